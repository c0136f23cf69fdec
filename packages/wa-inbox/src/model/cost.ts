import type { Money } from './content-parts.ts';
import type { Template } from './template.ts';
import type { Phone } from './values.ts';

/** What a message of a category to a number costs, as its host knows; undefined where it does not. */
export type PriceOf = (category: Template['category'], phone: Phone) => Money | undefined;

/**
 * Whether a template is charged by its category: answers to a customer are free, marketing and codes never are. Meta's
 * pricing since July 2025; https://developers.facebook.com/docs/whatsapp/pricing
 */
export function isCharged(category: Template['category'], window: 'open' | 'closed' | 'never'): boolean {
  return category !== 'UTILITY' || window !== 'open';
}
