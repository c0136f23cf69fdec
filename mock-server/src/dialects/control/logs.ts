import type { RequestEntry } from '../../core/request-log.ts';
import { encodeEvent } from '../whatssync/events.ts';
import { isoOf } from '../../core/iso.ts';
import { ok, type Handler } from './handler.ts';
import { readCount } from './read-count.ts';

const MOST = 10_000;
const SECRETS = new Set(['authorization', 'x-api-key', 'cookie', 'proxy-authorization', 'x-mock-control']);

/** Newest first. */
export const listRequests: Handler = ({ world, query }) => {
  const limit = readCount(query, 'limit', { absent: 100, most: 1_000 });
  return ok({ requests: world.requests.list(limit).map(encodeEntry) });
};

/** Events after `seq`, oldest first; `resync` says that some of them are no longer kept. */
export const listEvents: Handler = ({ world, query }) => {
  const after = readCount(query, 'after', { absent: 0, most: Number.MAX_SAFE_INTEGER });
  const limit = readCount(query, 'limit', { absent: 1_000, most: MOST });
  const { epoch } = world;
  const events = world.log.after(after, limit);
  if (!events) return ok({ epoch, seq: world.log.seq, resync: true, events: [] });
  return ok({
    epoch,
    seq: world.log.seq,
    events: events.map((event) => ({ type: event.type, ...encodeEvent(event, world.settings) })),
  });
};

/** Without the secrets that it came with. */
export function encodeEntry({ at, headers, ...entry }: RequestEntry) {
  const shown = Object.entries(headers).map(([name, value]) => [name, SECRETS.has(name) ? '[redacted]' : value]);
  return { ...entry, at: isoOf(at), headers: Object.fromEntries(shown) };
}
