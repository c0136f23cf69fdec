import { tokenExpiresAt } from './business/token-state.ts';
import { announceContact, scheduleWindowEnd } from './changes.ts';
import { statusIsDue } from './report-status.ts';
import type { DueItem } from './due-queue.ts';
import { isoOf } from './iso.ts';
import { perform } from './journal/journal.ts';
import { runJob } from './jobs/run-job.ts';
import { runPersona } from './personas/act.ts';
import { runBulkJob } from './platform/run-bulk-job.ts';
import { refuse } from './refusal.ts';
import { LONGEST_SPAN } from './span.ts';
import { eventIsDue } from './scenarios/hinder-event.ts';
import { scenarioIsDue } from './scenarios/fire.ts';
import { dispatch, isPlanned } from './webhooks/deliveries.ts';
import { templateIsDue } from './templates/lifecycle.ts';
import type { World } from './world.ts';

const MOST_FIRED = 10_000;

/** Fires all that is due by now, in order, each at its own instant. */
export function catchUp(world: World): void {
  const next = world.due.nextAt;
  if (next === undefined || next > world.clock.now()) return;
  perform(world, { do: 'catch-up' }, () => fireUntil(world, world.clock.now()));
}

export type Travel = {
  readonly fired: DueItem[];
  /** Whether the journey ended early, because too much came due. */ readonly isTruncated: boolean;
};

/** Moves the clock forward through everything that comes due on the way. At most 10 years and 10,000 items. */
export function travel(world: World, to: number): Travel {
  const now = world.clock.now();
  if (to < now) {
    const [seen, least] = [isoOf(to), isoOf(now)];
    refuse({
      key: 'clock_limit',
      rule: 'clock',
      message: `The clock cannot go back to ${seen}: it is ${least}. Reset the world with "now" to begin earlier.`,
    });
  }
  if (to - now > LONGEST_SPAN) {
    refuse({
      key: 'clock_limit',
      rule: 'clock',
      message: `The clock cannot move ${Math.round((to - now) / 86_400_000)} days at once: at most 10 years.`,
    });
  }
  // what has passed by itself was not brought about by this
  world.spent.take(now);
  const fired = fireUntil(world, to);
  const next = world.due.nextAt;
  const isTruncated = next !== undefined && next <= to;
  world.clock.jump(isTruncated ? (fired.at(-1)?.at ?? now) : to);
  return { fired, isTruncated };
}

function fireUntil(world: World, until: number): DueItem[] {
  const fired: DueItem[] = [];
  while (fired.length < MOST_FIRED) {
    const resets = world.spent.take(Math.min(until, world.due.nextAt ?? until));
    fired.push(...resets);
    const item = world.due.take(until);
    if (item && fire(world, item)) fired.push(item);
    if (!item && resets.length === 0) break;
  }
  return fired;
}

/** False when the item no longer meant anything, e.g. because the customer had read the message before. */
function fire(world: World, item: DueItem): boolean {
  return world.clock.at(item.at, () => fireAt(world, item));
}

function fireAt(world: World, { at, work }: DueItem): boolean {
  switch (work.kind) {
    case 'status':
      return statusIsDue(world, work, at);
    case 'window':
      return fireWindow(world, at, work.phone);
    case 'reaction':
      world.log.append(at, { type: 'message.status', message: work.message });
      return true;
    case 'template':
      return templateIsDue(world, work.id);
    case 'job':
      return runJob(world, work.id);
    case 'webhook':
      return dispatch(world, work.id, at);
    case 'persona':
      return runPersona(world, work);
    case 'bulk':
      return runBulkJob(world, work.id);
    case 'media':
      return world.media.expiresAt(work.id, at);
    case 'token':
      return tokenExpiresAt(world, work.index, at);
    case 'scenario':
      return scenarioIsDue(world, work, at);
    case 'sockets':
      return world.sockets.downUntil === at;
    case 'event':
      return eventIsDue(world, work.seq);
    case 'limit':
      // these come out of a queue of their own
      return false;
  }
}

/** A window that was opened again meanwhile gets a new end instead. */
function fireWindow(world: World, at: number, phone: string): boolean {
  const contact = world.contacts.get(phone);
  if (!contact || contact.windowDueAt !== at) return false;
  contact.windowDueAt = undefined;
  const expiresAt = contact.windowExpiresAt ?? 0;
  if (expiresAt > at) scheduleWindowEnd(world, contact);
  if (expiresAt !== at) return false;
  announceContact(world, contact, at);
  return true;
}

/** What is due and still means something wherever the world goes on, earliest first. */
export function dueItems(world: World): DueItem[] {
  return world.due.list().filter((item) => isMeant(world, item));
}

/** All that time will bring: what is due, late events, and limits that are reset, first where both come at once. */
export function comingItems(world: World): DueItem[] {
  const now = world.clock.now();
  const resets = world.spent.list().filter(({ at }) => at > now);
  const isLate = ({ work }: DueItem) => work.kind === 'event' && world.sockets.isHeld(work.seq);
  const due = world.due.list().filter((item) => isMeant(world, item) || isLate(item));
  return [...resets, ...due].toSorted((a, b) => a.at - b.at);
}

/** Whether what is due still means something. */
export function isMeant(world: World, { at, work }: DueItem): boolean {
  if (work.kind === 'window') return world.contacts.get(work.phone)?.windowDueAt === at;
  if (work.kind === 'webhook') return isPlanned(world, work.id, at);
  if (work.kind === 'media') return world.media.expiresAt(work.id, at);
  if (work.kind === 'token') return tokenExpiresAt(world, work.index, at);
  if (work.kind === 'scenario') return work.phase === 'reply' || world.scenarios.get(work.id) !== undefined;
  if (work.kind === 'sockets') return world.sockets.downUntil === at;
  // numbers end with the life of a world, and no snapshot has them
  if (work.kind === 'event') return false;
  return work.kind !== 'template' || world.templates.byId(work.id)?.dueAt === at;
}
