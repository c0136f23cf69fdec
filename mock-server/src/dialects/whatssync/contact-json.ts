import type { ContactRow } from '../../core/contact-book.ts';
import { faceOf } from '../../core/contact-book.ts';
import { isWindowOpen } from '../../core/changes.ts';
import type { Settings } from '../../core/settings.ts';
import type { ContactFace } from '../../core/values.ts';
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
export function contactJson(row: ContactRow, now: number, settings: Settings): string {
  const isOpen = isWindowOpen(row.windowExpiresAt, now);
  const isFree = isWindowOpen(row.freeEntryUntil, now);
  const before = WRITTEN.get(row);
  const origin = originOf(settings);
  if (before && before.isOpen === isOpen && before.isFree === isFree && before.origin === origin && isSame(before.face, row))
    return before.json;
  const face = faceOf(row);
  const json = JSON.stringify(encodeContact(face, now, settings));
  WRITTEN.set(row, { face, isOpen, isFree, origin, json });
  return json;
}

/** By identity: messages and tags are replaced when they change. */
function isSame(face: ContactFace, row: ContactRow): boolean {
  return (
    face.last === row.messages.at(-1) &&
    face.unread === row.unread &&
    face.windowExpiresAt === row.windowExpiresAt &&
    face.freeEntryUntil === row.freeEntryUntil &&
    face.name === row.name &&
    face.tags === row.tags &&
    face.profileImage === row.profileImage
  );
}
