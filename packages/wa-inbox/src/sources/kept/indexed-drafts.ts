import type { DraftStorage } from '../../model/kept-draft.ts';
import { allOf, openKept } from './open-kept.ts';

/** Drafts in the browser's own storage; `scope` keeps servers and worlds apart. Rejects where a page may not store. */
export function createIndexedDrafts(scope: string): DraftStorage {
  return {
    load: async () => {
      const rows = await (await openKept()).getAll('drafts', allOf(scope));
      return rows.map(({ scope: _scope, ...draft }) => draft);
    },
    save: async (draft) => {
      const database = await openKept();
      const isEmpty = draft.text === '' && draft.replyTo === undefined;
      if (isEmpty) await database.delete('drafts', [scope, draft.phone]);
      else await database.put('drafts', { ...draft, scope });
    },
  };
}
