import type { InboxStoreLike } from '../../store/ports.ts';
import { findContact } from '../../store/selectors.ts';
import type { Instant, Phone } from '../../model/values.ts';

/** A conversation was read up to its message of that time. */
type Read = { phone: Phone; at: Instant };

/** Tells the other pages of one server what is read here, and hears it of them: a server need not say. Returns how to stop. */
export function shareReads(store: InboxStoreLike, scope: string): () => void {
  const channel = new BroadcastChannel(`wa-inbox read ${scope}`);
  let isHearing = false;
  const stop = store.listen((notice) => {
    const at = notice.kind === 'read' && !isHearing && findContact(store.state, notice.phone)?.lastMessageAt;
    if (notice.kind === 'read' && at) channel.postMessage({ phone: notice.phone, at } satisfies Read);
  });
  channel.onmessage = ({ data: { phone, at } }: MessageEvent<Read>) => {
    const contact = findContact(store.state, phone);
    // what came after it was read there is still unread
    if (!contact || contact.unread === 0 || (contact.lastMessageAt ?? '') > at) return;
    isHearing = true;
    store.dispatch({ kind: 'read', phone });
    isHearing = false;
  };
  return () => {
    stop();
    channel.close();
  };
}
