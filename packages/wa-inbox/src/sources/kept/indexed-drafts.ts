import type { DraftStorage } from '../../model/kept-draft.ts';
import { allOf, openKept, type KeptDatabase } from './open-kept.ts';

/** Drafts in the browser's own storage; `scope` keeps servers and worlds apart. Rejects where a page may not store. */
export function createIndexedDrafts(scope: string): DraftStorage {
  let opening: Promise<KeptDatabase> | undefined;
  const open = (): Promise<KeptDatabase> => (opening ??= openKept());
  return {
    load: async () => {
      const rows = await (await open()).getAll('drafts', allOf(scope));
      return rows.map(({ scope: _scope, ...draft }) => draft);
    },
    save: async (draft) => {
      const database = await open();
      const isEmpty = draft.text === '' && draft.replyTo === undefined;
      if (isEmpty) await database.delete('drafts', [scope, draft.phone]);
      else await database.put('drafts', { ...draft, scope });
    },
  };
}
