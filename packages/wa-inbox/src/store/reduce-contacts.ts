import { newContact, type Contact } from '../model/contact.ts';
import { keepSame } from '../model/same-data.ts';
import type { Phone } from '../model/values.ts';
import { compareContacts, contactIn, putContact, type ContactRows } from './contact-order.ts';
import { reportedContact } from './contact-news.ts';
import { revise } from './revise.ts';
import { findContact } from './selectors.ts';
import type { ContactsState, InboxState } from './state.ts';
import type { ContactsPageChange, StoreChange } from './store-change.ts';

type ListChange = Extract<StoreChange, { kind: `contacts-${string}` }>;

/** The list as it is read, page by page. */
export function reduceContacts(state: ContactsState, change: ListChange): ContactsState {
  switch (change.kind) {
    case 'contacts-loading':
      if (change.more) return revise(state, { loadingMore: true, failure: undefined });
      return revise(state, { status: 'loading', search: change.search, loadingMore: false, failure: undefined });
    case 'contacts-failed':
      if (change.more) return revise(state, { loadingMore: false, failure: change.failure });
      return revise(state, { status: 'failed', failure: change.failure });
    case 'contacts-page':
      return revise(state, {
        items: takePage(state.items, change),
        next: change.page.next,
        status: 'ready',
        loadingMore: false,
        failure: undefined,
      });
  }
}

function takePage(items: ContactRows, { page, more, before }: ContactsPageChange): ContactRows {
  const now = new Map(items.map((contact) => [contact.phone, contact]));
  const then = new Map(before.map((contact) => [contact.phone, contact]));
  const read = page.items.map((contact) => {
    const current = now.get(contact.phone);
    const isNewer = current !== undefined && current.id !== '' && current !== then.get(contact.phone);
    return isNewer ? current : reportedContact(current, contact);
  });
  const inPage = new Set(read.map(({ phone }) => phone));
  const kept = items.filter((contact) => !inPage.has(contact.phone) && (more || contact !== then.get(contact.phone)));
  const rows = [...kept, ...read].sort(compareContacts);
  const isSame = rows.length === items.length && rows.every((row, index) => row === items[index]);
  return isSame ? items : rows;
}

/** Changes one contact wherever it is shown; one that nothing knows is made up of its number first. */
export function withContact(state: InboxState, phone: Phone, change: (contact: Contact) => Contact): InboxState {
  const current = findContact(state, phone);
  const contact = keepSame(current, change(current ?? newContact(phone)));
  const listed = contactIn(state.contacts.items, phone) !== undefined;
  const items =
    listed || belongsInList(state.contacts, contact) ? putContact(state.contacts.items, contact) : state.contacts.items;
  return revise(state, {
    contacts: revise(state.contacts, { items }),
    ...(state.open === phone ? { openContact: contact } : {}),
  });
}

/** A search shows its results only, and what lies beyond the last page comes with its page. */
function belongsInList({ search, next, items }: ContactsState, contact: Contact): boolean {
  if (search !== '' || contact.lastMessageAt === undefined) return false;
  const last = items.at(-1);
  return next === undefined || last === undefined || compareContacts(contact, last) <= 0;
}
