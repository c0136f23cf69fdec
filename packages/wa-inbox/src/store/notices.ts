import type { Contact } from '../model/contact.ts';
import { unreadTotal } from './selectors.ts';
import type { InboxState, Notice } from './state.ts';
import type { StoreChange } from './store-change.ts';

/** What a host is told about a change, as far as the states before and after show it. */
export function noticesOf(before: InboxState, after: InboxState, change: StoreChange): Notice[] {
  if (change.kind === 'connection') {
    return before.connection === after.connection ? [] : [{ kind: 'connection', state: after.connection }];
  }
  if (before.contacts.items === after.contacts.items) return [];
  const notices: Notice[] = [];
  const total = unreadTotal(after);
  if (total !== unreadTotal(before)) notices.push({ kind: 'unread', total });
  if (change.kind === 'contact' || change.kind === 'message') {
    const phone = change.kind === 'contact' ? change.contact.phone : change.message.phone;
    const then = find(before, phone);
    const now = find(after, phone);
    if (then && now && hasOtherWindow(then, now)) notices.push({ kind: 'window', contact: now });
  }
  return notices;
}

function find(state: InboxState, phone: string): Contact | undefined {
  return state.contacts.items.find((contact) => contact.phone === phone);
}

function hasOtherWindow({ window: then }: Contact, { window: now }: Contact): boolean {
  return now.state !== 'unknown' && (then.state !== now.state || then.expiresAt !== now.expiresAt);
}
