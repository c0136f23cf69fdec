import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from './base64.ts';

/** SHA-256 in hex, as the Cloud API's media nodes have it. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The same as webhooks have it. */
export function hexToBase64(hex: string): string {
  return toBase64(hexToBytes(hex));
}

/** Proves that the mock wrote a text: 24 digits that nobody can tell who does not know the key. */
export function seal(key: string, text: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text))).slice(0, 24);
}
