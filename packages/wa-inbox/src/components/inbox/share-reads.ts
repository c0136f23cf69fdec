import type { InboxStoreLike } from '../../store/ports.ts';
import { findContact } from '../../store/selectors.ts';
import type { Instant, Phone } from '../../model/values.ts';

/** A conversation was read up to its message of that time. */
type Read = { phone: Phone; at: Instant };

/** Tells the other pages of one server what is read here, and hears it of them: a server need not say. Returns how to stop. */
export function shareReads(store: InboxStoreLike, scope: string): () => void {
  const channel = new BroadcastChannel(`wa-inbox read ${scope}`);
  let unread = unreadIn(store);
  const stop = store.listen(({ kind }) => {
    if (kind !== 'unread') return;
    const before = unread;
    unread = unreadIn(store);
    for (const phone of before) {
      if (unread.has(phone)) continue;
      const at = findContact(store.state, phone)?.lastMessageAt;
      if (at !== undefined) channel.postMessage({ phone, at } satisfies Read);
    }
  });
  channel.onmessage = ({ data: { phone, at } }: MessageEvent<Read>) => {
    const contact = findContact(store.state, phone);
    // what came after it was read there is still unread
    if (!contact || contact.unread === 0 || (contact.lastMessageAt ?? '') > at) return;
    unread.delete(phone);
    store.dispatch({ kind: 'read', phone });
  };
  return () => {
    stop();
    channel.close();
  };
}

function unreadIn({ state }: InboxStoreLike): Set<Phone> {
  return new Set(state.contacts.items.flatMap(({ phone, unread }) => (unread > 0 ? [phone] : [])));
}
