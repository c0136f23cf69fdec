/** What a button does, by the words of a template's definition. */
const KINDS: Record<string, string> = {
  quick_reply: 'reply',
  url: 'link',
  phone_number: 'call',
  voice_call: 'call',
  copy_code: 'copy',
  otp: 'copy',
  flow: 'form',
  catalog: 'catalogue',
  mpm: 'products',
  spm: 'product',
};

/** A kind that is not known is a reply: all of them send something back. */
export function buttonKind(type: string): string {
  return KINDS[type.toLowerCase()] ?? 'reply';
}
