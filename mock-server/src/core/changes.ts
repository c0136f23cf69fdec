import { LIMITS, toE164, type ErrorKey } from '@wa-inbox/protocol';
import { faceOf, type ContactRow } from './contact-book.ts';
import type { Content, Direction, Hydrated, MessageRow, MessageStatus, Phone, Pricing, Reaction } from './values.ts';
import type { World } from './world.ts';

/** The contact of a number; one who was never heard of is added under the number. */
export function contactOf(world: World, phone: Phone, name?: string): ContactRow {
  return world.contacts.get(phone) ?? world.contacts.add({ id: world.ids.next('contact'), phone, name: name ?? toE164(phone) });
}

export type NewMessage = {
  readonly id?: string | undefined;
  readonly direction: Direction;
  readonly at: number;
  readonly content: Content;
  readonly status: MessageStatus;
  readonly error?: ErrorKey | undefined;
  readonly context?: string | undefined;
  readonly reactions?: readonly Reaction[] | undefined;
  readonly hydrated?: Hydrated | undefined;
  readonly pricing?: Pricing | undefined;
};

/** Adds a message to the end of a conversation, without moving the contact and without an event. */
export function appendMessage(world: World, contact: ContactRow, message: NewMessage): MessageRow {
  const row: MessageRow = {
    ordinal: contact.messages.length,
    id: message.id ?? freshMessageId(world),
    phone: contact.phone,
    direction: message.direction,
    at: message.at,
    content: message.content,
    status: message.status,
    error: message.error,
    context: message.context,
    reactions: message.reactions,
    hydrated: message.hydrated,
    pricing: message.pricing,
  };
  contact.messages.push(row);
  world.messages.set(row);
  return row;
}

/** An id that no message of the world has. */
export function freshMessageId(world: World): string {
  let id = world.ids.next('msg');
  while (world.messages.has(id)) id = world.ids.next('msg');
  return id;
}

/** Puts a changed copy in the place of a message. */
export function replaceMessage(world: World, row: MessageRow, change: Partial<MessageRow>): MessageRow {
  const next: MessageRow = { ...row, ...change };
  world.contacts.get(row.phone)!.messages[row.ordinal] = next;
  world.messages.set(next);
  return next;
}

/** Opens the customer service window until an instant, and has its end announced. */
export function setWindow(world: World, contact: ContactRow, expiresAt: number, now: number): void {
  contact.windowExpiresAt = expiresAt;
  if (expiresAt > now && expiresAt < (contact.windowDueAt ?? Number.POSITIVE_INFINITY)) scheduleWindowEnd(world, contact);
}

/** One look at the end of the window is enough: a later end is scheduled when the earlier one has passed. */
export function scheduleWindowEnd(world: World, contact: ContactRow): void {
  contact.windowDueAt = contact.windowExpiresAt!;
  world.due.add(contact.windowDueAt, { kind: 'window', phone: contact.phone });
}

/** The customer wrote: 24 hours from now. Cloud API, customer service windows. */
export function openWindow(world: World, contact: ContactRow, now: number): void {
  setWindow(world, contact, now + LIMITS.serviceWindow, now);
}

export function isWindowOpen(windowExpiresAt: number | undefined, now: number): boolean {
  return windowExpiresAt !== undefined && windowExpiresAt > now;
}

export function announceContact(world: World, contact: ContactRow, at: number): void {
  world.log.append(at, { type: 'contact.updated', contact: faceOf(contact, world.business.customer(contact.phone)) });
}

/** Sets or takes back one person's reaction; clients replace the message by its id. */
export function setReaction(world: World, row: MessageRow, reaction: Reaction, at: number): MessageRow {
  const others = row.reactions?.filter(({ from }) => from !== reaction.from) ?? [];
  const reactions = reaction.emoji === '' ? others : [...others, reaction];
  const next = replaceMessage(world, row, { reactions: reactions.length > 0 ? reactions : undefined });
  world.log.append(at, { type: 'message.created', message: next, reaction });
  return next;
}
