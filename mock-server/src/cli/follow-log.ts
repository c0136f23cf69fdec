import { setTimeout as sleep } from 'node:timers/promises';
import { CliError, EXIT } from './cli-error.ts';
import type { Client } from './client.ts';
import type { LoggedEvent } from './format/format-event.ts';
import type { LoggedRequest } from './format/format-request.ts';

export type Entry =
  | { readonly kind: 'event'; readonly value: LoggedEvent }
  | { readonly kind: 'request'; readonly value: LoggedRequest };
export type FollowOptions = {
  /** How many from before it begins with. */
  readonly last: number;
  readonly follow: boolean;
  readonly signal: AbortSignal;
  wanted(entry: Entry): boolean;
  /** Gets what is no entry: the mock went away, came back, began again. */
  say(text: string): void;
};

const PAUSE = 250;
const MOST = 1_000;
type Place = { epoch: string | undefined; seq: number; request: number };
type Events = { epoch: string; seq: number; events: LoggedEvent[]; resync?: true };

/** What is in the logs of a world, in order, and then what comes. Waits for a mock that is restarted. */
export async function* follow(client: Client, options: FollowOptions): AsyncGenerator<Entry> {
  const place: Place = { epoch: undefined, seq: 0, request: 0 };
  const before = (await read(client, place)).filter((entry) => options.wanted(entry));
  yield* options.last === 0 ? [] : before.slice(-options.last);
  let isGone = false;
  while (options.follow && !options.signal.aborted) {
    await sleep(PAUSE, undefined, { signal: options.signal }).catch(() => undefined);
    if (options.signal.aborted) return;
    try {
      const { epoch } = place;
      const entries = await read(client, place);
      if (isGone) options.say('The mock is back.');
      else if (epoch !== place.epoch) options.say('The world began again.');
      isGone = false;
      yield* entries.filter((entry) => options.wanted(entry));
    } catch (error) {
      if (!(error instanceof CliError) || error.exitCode !== EXIT.noAnswer) throw error;
      if (!isGone) options.say(`No mock answers at ${client.base} any more: waiting for it.`);
      isGone = true;
    }
  }
}

/** All that is new since the place, which it moves. */
async function read(client: Client, place: Place): Promise<Entry[]> {
  let reply = await client.control<Events>(`/events?after=${place.seq}&limit=10000`);
  // another life of the world: its events are numbered from 1 again
  if (reply.epoch !== place.epoch || reply.resync) {
    const isFirst = place.epoch === undefined;
    place.epoch = reply.epoch;
    if (!isFirst) place.request = 0;
    const oldest = reply.resync && isFirst ? reply.seq - 10_000 : 0;
    reply = await client.control<Events>(`/events?after=${Math.max(0, oldest)}&limit=10000`);
  }
  const requests = await newRequests(client, place.request);
  place.seq = reply.events.at(-1)?.seq ?? Math.max(place.seq, reply.seq);
  place.request = Math.max(place.request, ...requests.map(numberOf));
  const entries: Entry[] = [
    ...requests.map((value) => ({ kind: 'request', value }) as const),
    ...reply.events.map((value) => ({ kind: 'event', value }) as const),
  ];
  // a call stands before what it caused, though it is logged after it: their instants are the same on a frozen clock
  return entries.toSorted((a, b) => Date.parse(a.value.at) - Date.parse(b.value.at));
}

/** Oldest first. Asks for one before it asks for many. */
async function newRequests(client: Client, after: number): Promise<LoggedRequest[]> {
  const ask = async (limit: number) => (await client.control<{ requests: LoggedRequest[] }>(`/requests?limit=${limit}`)).requests;
  const [newest] = await ask(1);
  if (!newest) return [];
  const missing = numberOf(newest) - after;
  if (missing === 0) return [];
  const count = missing < 0 ? numberOf(newest) : missing;
  return (await ask(Math.min(MOST, count))).toReversed();
}

/** The number in "req_12". */
function numberOf({ id }: LoggedRequest): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0);
}
