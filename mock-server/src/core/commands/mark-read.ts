import { announceContact } from '../changes.ts';
import type { ContactRow } from '../contact-book.ts';
import type { Phone } from '../values.ts';
import type { World } from '../world.ts';
import { knownContact, knownMessage } from './known.ts';

export type MarkReadCommand = {
  readonly do: 'mark-read';
  readonly phone: Phone;
  /** The last message that was read; all without it. */ readonly upTo?: string | undefined;
};

/** The business has read the customer's messages. */
export function markRead(world: World, command: MarkReadCommand): ContactRow {
  const contact = knownContact(world, command.phone);
  const unread =
    command.upTo === undefined ? 0 : inboundAfter(contact, knownMessage(world, contact.phone, command.upTo, 'upTo').ordinal);
  if (unread >= contact.unread) return contact;
  contact.unread = unread;
  announceContact(world, contact, world.clock.now());
  return contact;
}

/** Counts back from the newest message, and no further than what was unread. */
function inboundAfter(contact: ContactRow, ordinal: number): number {
  let count = 0;
  for (let index = contact.messages.length - 1; index > ordinal && count < contact.unread; index--) {
    if (contact.messages[index]!.direction === 'inbound') count += 1;
  }
  return count;
}
