import { phoneDigits } from '../phone.ts';
import { ERROR_CODES, type ErrorKey } from './codes.ts';
import type { ErrorCode } from './row.ts';

/** Always succeeds, whatever the window, and is read. */
const SUCCESS = '15559999999';
/** Whatever the dialect answers to a client that calls too often. */
const THROTTLE = '15550000429';
const MAGIC = /^1555(\d{7})$/;

/**
 * What a recipient is made to give, like a payment provider's test cards: `1555` and a numeric code in seven digits
 * gives the row of that code; codes that are words, and subcodes, have none. `phone` is E.164, with or without `+`.
 * Undefined for every other number. Ours.
 */
export function magicOutcome(phone: string): ErrorKey | 'success' | 'throttle' | undefined {
  const digits = phoneDigits(phone);
  if (digits === SUCCESS) return 'success';
  if (digits === THROTTLE) return 'throttle';
  const code = MAGIC.exec(digits)?.[1];
  return code === undefined ? undefined : keyOfNumber(Number(code));
}

/** The recipient that gives a row in the dialects that document it; none where only the key tells it apart. Ours. */
export function magicNumberOf(key: ErrorKey): string | undefined {
  if (key === 'rate_limit_exceeded' || key === 'too_many_messages_chatmitra') return THROTTLE;
  const { code }: ErrorCode = ERROR_CODES[key];
  const phone = `1555${String(code).padStart(7, '0')}`;
  return magicOutcome(phone) === key ? phone : undefined;
}

/** The row of a number, and rather the one without a subcode. */
function keyOfNumber(code: number): ErrorKey | undefined {
  const rows = Object.entries<ErrorCode>(ERROR_CODES).filter(([, row]) => row.code === code);
  const general = rows.find(([, row]) => row.subcode === undefined);
  return (general ?? rows[0])?.[0] as ErrorKey | undefined;
}
