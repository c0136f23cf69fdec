import type { ErrorKey } from '../codes.ts';
import type { ErrorText } from '../row.ts';

type Common = Pick<ErrorText, 'type' | 'category' | 'status' | 'dialects'>;
type Row = Omit<ErrorText, keyof Common> & Partial<Common>;

/** What the Cloud API's rows have in common; Chakra passes them through. */
export const META = {
  type: 'OAuthException',
  status: 'current',
  dialects: ['cloud', 'chakra'],
} as const satisfies Partial<Common>;

/** What our own rows have in common: they speak the error shape of the Contacts/Messages API. */
export const OURS = { type: 'OAuthException', status: 'current', dialects: ['whatssync'] } as const satisfies Partial<Common>;

/** A group of rows: what they share is written once, and a row may differ. A key that is not in the codes does not compile. */
export function defineTexts<Key extends ErrorKey>(common: Common, rows: Record<Key, Row>): Record<Key, ErrorText> {
  const whole = Object.entries<Row>(rows).map(([key, row]) => [key, { ...common, ...row }]);
  return Object.fromEntries(whole) as Record<Key, ErrorText>;
}
