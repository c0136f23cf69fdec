import type { Phone } from '../model/values.ts';
import type { StoreCore } from './core.ts';
import { findContact } from './selectors.ts';

/** Marks conversations as read that need not be open; the server is told one after the other. */
export async function readAll(core: StoreCore, phones: readonly Phone[]): Promise<void> {
  const unread = phones.flatMap((phone) => {
    const contact = findContact(core.state, phone);
    return contact && contact.unread > 0 ? [contact] : [];
  });
  for (const { phone } of unread) core.apply({ kind: 'read', phone });
  const { source } = core;
  for (const { phone, lastMessage } of unread) {
    if (core.signal.aborted || !source.capabilities.markRead || !source.markRead || lastMessage?.id === undefined) continue;
    try {
      await source.markRead(phone, lastMessage.id, { signal: core.signal });
    } catch (thrown) {
      core.report(thrown);
    }
  }
}
