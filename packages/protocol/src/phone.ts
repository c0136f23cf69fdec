/**
 * Phone numbers. Inside the product a number is its E.164 digits without `+` ("12025550123").
 *
 * Two different things are kept apart: *cleaning* turns what a person typed into a number and needs a country to
 * assume; *refusing* is a rule of a dialect and gives the reason. Source: seeds/001 "Phone Number Format Guide" and
 * "Auto-Clean".
 */

/** What the Contacts/Messages API accepts on the wire: E.164 digits, with or without `+`. */
export const PHONE_PATTERN = /^\+?[1-9]\d{6,14}$/;

/** How numbers of a country are written at home. */
export type PhoneCountry = {
  /** Country calling code without `+`, e.g. "91". */
  callingCode: string;
  /** How many digits a national number has, without the trunk prefix. */
  nationalDigits: number;
  /** What is dialled before a national number at home, e.g. "0". */
  trunkPrefix?: string;
};

/** Countries whose national numbers have one length, by ISO 3166 code. */
export const PHONE_COUNTRIES = {
  AE: { callingCode: '971', nationalDigits: 9, trunkPrefix: '0' },
  AU: { callingCode: '61', nationalDigits: 9, trunkPrefix: '0' },
  BR: { callingCode: '55', nationalDigits: 11, trunkPrefix: '0' },
  CA: { callingCode: '1', nationalDigits: 10, trunkPrefix: '1' },
  CN: { callingCode: '86', nationalDigits: 11, trunkPrefix: '0' },
  ES: { callingCode: '34', nationalDigits: 9 },
  FR: { callingCode: '33', nationalDigits: 9, trunkPrefix: '0' },
  GB: { callingCode: '44', nationalDigits: 10, trunkPrefix: '0' },
  IN: { callingCode: '91', nationalDigits: 10, trunkPrefix: '0' },
  MX: { callingCode: '52', nationalDigits: 10 },
  US: { callingCode: '1', nationalDigits: 10, trunkPrefix: '1' },
  ZA: { callingCode: '27', nationalDigits: 9, trunkPrefix: '0' },
} as const satisfies Record<string, PhoneCountry>;

export type PhoneCountryCode = keyof typeof PHONE_COUNTRIES;

/**
 * Makes E.164 digits of what a person typed: separators go, a trunk prefix goes, and a national number gets the
 * country's calling code. What was written with `+` or `00` is international already and is left as it is.
 * Returns the digits even when they are no valid number: pass them to `isPhone` or `phoneProblem`.
 */
export function cleanPhone(input: string, country: PhoneCountry | PhoneCountryCode = 'IN'): string {
  const home = typeof country === 'string' ? PHONE_COUNTRIES[country] : country;
  const { callingCode, nationalDigits, trunkPrefix }: PhoneCountry = home;
  const written = latinDigits(input).trim();
  // "+44 (0)20 …": the trunk prefix in brackets is for callers at home
  if (/^\D*\+/.test(written)) return written.replace(/\(0\)/, '').replace(/\D/g, '');
  const digits = written.replace(/\D/g, '');
  if (digits.startsWith('00')) return digits.slice(2);
  const national = withoutTrunk(digits, trunkPrefix, nationalDigits);
  return national.length === nationalDigits ? callingCode + national : national;
}

/** "0" is never the first digit of a calling code, so it always goes; any other prefix only before a whole number. */
function withoutTrunk(digits: string, trunkPrefix: string | undefined, nationalDigits: number): string {
  if (digits.startsWith('0')) return digits.slice(1);
  const whole = trunkPrefix !== undefined && digits.length === nationalDigits + trunkPrefix.length;
  return whole && digits.startsWith(trunkPrefix) ? digits.slice(trunkPrefix.length) : digits;
}

/** True for E.164 digits, with or without `+`. */
export function isPhone(input: string): boolean {
  return PHONE_PATTERN.test(input);
}

/** E.164 digits without `+`; the input must satisfy `isPhone`. */
export function phoneDigits(input: string): string {
  return input.startsWith('+') ? input.slice(1) : input;
}

/** E.164 for display and for the Contacts/Messages API: "+12025550123". */
export function toE164(phone: string): string {
  return phone.startsWith('+') ? phone : `+${phone}`;
}

/** What a dialect's documents demand of a number. */
export type PhoneRule = {
  /** Whether a leading `+` is allowed. */
  plus: boolean;
  minDigits: number;
  maxDigits: number;
  /** With a country, a bare national number of it is refused as one without a country code. */
  country?: PhoneCountryCode;
};

/** The Contacts/Messages API (seeds/003): the pattern above. */
export const WHATSSYNC_PHONE: PhoneRule = { plus: true, minDigits: 7, maxDigits: 15 };
/** Chat Mitra (seeds/001): 10 to 15 digits with country code, nothing else. */
export const CHATMITRA_PHONE: PhoneRule = { plus: false, minDigits: 10, maxDigits: 15, country: 'IN' };

/** Why a dialect refuses a number, as a sentence with the remedy; undefined when it is accepted. */
export function phoneProblem(input: string, rule: PhoneRule = WHATSSYNC_PHONE): string | undefined {
  const digits = input.replace(/\D/g, '');
  const shown = JSON.stringify(input.length > 40 ? `${input.slice(0, 40)}…` : input);
  const length = rule.minDigits === rule.maxDigits ? `${rule.minDigits}` : `${rule.minDigits} to ${rule.maxDigits}`;
  if (input.trim() === '') return `The phone number is empty: give ${length} digits with the country code.`;
  if (/\p{L}/u.test(input)) return `${shown} has letters: a phone number has digits only.`;
  if (input.startsWith('+') && !rule.plus) return `${shown} starts with "+": leave it out, digits only.`;
  if (/\s/.test(input)) return `${shown} has spaces: leave them out, digits only.`;
  if (/[-().]/.test(input)) return `${shown} has dashes or brackets: leave them out, digits only.`;
  if (!/^\+?\d+$/.test(input)) return `${shown} has characters that are no digits: leave them out.`;
  if (digits.startsWith('0')) return `${shown} starts with zero: start with the country code instead.`;
  if (digits.length < rule.minDigits || digits.length > rule.maxDigits) {
    return `${shown} has ${digits.length} digits: a phone number has ${length} with the country code.`;
  }
  const home = rule.country && PHONE_COUNTRIES[rule.country];
  if (home && digits.length === home.nationalDigits) {
    return `${shown} has no country code: put it in front, e.g. ${home.callingCode}${digits}.`;
  }
  return undefined;
}

/** Zeros of the scripts that customers type in: Arabic, Persian, Devanagari and its neighbours, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50];

/** Digits of other scripts and full-width ones as ASCII, so that a number can be typed on any keyboard. */
function latinDigits(input: string): string {
  return input.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
