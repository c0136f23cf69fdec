import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64.ts';
import type { MediaRow } from './media-book.ts';

const DIGESTS = new WeakMap<MediaRow, string>();

/** SHA-256 of a file in hex, as the Cloud API's media nodes have it. Most files are never asked for theirs. */
export function sha256Of(row: MediaRow): string {
  const known = DIGESTS.get(row);
  if (known !== undefined) return known;
  const made = bytesToHex(sha256(fromBase64(row.data)));
  DIGESTS.set(row, made);
  return made;
}

/** The same as webhooks have it. */
export function hexToBase64(hex: string): string {
  return toBase64(hexToBytes(hex));
}

/** Proves that the mock wrote a text: 24 digits that nobody can tell who does not know the key. */
export function seal(key: string, text: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text))).slice(0, 24);
}
