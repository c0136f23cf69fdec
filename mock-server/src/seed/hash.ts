/**
 * FNV-1a over UTF-16 code units, 64 bits, with a final mix: what must differ between worlds or rows follows from it,
 * never from chance. In two halves of 32 bits: a world is made of a thousand of these, and big integers take their time.
 */
export function hash(text: string): bigint {
  let high = 0xcbf2_9ce4;
  let low = 0x8422_2325;
  for (let index = 0; index < text.length; index += 1) {
    low = (low ^ text.charCodeAt(index)) >>> 0;
    // the prime is 2^40 + 0x1b3
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  // FNV's low bits barely move for texts that differ in their last character.
  let value = (BigInt(high) << 32n) | BigInt(low);
  value = BigInt.asUintN(64, (value ^ (value >> 33n)) * 0xff51_afd7_ed55_8ccdn);
  return value ^ (value >> 33n);
}
