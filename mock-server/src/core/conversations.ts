import { LIMITS } from '@wa-inbox/protocol';
import type { ContactRow } from './contact-book.ts';
import type { MessageRow, Pricing } from './values.ts';
import type { World } from './world.ts';

/** `starts` by place in the thread; `open` has the latest conversation of each category. */
type Walk = { readonly starts: number[]; readonly open: Map<Pricing['category'], number> };

/** Messages only ever join at the end of a thread, so each is looked at once. */
const WALKS = new WeakMap<ContactRow, Walk>();

/** When the priced conversation of a message began: one a category, of 24 hours, or 72 after a click on an ad. Cloud API, pricing before July 2025. */
export function conversationStart(world: World, row: MessageRow): number {
  const contact = world.contacts.get(row.phone);
  if (contact?.messages[row.ordinal] === undefined) return row.at;
  let walk = WALKS.get(contact);
  if (!walk) WALKS.set(contact, (walk = { starts: [], open: new Map() }));
  while (walk.starts.length <= row.ordinal) walk.starts.push(startOf(walk, contact.messages[walk.starts.length]!));
  return walk.starts[row.ordinal]!;
}

function startOf({ open }: Walk, { at, pricing }: MessageRow): number {
  if (!pricing) return at;
  const span = pricing.type === 'free_entry_point' ? LIMITS.freeEntryPoint : LIMITS.serviceWindow;
  const before = open.get(pricing.category);
  if (before !== undefined && at < before + span) return before;
  open.set(pricing.category, at);
  return at;
}
