import type { Contact } from '../model/contact.ts';

/** Whether a contact's name, tags or number contain what was typed, whatever the case and the accents. */
export function isFound({ name, tags, phone }: Contact, search: string): boolean {
  const digits = search.replace(/[\s+()-]/g, '');
  const hasNumber = /^\d+$/.test(digits) && phone.includes(digits);
  return hasNumber || fold([name, ...tags].join('\n')).includes(fold(search.trim()));
}

/** The same letters whatever the case and the accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
