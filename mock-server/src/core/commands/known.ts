import { toE164 } from '@wa-inbox/protocol';
import type { ContactRow } from '../contact-book.ts';
import { refuse } from '../refusal.ts';
import type { MessageRow, Phone } from '../values.ts';
import type { World } from '../world.ts';

/** The contact of a number that must be known. */
export function knownContact(world: World, phone: Phone): ContactRow {
  const contact = world.contacts.get(phone);
  if (contact) return contact;
  const message = `There is no contact ${toE164(phone)}: it appears when a message is sent to it or received from it.`;
  return refuse({ key: 'contact_not_found', rule: 'contact', message });
}

/** A message that must be in this conversation; `field` says where its id was given. */
export function knownMessage(world: World, phone: Phone, id: string, field: string): MessageRow {
  const message = world.messages.get(id);
  if (message?.phone === phone) return message;
  const sentence = `"${field}" cannot be ${JSON.stringify(id)}: there is no such message in the conversation with ${toE164(phone)}.`;
  return refuse({ key: 'message_not_found', rule: 'message', message: sentence });
}
