import type { Contact } from '../model/contact.ts';

/** Contacts, last active first; those without any activity at the end. */
export type ContactRows = readonly Contact[];

/** Negative when `a` stands above `b`. */
export function compareContacts(a: Contact, b: Contact): number {
  const left = a.lastMessageAt ?? '';
  const right = b.lastMessageAt ?? '';
  return left > right ? -1 : Number(left < right);
}

/** Puts a contact where its last activity belongs, above its equals; its old row goes. */
export function putContact(rows: ContactRows, contact: Contact): ContactRows {
  const at = rows.findIndex((row) => row.phone === contact.phone);
  if (at >= 0 && rows[at] === contact) return rows;
  if (at >= 0 && compareContacts(rows[at]!, contact) === 0) return rows.with(at, contact);
  const others = at >= 0 ? rows.toSpliced(at, 1) : rows;
  return others.toSpliced(placeOf(others, contact), 0, contact);
}

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
