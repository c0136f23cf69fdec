import type { Contact } from '../model/contact.ts';
import type { Message } from '../model/message.ts';
import type { Phone } from '../model/values.ts';
import { contactIn, unreadIn } from './contact-order.ts';
import { indexOfId } from './rows.ts';
import type { InboxState, ThreadState } from './state.ts';

/** Unread messages of the contacts that are loaded. */
export function unreadTotal(state: InboxState): number {
  return unreadIn(state.contacts.items);
}

/** The contact, in the list or opened; undefined when neither knows it. */
export function findContact(state: InboxState, phone: Phone): Contact | undefined {
  if (state.openContact?.phone === phone) return state.openContact;
  return contactIn(state.contacts.items, phone);
}

export function openThread(state: InboxState): ThreadState | undefined {
  return state.open === undefined ? undefined : state.threads.get(state.open);
}

/** A message of any thread that is loaded, by its key. */
export function findRow(state: InboxState, key: string): Message | undefined {
  for (const thread of state.threads.values()) {
    const row = thread.items.findLast((message) => message.key === key);
    if (row) return row;
  }
  return undefined;
}

/** A message of one thread, by its id. */
export function findById(state: InboxState, phone: Phone, id: string): Message | undefined {
  const rows = state.threads.get(phone)?.items ?? [];
  return rows[indexOfId(rows, id)];
}
