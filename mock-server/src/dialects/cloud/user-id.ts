import { PHONE_COUNTRIES, isPhone } from '@wa-inbox/protocol';
import { scramble } from '../../core/random.ts';
import type { Phone } from '../../core/values.ts';

const DIGITS = 20;
const MODULUS = 10n ** BigInt(DIGITS);
/** Ends in 9, so that it can be undone. */
const FACTOR = 31_415_926_535_897_932_389n;
const INVERSE = invert(FACTOR);
const COUNTRIES = Object.entries(PHONE_COUNTRIES);

/** The business-scoped user id of a number, e.g. "US.31491208655302741918": the same every time, and no other number's. */
export function userIdOf(phone: Phone): string {
  // +1 is shared, and most of its numbers are there
  const country = phone.startsWith('1')
    ? 'US'
    : (COUNTRIES.find(([, { callingCode }]) => phone.startsWith(callingCode))?.[0] ?? 'ZZ');
  return `${country}.${String((BigInt(phone) * FACTOR) % MODULUS).padStart(DIGITS, '0')}`;
}

/** The number behind a user id that `userIdOf` gave; undefined for every other. */
export function phoneOfUserId(userId: string): Phone | undefined {
  const digits = userId.slice(userId.lastIndexOf('.') + 1);
  if (!/^\d{20}$/.test(digits)) return undefined;
  const phone = String((BigInt(digits) * INVERSE) % MODULUS);
  return isPhone(phone) && userIdOf(phone) === userId ? phone : undefined;
}

/** Ours: the number under which the world keeps a group or a person of whom only an id is known. +999 belongs to no country. */
export function standInPhone(id: string): Phone {
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < id.length; index++) {
    high = scramble(high ^ id.charCodeAt(index));
    low = scramble((low + id.charCodeAt(index)) >>> 0);
  }
  const six = (value: number) => String(value % 1_000_000).padStart(6, '0');
  return `999${six(high)}${six(low)}`;
}

/** Whether a number only stands for an id. */
export function isStandIn(phone: Phone): boolean {
  return phone.length === 15 && phone.startsWith('999');
}

/** Newton's iteration: each round doubles the digits that are right, from one. */
function invert(factor: bigint): bigint {
  let inverse = 9n;
  for (let right = 1; right < DIGITS; right *= 2) inverse = (((inverse * (2n - factor * inverse)) % MODULUS) + MODULUS) % MODULUS;
  return inverse;
}
