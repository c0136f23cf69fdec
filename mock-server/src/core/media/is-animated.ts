/** Whether a picture is an animated WebP: the second bit of the flags in its VP8X chunk. */
export function isAnimated(bytes: Uint8Array): boolean {
  return textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 8) === 'WEBPVP8X' && ((bytes[20] ?? 0) & 2) !== 0;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
