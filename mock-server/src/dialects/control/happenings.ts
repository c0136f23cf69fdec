import type { RequestEntry } from '../../core/request-log.ts';
import { isoOf } from '../../core/iso.ts';
import type { WorldEvent } from '../../core/event-log.ts';
import type { Happened } from '../../core/waiting/near-misses.ts';
import type { World } from '../../core/world.ts';
import { encodeEvent } from '../whatssync/events.ts';

const SECRETS = new Set(['authorization', 'x-api-key', 'cookie', 'proxy-authorization', 'x-mock-control']);

/** What happened after a number and is still kept, oldest first: calls of clients, or events of the world. */
export function happenedAfter(world: World, type: unknown, after: number): Happened[] {
  if (type === 'request') return requestsAfter(world, after);
  const events = world.log.after(Math.max(after, world.log.oldest - 1)) ?? [];
  const ofType = typeof type === 'string' ? events.filter((event) => event.type === type) : events;
  return ofType.map((event) => encodeHappening(world, event));
}

/** An event with its name as `type`; an attempt says of which webhook. */
export function encodeHappening(world: World, event: WorldEvent): Happened {
  const encoded = { type: event.type, ...encodeEvent(event, { ...world.settings, strict: false }) };
  const delivery = event.type === 'webhook.attempt' ? world.outbox.get(event.delivery) : undefined;
  if (!delivery) return encoded;
  const { dialect, field, phone, target, state } = delivery;
  return { ...encoded, dialect, field, ...(phone !== undefined && { phone }), url: target.url, state };
}

/** How far the list of that type has come. */
export function lastOf(world: World, type: unknown): number {
  return type === 'request' ? world.requests.count : world.log.seq;
}

/** As readers of the log see it: without secrets. */
export function encodeEntry({ at, headers, trace: _, ...entry }: RequestEntry) {
  const shown = Object.entries(headers).map(([name, value]) => [name, SECRETS.has(name) ? '[redacted]' : value]);
  return { ...entry, at: isoOf(at), headers: Object.fromEntries(shown) as Record<string, string | string[]> };
}

/** Control calls are a test's own, and no news to it. */
function requestsAfter(world: World, after: number): Happened[] {
  return world.requests
    .list(Math.max(0, world.requests.count - after))
    .toReversed()
    .filter(({ dialect }) => dialect !== 'control')
    .map((entry) => ({ type: 'request', ...encodeEntry(entry), ...readable(entry), seq: Number(entry.id.slice('req_'.length)) }));
}

function readable({ url, body, reply }: RequestEntry) {
  return {
    path: url.split('?')[0]!.replace(/^\/w\/[^/]+/, ''),
    ...(body !== undefined && { body: parsed(body) }),
    ...(reply !== undefined && { reply: parsed(reply) }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
