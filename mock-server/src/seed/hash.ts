const PRIME = 0x100_0000_01b3n;
const MASK = 0xffff_ffff_ffff_ffffn;

/** FNV-1a over UTF-16 code units, 64 bits, with a final mix: what must differ between worlds or rows follows from it, never from chance. */
export function hash(text: string): bigint {
  let value = 0xcbf2_9ce4_8422_2325n;
  for (let index = 0; index < text.length; index += 1) {
    value = ((value ^ BigInt(text.charCodeAt(index))) * PRIME) & MASK;
  }
  // FNV's low bits barely move for texts that differ in their last character.
  value = ((value ^ (value >> 33n)) * 0xff51_afd7_ed55_8ccdn) & MASK;
  return value ^ (value >> 33n);
}
