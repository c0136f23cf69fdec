/** A 32-bit FNV-1a of a text's code units: SQLite notices a broken page, not a broken letter. */
export function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return sum >>> 0;
}
