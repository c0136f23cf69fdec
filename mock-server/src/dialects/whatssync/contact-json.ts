import type { CustomerTraits } from '@wa-inbox/protocol/control/account';
import type { ContactRow } from '../../core/contact-book.ts';
import { faceOf } from '../../core/contact-book.ts';
import { isWindowOpen } from '../../core/changes.ts';
import { lastShown } from '../../core/revisions.ts';
import type { ContactFace } from '../../core/values.ts';
import type { World } from '../../core/world.ts';
import { originOf } from '../media-url.ts';
import { encodeContact } from './encode.ts';

type Written = {
  readonly face: ContactFace;
  readonly isOpen: boolean;
  readonly isFree: boolean;
  readonly origin: string;
  readonly json: string;
};

const WRITTEN = new WeakMap<ContactRow, Written>();

/** A contact as JSON text, written again only when it shows something else: lists are read far more often than they change. */
export function contactJson(row: ContactRow, { clock, settings, business }: World): string {
  const now = clock.now();
  const traits = business.customer(row.phone);
  const isOpen = isWindowOpen(row.windowExpiresAt, now);
  const isFree = isWindowOpen(row.freeEntryUntil, now);
  const before = WRITTEN.get(row);
  const origin = originOf(settings);
  if (
    before &&
    before.isOpen === isOpen &&
    before.isFree === isFree &&
    before.origin === origin &&
    isSame(before.face, row, traits)
  )
    return before.json;
  const face = faceOf(row, traits);
  const json = JSON.stringify(encodeContact(face, now, settings));
  WRITTEN.set(row, { face, isOpen, isFree, origin, json });
  return json;
}

/** By identity: messages and tags are replaced when they change. */
function isSame(face: ContactFace, row: ContactRow, { optedOut = false, blocked = false }: CustomerTraits): boolean {
  return (
    face.last === lastShown(row.messages) &&
    face.unread === row.unread &&
    face.windowExpiresAt === row.windowExpiresAt &&
    face.freeEntryUntil === row.freeEntryUntil &&
    face.name === row.name &&
    face.tags === row.tags &&
    face.profileImage === row.profileImage &&
    face.optedOut === optedOut &&
    face.blocked === blocked
  );
}
