import type { DraftStorage, KeptDraft } from '../../model/kept-draft.ts';

const DATABASE = 'wa-inbox';
const STORE = 'drafts';

/** Drafts in the browser's own storage; `scope` keeps servers and worlds apart. Rejects where a page may not store. */
export function createIndexedDrafts(scope: string): DraftStorage {
  let opening: Promise<IDBDatabase> | undefined;
  const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    opening ??= open();
    return (await opening).transaction(STORE, mode).objectStore(STORE);
  };
  return {
    load: async () => {
      const range = IDBKeyRange.bound([scope, ''], [scope, '\uffff']);
      const rows = await done<(KeptDraft & { scope: string })[]>((await store('readonly')).getAll(range));
      return rows.map(({ scope: _scope, ...draft }) => draft);
    },
    save: async (draft) => {
      const isEmpty = draft.text === '' && draft.replyTo === undefined;
      const drafts = await store('readwrite');
      if (isEmpty) await done(drafts.delete([scope, draft.phone]));
      else await done(drafts.put({ ...draft, scope }));
    },
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ['scope', 'phone'] });
  return done(request);
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser did not store it.'));
  });
}
