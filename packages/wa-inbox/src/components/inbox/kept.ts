import { createIndexedDrafts } from '../../sources/kept/indexed-drafts.ts';
import { IndexedOutbox } from '../../sources/kept/indexed-outbox.ts';
import { keepDrafts } from '../../store/keep-drafts.ts';
import { createMemoryOutbox } from '../../store/memory-outbox.ts';
import { shareReads } from './share-reads.ts';
import type { InboxStoreLike, OutboxStorage } from '../../store/ports.ts';

/** Keeps the drafts of a session in the browser. Returns how to stop. */
export function keepInBrowser(store: InboxStoreLike, scope: string): () => void {
  return keepDrafts(store, createIndexedDrafts(scope));
}

/** Shares with the other pages of one server what is read. Returns how to stop. */
export function shareInBrowser(store: InboxStoreLike, scope: string | undefined): () => void {
  return scope === undefined ? () => undefined : shareReads(store, scope);
}

/** Where unsent messages outlive the page; without a scope, or where a page may not store, they live as long as it does. */
export async function openOutbox(scope: string | undefined): Promise<OutboxStorage> {
  if (scope === undefined) return createMemoryOutbox();
  const kept = new IndexedOutbox(scope);
  return kept.open().then(
    () => kept,
    () => createMemoryOutbox(),
  );
}
