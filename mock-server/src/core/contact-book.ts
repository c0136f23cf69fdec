import type { CustomerTraits } from '@wa-inbox/protocol/control/account';
import { ContactOrder } from './contact-order.ts';
import { foldText } from './fold-text.ts';
import type { PersonaState } from './personas/stored-persona.ts';
import { lastShown } from './revisions.ts';
import type { ContactFace, MessageRow, Phone } from './values.ts';

/** One contact with its conversation. */
export type ContactRow = {
  readonly id: string;
  readonly phone: Phone;
  name: string;
  tags: readonly string[];
  profileImage: string | undefined;
  unread: number;
  windowExpiresAt: number | undefined;
  /** Grows with every message: the position in the list, and in its cursors. */
  activity: number;
  /** Whether the customer blocked the business. */
  isBlocked: boolean;
  /** When the business last began a conversation that cost a credit. */
  conversationAt: number | undefined;
  /** When the customer came by an ad and was not answered yet, and until when everything is free since. */
  referredAt: number | undefined;
  freeEntryUntil: number | undefined;
  /** Who answers for the customer. */
  persona: PersonaState | undefined;
  /** When the end of the window is looked at next. */
  windowDueAt: number | undefined;
  /** In order of arrival, append only: an index is a position for good. */
  readonly messages: MessageRow[];
  /** What search looks at, made when first needed. */
  searchText: string | undefined;
};

export type NewContact = Pick<ContactRow, 'id' | 'phone' | 'name'> & {
  tags?: readonly string[] | undefined;
  profileImage?: string | undefined;
  unread?: number | undefined;
  windowExpiresAt?: number | undefined;
  activity?: number | undefined;
  isBlocked?: boolean | undefined;
  conversationAt?: number | undefined;
  referredAt?: number | undefined;
  freeEntryUntil?: number | undefined;
  persona?: PersonaState | undefined;
  /** The conversation so far, oldest first. */
  messages?: readonly MessageRow[] | undefined;
};

/** All contacts, by phone and in order of activity. */
export class ContactBook {
  readonly #byPhone = new Map<Phone, ContactRow>();
  readonly #order = new ContactOrder<ContactRow>();
  #activity = 0;

  get size(): number {
    return this.#byPhone.size;
  }

  get(phone: Phone): ContactRow | undefined {
    return this.#byPhone.get(phone);
  }

  values(): IterableIterator<ContactRow> {
    return this.#byPhone.values();
  }

  /** Contacts that are added with an activity must come in its order. */
  add(contact: NewContact): ContactRow {
    const row: ContactRow = {
      id: contact.id,
      phone: contact.phone,
      name: contact.name,
      tags: contact.tags ?? [],
      profileImage: contact.profileImage,
      unread: contact.unread ?? 0,
      windowExpiresAt: contact.windowExpiresAt,
      activity: contact.activity ?? this.#activity + 1,
      isBlocked: contact.isBlocked ?? false,
      conversationAt: contact.conversationAt,
      referredAt: contact.referredAt,
      freeEntryUntil: contact.freeEntryUntil,
      persona: contact.persona,
      windowDueAt: undefined,
      messages: contact.messages ? [...contact.messages] : [],
      searchText: undefined,
    };
    this.#activity = Math.max(this.#activity, row.activity);
    this.#byPhone.set(row.phone, row);
    this.#order.push(row);
    return row;
  }

  /** Moves a contact to the front of the list. */
  touch(row: ContactRow): void {
    if (row.activity === this.#activity) return;
    this.#order.remove(row);
    row.activity = ++this.#activity;
    this.#order.push(row);
  }

  /** Up to `limit` contacts below a position, last active first; `search` is folded text. */
  page(before: number | undefined, limit: number, search?: string): ContactRow[] {
    const rows: ContactRow[] = [];
    const digits = search?.replace(/[\s+()-]/g, '');
    this.#order.walk(before ?? Number.POSITIVE_INFINITY, (row) => {
      if (!search || isMatch(row, search, digits!)) rows.push(row);
      return rows.length < limit;
    });
    return rows;
  }
}

function isMatch(row: ContactRow, search: string, digits: string): boolean {
  row.searchText ??= foldText([row.name, ...row.tags].join('\n'));
  return row.searchText.includes(search) || (/^\d+$/.test(digits) && row.phone.includes(digits));
}

/** What the contact is at this moment, as an event keeps it; `traits`: what the customer is to the business. */
export function faceOf(row: ContactRow, { optedOut = false, blocked = false }: CustomerTraits): ContactFace {
  return {
    id: row.id,
    phone: row.phone,
    name: row.name,
    tags: row.tags,
    profileImage: row.profileImage,
    unread: row.unread,
    windowExpiresAt: row.windowExpiresAt,
    freeEntryUntil: row.freeEntryUntil,
    last: lastShown(row.messages),
    optedOut,
    blocked,
  };
}
