import type { DBSchema, IDBPDatabase } from 'idb';
import type { KeptDraft } from '../../model/kept-draft.ts';
import type { Message } from '../../model/message.ts';

/** A message that a page has not got rid of yet. `owner` names the page, `order` is milliseconds since 1970. */
export type KeptMessage = { scope: string; key: string; owner: string; order: number; message: Message };

/** What is kept in the browser, of every server by its `scope`. */
interface Kept extends DBSchema {
  drafts: { key: [scope: string, phone: string]; value: KeptDraft & { scope: string } };
  outbox: { key: [scope: string, key: string]; value: KeptMessage };
}
export type KeptDatabase = IDBPDatabase<Kept>;

let opened: Promise<KeptDatabase> | undefined;

/** One connection for all inboxes of a page: the browser keeps each until the page ends. Rejects where a page may not store. */
export function openKept(): Promise<KeptDatabase> {
  opened ??= connect();
  opened.catch(forget);
  return opened;
}

function forget(): void {
  opened = undefined;
}

async function connect(): Promise<KeptDatabase> {
  const { openDB } = await import('idb');
  return openDB<Kept>('wa-inbox', 2, {
    upgrade: (database, before) => {
      if (before < 1) database.createObjectStore('drafts', { keyPath: ['scope', 'phone'] });
      if (before < 2) database.createObjectStore('outbox', { keyPath: ['scope', 'key'] });
    },
    // a page with a newer edition of the element must not wait for this one
    blocking: (_before, _after, { target }) => {
      (target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
}

/** All rows of one server. */
export function allOf(scope: string): IDBKeyRange {
  return IDBKeyRange.bound([scope, ''], [scope, '\uffff']);
}
