/** What a message id of the Cloud API says. `id` is upper-case hex: 18 digits outbound, 20 or 32 inbound. */
export type WamidParts = { phone: string; direction: 'inbound' | 'outbound'; id: string };

const OUTBOUND = 0x11;
const INBOUND = 0x12;

/**
 * A message id in the Cloud API's form: `wamid.` and the base64 of the number, the direction and the id, each with its
 * length. Source: facts/message-types.json, `wamid`, checked against Meta's documented example.
 */
export function makeWamid({ phone, direction, id }: WamidParts): string {
  const way = direction === 'outbound' ? OUTBOUND : INBOUND;
  const bytes = [0x1c, 0x18, phone.length, ...codes(phone), 0x15, 0x02, 0x00, way, 0x18, id.length, ...codes(id), 0x00];
  return `wamid.${base64(bytes)}`;
}

function codes(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The protocol runs where neither `btoa` nor `Buffer` can be counted on. */
function base64(bytes: readonly number[]): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [first, second, third] = bytes.slice(index, index + 3);
    const group = (first! << 16) | ((second ?? 0) << 8) | (third ?? 0);
    text += DIGITS[group >> 18]! + DIGITS[(group >> 12) & 63]!;
    text += (second === undefined ? '=' : DIGITS[(group >> 6) & 63]!) + (third === undefined ? '=' : DIGITS[group & 63]!);
  }
  return text;
}
