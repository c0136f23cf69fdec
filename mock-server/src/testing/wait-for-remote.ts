import type { Happening } from '@wa-inbox/protocol/control/happenings';
import { differences } from '../core/waiting/differences.ts';
import { giveUp } from '../core/waiting/give-up.ts';
import type { Happened } from '../core/waiting/near-misses.ts';
import { readMatch, type Pattern } from '../core/waiting/read-match.ts';
import { PATIENCE, WITHIN, WaitError, readSpan, type WaitOptions } from '../transports/wait-options.ts';
import type { RemoteMock } from './remote-mock.ts';

/** What a call may wait at most. */
const LONGEST = 30_000;
/** Events in one answer. */
const MOST = 10_000;

type Remote = Pick<RemoteMock, 'clock' | 'events'>;
type Told = { readonly seq: number; readonly events: readonly Happened[] };

/** Looks at what has happened, moves a clock that stands still to what is due, and else has the mock answer when something happens. */
export async function waitForRemote(mock: Remote, match: object, options: WaitOptions): Promise<Happening> {
  const pattern = readMatch(match);
  const { after = 0, advance = true, patience = PATIENCE } = options;
  const start = await mock.clock.state();
  const span = spanOf(options, start, patience);
  const deadline = Date.parse(start.now) + span;
  const realDeadline = performance.now() + (start.frozen ? patience : span / start.rate);
  let seen = after;
  const look = async (wait: number) => {
    const { events, seq } = await eventsAfter(mock, pattern, { after: seen, wait });
    seen = seq;
    return events.find((event) => differences(event, pattern).length === 0) as Happening | undefined;
  };
  for (let wait = 0; ;) {
    const found = await look(wait);
    if (found) return found;
    const { frozen, due } = await mock.clock.state();
    const next = frozen && advance ? due.find(({ at }) => Date.parse(at) <= deadline) : undefined;
    const left = realDeadline - performance.now();
    if (next) await mock.clock.set(next.at);
    else if (left <= 0) break;
    wait = next ? 0 : Math.min(left, LONGEST);
  }
  const { frozen, now } = await mock.clock.state();
  if (frozen && advance && Date.parse(now) < deadline) await mock.clock.set(new Date(deadline).toISOString());
  const late = await look(0);
  if (late) return late;
  const happened = (await eventsAfter(mock, pattern.type === 'request' ? pattern : {}, { after, wait: 0 })).events;
  const { due } = await mock.clock.state();
  throw new WaitError(giveUp(pattern, { happened, due, limit: `within ${options.within ?? `${span} ms`} of the world's time` }));
}

function spanOf({ within }: WaitOptions, { frozen, rate }: { frozen: boolean; rate: number }, patience: number): number {
  return within === undefined ? (frozen ? WITHIN : patience * rate) : readSpan(within);
}

/** Of the type that is asked for: patterns and predicates stay here. `wait`: real milliseconds. */
async function eventsAfter(mock: Remote, { type }: Pattern, { after, wait }: { after: number; wait: number }): Promise<Told> {
  const match = typeof type === 'string' ? { type } : {};
  const { seq, events } = await mock.events({ after, match, limit: MOST, wait: `${Math.ceil(wait)}ms` });
  return { seq, events: events as unknown as Happened[] };
}
