import { isPhone, phoneDigits, phoneProblem } from '@wa-inbox/protocol';
import { refuse } from '../core/refusal.ts';

/** A phone number from a path, as digits. */
export function readPhone(text: string): string {
  if (isPhone(text)) return phoneDigits(text);
  return refuse({
    key: 'invalid_phone_number',
    rule: 'parse',
    message: `The phone number in the path: ${phoneProblem(text) ?? 'give E.164 digits.'}`,
  });
}
