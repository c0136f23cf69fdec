const ASCII = new TextDecoder();
const DIGITS = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PAD = '='.charCodeAt(0);

/**
 * How files are kept and written into snapshots: as text, which every store and every reader takes. By hand, because
 * btoa wants a string of the bytes first, which takes ten times as long for a video.
 */
export function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let to = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text[to++] = DIGITS[bits >> 18]!;
    text[to++] = DIGITS[(bits >> 12) & 63]!;
    text[to++] = DIGITS[(bits >> 6) & 63]!;
    text[to++] = DIGITS[bits & 63]!;
  }
  if (bytes.length % 3 !== 0) text[to - 1] = PAD;
  if (bytes.length % 3 === 1) text[to - 2] = PAD;
  return ASCII.decode(text);
}

export function fromBase64(data: string): Uint8Array {
  const text = atob(data);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** How many bytes `fromBase64` makes of it. */
export function bytesIn(data: string): number {
  return (data.length / 4) * 3 - (data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0);
}

/** Whether `fromBase64` takes it. */
export function isBase64(data: string): boolean {
  return data.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(data);
}
