import type { DraftStorage } from '../model/kept-draft.ts';
import type { Phone } from '../model/values.ts';
import type { InboxStoreLike } from './ports.ts';
import type { InboxState } from './state.ts';

/**
 * Carries drafts over to the next session: what an earlier one left is shown, each change is written, one after the
 * other, the newest only. Where nothing can be stored they live as long as the page. Returns how to
 * stop, which resolves once all is written.
 */
export function keepDrafts(store: InboxStoreLike, storage: DraftStorage): () => Promise<void> {
  const changed = new Set<Phone>();
  // what was written before this was loaded is news too
  let drafts: InboxState['drafts'] = new Map();
  let replies: InboxState['replies'] = new Map();
  /** Nothing is written before it is known what there was: it would be found, and taken for what an earlier session left. */
  let isWriting = true;
  let written = Promise.resolve();

  const write = async (): Promise<void> => {
    isWriting = true;
    for (const phone of changed) {
      changed.delete(phone); // what changes meanwhile comes back to the end of the set
      const replyTo = store.state.replies.get(phone);
      const text = store.state.drafts.get(phone) ?? '';
      await storage.save({ phone, text, ...(replyTo === undefined ? {} : { replyTo }) }).catch(() => stop());
    }
    isWriting = false;
  };
  const look = (): void => {
    const now = store.state;
    for (const phone of [...differing(drafts, now.drafts), ...differing(replies, now.replies)]) changed.add(phone);
    ({ drafts, replies } = now);
    if (changed.size > 0 && !isWriting) written = write();
  };
  const stop = store.subscribe(look);
  look();

  const loaded = storage.load().then(
    (kept) => {
      look();
      for (const { phone, text, replyTo } of kept) {
        if (changed.has(phone)) continue; // what was typed since, and perhaps sent, goes first
        store.dispatch({ kind: 'draft', phone, text });
        store.dispatch({ kind: 'reply', phone, id: replyTo });
      }
      written = write();
    },
    () => stop(),
  );
  return () => {
    stop();
    return loaded.then(() => written);
  };
}

function differing(before: ReadonlyMap<Phone, string>, after: ReadonlyMap<Phone, string>): Phone[] {
  if (before === after) return [];
  return [...new Set([...before.keys(), ...after.keys()])].filter((phone) => before.get(phone) !== after.get(phone));
}
