import { parseDuration } from '@wa-inbox/protocol';
import { refuse } from '../../core/refusal.ts';
import { readMatch, type Pattern } from '../../core/waiting/read-match.ts';
import type { Call } from '../dialect.ts';
import { encodeEntry, encodeHappening, lastOf } from './happenings.ts';
import { ok, type Handler, type Result } from './handler.ts';
import { readCount } from './read-count.ts';
import { Search } from './search.ts';

const MOST = 10_000;
/** Real milliseconds that a call may wait. */
const LONGEST_WAIT = 30_000;

/** Newest first. */
export const listRequests: Handler = ({ world, query }) => {
  const limit = readCount(query, 'limit', { absent: 100, most: 1_000 });
  return ok({ requests: world.requests.list(limit).map(encodeEntry) });
};

/** Events after `seq`, oldest first; `resync` says that some of them are no longer kept. */
export const listEvents: Handler = (call) => {
  const { world, query } = call;
  const after = readCount(query, 'after', { absent: 0, most: Number.MAX_SAFE_INTEGER });
  const limit = readCount(query, 'limit', { absent: 1_000, most: MOST });
  const { match, wait } = query;
  if (match !== undefined || wait !== undefined) return searchEvents(call, { pattern: readQuery(match), after, limit });
  const { epoch } = world;
  const events = world.log.after(after, limit);
  if (!events) return ok({ epoch, seq: world.log.seq, resync: true, events: [] });
  return ok({ epoch, seq: world.log.seq, events: events.map((event) => encodeHappening(world, event)) });
};

type Wanted = { readonly pattern: Pattern; readonly after: number; readonly limit: number };

/** What matches by now; where nothing does, the answer waits for it in real time. */
function searchEvents(call: Call, { pattern, after, limit }: Wanted): Result {
  const { world, worlds, query } = call;
  const span = readWait(query['wait']);
  const search = new Search(world, pattern, after);
  const told = (events: readonly object[]) => ({ epoch: world.epoch, seq: lastOf(world, pattern.type), events });
  const found = search.look().slice(0, limit);
  if (found.length > 0 || span === undefined) return ok(told(found));
  const later = async () => {
    const woken = await firstOf(call, search, span);
    if (woken.length > 0) return told(woken.slice(0, limit));
    const { message, near, due } = search.giveUp(worlds.isCurrent(world) ? `within ${query['wait']}` : 'before the world ended');
    return {
      ...told([]),
      gaveUp: { message, near: near.map(({ happened: event, differs }) => ({ event, differs })), due },
    };
  };
  return { ...ok(told([])), later };
}

/** The first that match, once there are any; none when the time has passed, or when the world has ended. */
function firstOf({ world, worlds }: Call, search: Search, span: number): Promise<object[]> {
  return new Promise((resolve) => {
    let takeBack = () => {};
    const end = (found: object[]) => {
      clearTimeout(timer);
      takeBack();
      resolve(found);
    };
    const look = () => {
      const found = search.look();
      if (found.length > 0 || !worlds.isCurrent(world)) end(found);
      else takeBack = world.watchers.next(look);
    };
    const timer = setTimeout(() => end([]), span);
    look();
  });
}

function readQuery(text: string | undefined): Pattern {
  if (text === undefined) return {};
  try {
    return readMatch(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return wrong(`"match" is not JSON: ${error.message}. Give an object such as {"type":"message.status","status":"read"}.`);
  }
}

function readWait(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const span = parseDuration(text);
  if (span !== undefined && span <= LONGEST_WAIT) return span;
  return wrong(`"wait" cannot be ${JSON.stringify(text)}: give a span of real time up to "30s".`);
}

function wrong(message: string): never {
  return refuse({ key: 'invalid_request', rule: 'parse', message });
}
