import { MEDIA_LIFE, bareType } from '@wa-inbox/protocol/cloud/media-types';
import { refuse } from '../refusal.ts';
import type { Direction } from '../values.ts';
import type { World } from '../world.ts';
import { bytesIn } from './base64.ts';
import { safeFileName } from './file-name.ts';
import type { MediaRow } from './media-book.ts';

/** When a file expires that is kept for as long as its world. */
export const FOREVER = Date.UTC(9999, 11, 31);
const LONGEST_TYPE = 200;

export type NewMedia = Place & {
  readonly direction: Direction;
  readonly mimeType: string;
  readonly filename?: string | undefined;
  /** The bytes in base64. */
  readonly data: string;
};

type Place = {
  /** Fixtures name their files. */
  readonly id?: string | undefined;
  /** Milliseconds since 1970; 30 days after an upload, 7 days after the customer sent it. */
  readonly expiresAt?: number | undefined;
};

/** What follows from a file alone, in whatever world it is. */
export type FileFacts = Omit<MediaRow, keyof Place>;

/** Keeps a file, or refuses it where the world is full. */
export function addMedia(world: World, media: NewMedia): MediaRow {
  return putFile(world, readFile(media), media);
}

export function readFile({ direction, mimeType, filename, data }: NewMedia): FileFacts {
  return { direction, mimeType: headerType(mimeType), size: bytesIn(data), filename: safeFileName(filename), data };
}

/** The same as `addMedia` for a file that was read before. */
export function putFile(world: World, { direction, mimeType, size, filename, data }: FileFacts, place: Place): MediaRow {
  const now = world.clock.now();
  makeRoom(world, size, now);
  const row: MediaRow = {
    id: place.id ?? freshId(world),
    direction,
    mimeType,
    size,
    filename,
    expiresAt: place.expiresAt ?? now + MEDIA_LIFE[direction],
    data,
  };
  world.media.add(row);
  if (row.expiresAt > now && row.expiresAt < FOREVER) world.due.add(row.expiresAt, { kind: 'media', id: row.id });
  return row;
}

/** It becomes a header again: parameters that no header can hold are left out. */
function headerType(mimeType: string): string {
  return mimeType.length <= LONGEST_TYPE && /^[ -~]+$/.test(mimeType) ? mimeType : bareType(mimeType);
}

function makeRoom(world: World, size: number, now: number): void {
  const { worldLimit } = world.settings.media;
  if (world.media.bytes + size > worldLimit) world.media.removeExpired(now);
  if (world.media.bytes + size <= worldLimit) return;
  refuse({
    key: 'media_storage_full',
    rule: 'media',
    message: `A file of ${size} bytes does not fit: this world holds ${world.media.bytes} of at most ${worldLimit} bytes of files. Delete some, reset the world, or raise mediaWorldLimit.`,
  });
}

/** 16 digits, of which the last five count: a scrambled number before them makes ids look like the provider's. */
function freshId(world: World): string {
  for (;;) {
    const minted = world.ids.next('media');
    const digits = minted.slice(minted.indexOf('_') + 1);
    const noise = Number.parseInt(digits.slice(0, 7), 36) % 10_000_000_000;
    const count = Number.parseInt(digits.slice(7), 36) % 100_000;
    const id = `9${String(noise).padStart(10, '0')}${String(count).padStart(5, '0')}`;
    if (!world.media.has(id)) return id;
  }
}
