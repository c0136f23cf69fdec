import { createIndexedDrafts } from '../../sources/drafts/indexed-drafts.ts';
import { keepDrafts } from '../../store/keep-drafts.ts';
import type { InboxStoreLike } from '../../store/ports.ts';

/** Keeps the drafts of a session in the browser; loaded beside it, for nobody waits for them. Returns how to stop. */
export function keepInBrowser(store: InboxStoreLike, scope: string): () => void {
  return keepDrafts(store, createIndexedDrafts(scope));
}
