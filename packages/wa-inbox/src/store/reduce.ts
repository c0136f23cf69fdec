import { newContact } from '../model/contact.ts';
import type { Phone } from '../model/values.ts';
import { afterDelivery, afterMessage, afterOwnRow, afterReading, afterRowGone, reportedContact } from './contact-news.ts';
import { contactIn } from './contact-order.ts';
import { emptyThread } from './initial-state.ts';
import { reduceContacts, withContact } from './reduce-contacts.ts';
import { reduceTemplates } from './reduce-templates.ts';
import { reduceThread } from './reduce-thread.ts';
import { revise } from './revise.ts';
import { findContact } from './selectors.ts';
import type { InboxState } from './state.ts';
import type { StoreChange } from './store-change.ts';

/** The state after a change. Pure; what does not change keeps its identity, down to single rows. */
export function reduce(state: InboxState, change: StoreChange): InboxState {
  switch (change.kind) {
    case 'contacts-loading':
    case 'contacts-page':
    case 'contacts-failed':
      return withOpenContact(revise(state, { contacts: reduceContacts(state.contacts, change) }));
    case 'contact':
      return withContact(state, change.contact.phone, (current) => reportedContact(current, change.contact));
    case 'read':
      return withContact(state, change.phone, (contact) => (contact.unread === 0 ? contact : { ...contact, unread: 0 }));
    case 'opened':
      return opened(state, change.phone);
    case 'closed':
      return revise(state, { open: undefined, openContact: undefined });
    case 'templates-loading':
    case 'templates-page':
    case 'templates-failed':
    case 'template':
      return revise(state, { templates: reduceTemplates(state.templates, change) });
    case 'connection':
      return revise(state, { connection: change.state });
    case 'clock':
      return revise(state, { clock: change.reading });
    case 'draft':
      return revise(state, { drafts: withEntry(state.drafts, change.phone, change.text || undefined) });
    case 'reply':
      return revise(state, { replies: withEntry(state.replies, change.phone, change.id) });
    default:
      return reduceConversation(state, change);
  }
}

type ConversationChange = Extract<
  StoreChange,
  { kind: `thread-${string}` | 'messages' | 'row' | 'row-gone' | 'delivery' | 'typing' }
>;

/** Changes that concern a thread and, mostly, its contact too. */
function reduceConversation(state: InboxState, change: ConversationChange): InboxState {
  const phone = change.kind === 'row' ? change.message.phone : change.phone;
  const thread = state.threads.get(phone);
  const reduced = thread && reduceThread(thread, change);
  const next = reduced && reduced !== thread ? revise(state, { threads: new Map(state.threads).set(phone, reduced) }) : state;
  switch (change.kind) {
    case 'messages':
      return withContact(next, phone, (contact) => change.messages.reduce(afterMessage, contact));
    case 'row':
      return withContact(next, phone, (contact) => afterOwnRow(contact, change.message));
    case 'row-gone':
      return findContact(next, phone)
        ? withContact(next, phone, (contact) => afterRowGone(contact, change.key, reduced?.items.at(-1)))
        : next;
    case 'delivery':
      return findContact(next, phone)
        ? withContact(next, phone, (contact) => afterDelivery(contact, change.id, change.delivery))
        : next;
    case 'thread-page':
      if (!reduced || reduced.newer !== undefined || !findContact(next, phone)) return next;
      return withContact(next, phone, (contact) => afterReading(contact, reduced.items, change.now));
    default:
      return next;
  }
}

function opened(state: InboxState, phone: Phone): InboxState {
  const thread = state.threads.get(phone) ?? emptyThread(phone);
  return revise(state, {
    open: phone,
    openContact: findContact(state, phone) ?? newContact(phone),
    threads: state.threads.has(phone) ? state.threads : new Map(state.threads).set(phone, thread),
  });
}

/** The open conversation's contact is the row of the list, where the list has it. */
function withOpenContact(state: InboxState): InboxState {
  const row = state.open === undefined ? undefined : contactIn(state.contacts.items, state.open);
  return row ? revise(state, { openContact: row }) : state;
}

/** The map with a value set or taken away; the same map when nothing would change. */
function withEntry(map: ReadonlyMap<Phone, string>, phone: Phone, value: string | undefined): ReadonlyMap<Phone, string> {
  if (map.get(phone) === value) return map;
  const next = new Map(map);
  if (value === undefined) next.delete(phone);
  else next.set(phone, value);
  return next;
}
