import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { businessOut } from './business/stored-business.ts';
import type { ContactRow } from './contact-book.ts';
import type { DueItem } from './due-queue.ts';
import { isoOf } from './iso.ts';
import { jobOut, ledgerOut } from './jobs/stored-jobs.ts';
import { loadFixture } from './load-fixture.ts';
import { isPersonaTurn, personaOut } from './personas/stored-persona.ts';
import { platformOut } from './platform/stored-platform.ts';
import { refuse } from './refusal.ts';
import { scenarioOut } from './scenarios/stored-scenarios.ts';
import { templatesOut } from './templates/stored-templates.ts';
import { dueItems } from './time-travel.ts';
import { mediaOut } from './media/stored-media.ts';
import type { MessageRow } from './values.ts';
import { deliveryOut, planLost } from './webhooks/stored-deliveries.ts';
import type { World } from './world.ts';

/** What a snapshot holds beside the fixture, so that a restored world goes on byte for byte. */
export type SnapshotState = {
  readonly seed: number;
  readonly frozen: boolean;
  readonly rate: number;
  readonly random: number;
  readonly ids: number;
  /** Instants as ISO text, earliest first. */
  readonly due: readonly { readonly at: string; readonly order: number; readonly work: DueItem['work'] }[];
  readonly dueOrder: number;
  /** While a scenario keeps sockets out. */
  readonly socketsDownUntil?: string;
};
export type Snapshot = Fixture & { readonly now: string; readonly state: SnapshotState };

/** The whole world as data. No epoch, limits, remembered replies or request log; arrays are sorted. `isOutline`: without messages and what is due. */
export function takeSnapshot(world: World, { isOutline = false } = {}): Snapshot {
  const { now, frozen, rate } = world.clock.state();
  const contacts = [...world.contacts.values()].toSorted((a, b) => (a.phone < b.phone ? -1 : 1));
  return {
    now: isoOf(now),
    contacts: contacts.map(contactOut),
    messages: isOutline ? [] : contacts.flatMap((contact) => contact.messages.map(messageOut)),
    ...templatesOut(world),
    media: world.media.list(now).map(mediaOut),
    credits: world.ledger.balance,
    ledger: world.ledger.list().map(ledgerOut),
    jobs: world.jobs.list().map(jobOut),
    deliveries: world.outbox.open().map(deliveryOut),
    chakra: platformOut(world),
    scenarios: world.scenarios.list().map(scenarioOut),
    ...businessOut(world),
    state: {
      seed: world.seed,
      frozen,
      rate,
      random: world.random.state,
      ids: world.ids.count,
      due: isOutline ? [] : dueItems(world).map(dueOut),
      dueOrder: world.due.order,
      ...(world.sockets.isDown(now) && { socketsDownUntil: isoOf(world.sockets.downUntil) }),
    },
  };
}

/** Something due as a snapshot holds it. */
export function dueOut({ at, order, work }: DueItem): SnapshotState['due'][number] {
  return { at: isoOf(at), order, work };
}

/** Whether a fixture is a snapshot; a `state` that is not one of ours is refused. */
export function isSnapshot(given: Fixture): given is Snapshot {
  const state = given['state'] as Partial<SnapshotState> | undefined;
  if (state === undefined) return false;
  const isWhole =
    given.now !== undefined &&
    [state.seed, state.rate, state.random, state.ids, state.dueOrder].every(Number.isFinite) &&
    state.rate! > 0 &&
    typeof state.frozen === 'boolean' &&
    Array.isArray(state.due) &&
    state.due.every(isDueItem);
  if (isWhole) return true;
  return refuse({
    key: 'fixture_invalid',
    rule: 'fixture',
    message:
      '"state" is not what a snapshot has there: put back what GET /_mock/snapshot gave, or leave "state" out to load a fixture.',
  });
}

const KINDS = new Set('status window job reaction template bulk webhook persona media token scenario sockets'.split(' '));

function isDueItem(item: Partial<SnapshotState['due'][number]> | null): boolean {
  const isDated = typeof item?.at === 'string' && !Number.isNaN(Date.parse(item.at)) && Number.isFinite(item.order);
  if (item?.work?.kind === 'reaction' && typeof item.work.message?.phone !== 'string') return false;
  if (item?.work?.kind === 'status' && !areLate(item.work.late)) return false;
  if (item?.work?.kind === 'persona' && !isPersonaTurn(item.work)) return false;
  return isDated && KINDS.has(item.work?.kind ?? '');
}

function areLate(late: unknown): boolean {
  return late === undefined || (Array.isArray(late) && late.every((each) => Number.isFinite(each?.behind)));
}

/**
 * Fills an empty world that was set up with the snapshot's clock, random and ids. `isExact`: messages keep the order in which
 * they are given, and what was just going out is left to the caller.
 */
export function restoreSnapshot(world: World, snapshot: Snapshot, { isExact = false } = {}): void {
  loadFixture(world, { fixture: snapshot, isSorted: isExact });
  world.due.clear();
  for (const contact of world.contacts.values()) contact.windowDueAt = undefined;
  const items = snapshot.state.due.map(({ at, order, work }) => ({ at: Date.parse(at), order, work }));
  for (const { at, work } of items) {
    const contact = work.kind === 'window' ? world.contacts.get(work.phone) : undefined;
    if (contact) contact.windowDueAt = at;
  }
  const { socketsDownUntil } = snapshot.state;
  if (typeof socketsDownUntil === 'string') world.sockets.cut(Date.parse(socketsDownUntil));
  world.due.restore(items, snapshot.state.dueOrder);
  if (!isExact) planLost(world);
}

function contactOut(contact: ContactRow) {
  return {
    id: contact.id,
    phone: contact.phone,
    name: contact.name,
    tags: [...contact.tags],
    ...(contact.profileImage !== undefined && { profileImage: contact.profileImage }),
    unreadCount: contact.unread,
    ...(contact.windowExpiresAt !== undefined && { window: { expiresAt: isoOf(contact.windowExpiresAt) } }),
    activity: contact.activity,
    isBlocked: contact.isBlocked,
    ...(contact.conversationAt !== undefined && { conversationAt: isoOf(contact.conversationAt) }),
    ...(contact.referredAt !== undefined && { referredAt: isoOf(contact.referredAt) }),
    ...(contact.freeEntryUntil !== undefined && { freeEntryUntil: isoOf(contact.freeEntryUntil) }),
    ...personaOut(contact.persona),
  };
}

export function messageOut(message: MessageRow) {
  return {
    id: message.id,
    phone: message.phone,
    direction: message.direction,
    at: isoOf(message.at),
    content: { ...message.content },
    status: message.status,
    ...(message.error !== undefined && { error: message.error }),
    ...(message.context !== undefined && { context: { id: message.context } }),
    ...(message.reactions && { reactions: message.reactions.map(({ from, emoji }) => ({ from, emoji })) }),
    ...(message.hydrated && { hydrated: message.hydrated }),
    ...(message.pricing && { pricing: { ...message.pricing } }),
  };
}
