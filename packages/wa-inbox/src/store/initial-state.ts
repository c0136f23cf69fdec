import type { Phone } from '../model/values.ts';
import type { InboxState, ThreadState } from './state.ts';

/** Before anything was read. */
export const INITIAL_STATE: InboxState = Object.freeze({
  connection: 'connecting',
  contacts: Object.freeze({ items: Object.freeze([]), search: '', status: 'idle', loadingMore: false }),
  threads: new Map(),
  drafts: new Map(),
  replies: new Map(),
  templates: Object.freeze({ items: Object.freeze([]), status: 'idle' }),
});

/** A conversation of which nothing was read. */
export function emptyThread(phone: Phone): ThreadState {
  return Object.freeze({ phone, items: Object.freeze([]), status: 'idle', loadingOlder: false, loadingNewer: false });
}
