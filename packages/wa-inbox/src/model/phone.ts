import type { Phone } from './values.ts';

/** E.164 digits: the shape of every `Phone` in the product. */
const E164 = /^[1-9]\d{6,14}$/;

export type PhoneProblem = 'empty' | 'letters' | 'country' | 'length';

/** Reads a number as a person types it, with country code: separators, "+" and "00" are allowed. */
export function readPhone(typed: string): { phone: Phone } | { problem: PhoneProblem; digits: number } {
  const value = typed.normalize('NFKC').trim();
  const digits = value.replace(/\D/g, '').replace(/^00/, '');
  const refuse = (problem: PhoneProblem) => ({ problem, digits: digits.length });
  if (value === '') return refuse('empty');
  if (/\p{L}/u.test(value)) return refuse('letters');
  if (digits.startsWith('0')) return refuse('country');
  return E164.test(digits) ? { phone: digits } : refuse('length');
}
