import type { Contact } from '../model/contact.ts';
import type { Phone } from '../model/values.ts';

/** Contacts, last active first; those without any activity at the end. */
export type ContactRows = readonly Contact[];

/** Negative when `a` stands above `b`. */
export function compareContacts(a: Contact, b: Contact): number {
  const left = a.lastMessageAt ?? '';
  const right = b.lastMessageAt ?? '';
  return left > right ? -1 : Number(left < right);
}

/** Each contact of a list by its number, and how many messages are unread in all. */
type Index = { contacts: Map<Phone, Contact>; unread: number };

/** A list hands its index on to the list that is made of it, so that a message costs the same among any number of contacts. */
const INDEXES = new WeakMap<ContactRows, Index>();

function indexOf(rows: ContactRows): Index {
  const known = INDEXES.get(rows);
  if (known) return known;
  const contacts = new Map(rows.map((contact) => [contact.phone, contact]));
  const index = { contacts, unread: rows.reduce((total, { unread }) => total + unread, 0) };
  INDEXES.set(rows, index);
  return index;
}

/** The contact with a number, if the list has it. */
export function contactIn(rows: ContactRows, phone: Phone): Contact | undefined {
  return indexOf(rows).contacts.get(phone);
}

/** Unread messages of all of them. */
export function unreadIn(rows: ContactRows): number {
  return indexOf(rows).unread;
}

/** Puts a contact where its last activity belongs, above its equals; its old row goes. */
export function putContact(rows: ContactRows, contact: Contact): ContactRows {
  const old = contactIn(rows, contact.phone);
  if (old === contact) return rows;
  const next = placed(rows, old, contact);
  const index = indexOf(rows);
  INDEXES.delete(rows);
  index.contacts.set(contact.phone, contact);
  index.unread += contact.unread - (old?.unread ?? 0);
  INDEXES.set(next, index);
  return next;
}

function placed(rows: ContactRows, old: Contact | undefined, contact: Contact): ContactRows {
  if (!old) return rows.toSpliced(placeOf(rows, contact), 0, contact);
  const at = rows.indexOf(old, placeOf(rows, old));
  if (compareContacts(old, contact) === 0) return rows.with(at, contact);
  const next = rows.slice(); // one copy, within which rows move: copies by `toSpliced` take three times as long
  next.splice(at, 1);
  next.splice(placeOf(next, contact), 0, contact);
  return next;
}

/** Where the first one stands that is not above it. */
function placeOf(rows: ContactRows, contact: Contact): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareContacts(rows[middle]!, contact) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
