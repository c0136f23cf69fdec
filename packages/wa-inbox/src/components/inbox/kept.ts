import { createIndexedDrafts } from '../../sources/kept/indexed-drafts.ts';
import { IndexedOutbox } from '../../sources/kept/indexed-outbox.ts';
import { keepDrafts } from '../../store/keep-drafts.ts';
import { createMemoryOutbox } from '../../store/memory-outbox.ts';
import { shareReads } from './share-reads.ts';
import type { InboxStoreLike, OutboxStorage } from '../../store/ports.ts';

/** What a session that ended still writes, by its server: the next one reads what it left. */
const ENDING = new Map<string, Promise<void>>();

/**
 * Keeps the drafts of a session in the browser, and shares with the other pages of one server what is read. `scope` names the
 * server; a source that does not say keeps drafts by its `dialect`, and shares nothing. Returns how to stop.
 */
export function keepInBrowser(store: InboxStoreLike, scope: string | undefined, dialect: string): () => void {
  const name = scope ?? dialect;
  const drafts = createIndexedDrafts(name);
  const before = ENDING.get(name) ?? Promise.resolve();
  const stopKeeping = keepDrafts(store, { ...drafts, load: () => before.then(() => drafts.load()) });
  const stopSharing = scope === undefined ? undefined : shareReads(store, scope);
  return () => {
    ENDING.set(name, stopKeeping());
    stopSharing?.();
  };
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
