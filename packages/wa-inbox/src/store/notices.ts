import type { Contact } from '../model/contact.ts';
import { contactIn } from './contact-order.ts';
import { unreadTotal } from './selectors.ts';
import type { InboxState, Notice } from './state.ts';
import type { StoreChange } from './store-change.ts';

/** What a state says of a change's contact and of all of them. Asked before the change: an older list is slow to ask. */
export type Before = { state: InboxState; unread: number; contact: Contact | undefined };

export function beforeOf(state: InboxState, change: StoreChange): Before {
  return { state, unread: unreadTotal(state), contact: contactOf(state, change) };
}

/** What a host is told about a change, as far as the states before and after show it. */
export function noticesOf(before: Before, after: InboxState, change: StoreChange): Notice[] {
  if (change.kind === 'connection') {
    return before.state.connection === after.connection ? [] : [{ kind: 'connection', state: after.connection }];
  }
  if (before.state.contacts.items === after.contacts.items) return [];
  const notices: Notice[] = [];
  const total = unreadTotal(after);
  if (total !== before.unread) notices.push({ kind: 'unread', total });
  const now = contactOf(after, change);
  if (before.contact && now && hasOtherWindow(before.contact, now)) notices.push({ kind: 'window', contact: now });
  return notices;
}

/** The contact that a report is about. */
function contactOf({ contacts }: InboxState, change: StoreChange): Contact | undefined {
  if (change.kind === 'contact') return contactIn(contacts.items, change.contact.phone);
  return change.kind === 'messages' ? contactIn(contacts.items, change.phone) : undefined;
}

function hasOtherWindow({ window: then }: Contact, { window: now }: Contact): boolean {
  return now.state !== 'unknown' && (then.state !== now.state || then.expiresAt !== now.expiresAt);
}
