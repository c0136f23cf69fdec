/**
 * JSON text whose every character is ASCII, escapes in lower case (`\u00e4`): what Meta sends and signs. One public SDK
 * computes the escaped form again before it checks the signature, so that raw UTF-8 would fail it.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
