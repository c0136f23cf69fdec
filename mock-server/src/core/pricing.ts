import { LIMITS } from '@wa-inbox/protocol';
import { hasInternationalPrice, PER_MESSAGE_SINCE } from '@wa-inbox/protocol/pricing/price-of';
import { marketOf } from '@wa-inbox/protocol/pricing/markets';
import { isWindowOpen } from './changes.ts';
import type { ContactRow } from './contact-book.ts';
import { IDENTITIES } from './settings.ts';
import { templateOf } from './template-content.ts';
import type { Content, MessageRow, Phone, Pricing } from './values.ts';
import type { World } from './world.ts';

/** One object for each pair: messages share them. */
const KNOWN = new Map<string, Pricing>();

function pricing(category: Pricing['category'], type: Pricing['type']): Pricing {
  const key = `${category} ${type}`;
  let known = KNOWN.get(key);
  if (!known) KNOWN.set(key, (known = { category, type }));
  return known;
}

/** A snapshot's own words. */
export function readPricing({ category, type }: Pricing): Pricing {
  return pricing(category, type);
}

/**
 * What a message to this customer counts as now: service messages are free, utility templates too while the customer
 * service window is open, and everything within 72 hours of an answered click on an ad. Cloud API, pricing since July 2025.
 */
export function pricingOf(world: World, phone: Phone, content: Content): Pricing {
  const now = world.clock.now();
  const contact = world.contacts.get(phone);
  if ((contact?.freeEntryUntil ?? 0) > now) return pricing('referral_conversion', 'free_entry_point');
  const template = templateOf(content);
  if (!template) return pricing('service', 'free_customer_service');
  const category = categoryOf(world.templates.get(template.name, template.language.code)?.category);
  const isFree = category === 'utility' && isWindowOpen(contact?.windowExpiresAt, now);
  if (category === 'authentication' && isFromAbroad(world, phone)) return pricing('authentication_international', 'regular');
  return pricing(category, isFree ? 'free_customer_service' : 'regular');
}

/** Whether a message costs something at all. Before July 2025 every conversation counted but those that an ad began. */
export function isBillable({ at, pricing: counted }: Pick<MessageRow, 'at' | 'pricing'>): boolean {
  if (!counted) return false;
  return at < PER_MESSAGE_SINCE ? counted.type !== 'free_entry_point' : counted.type === 'regular';
}

/** The business answers somebody who came by an ad within 24 hours: 72 hours begin. Cloud API, free entry point. */
export function openFreeEntry(contact: ContactRow, now: number): void {
  const { referredAt } = contact;
  if (referredAt === undefined) return;
  contact.referredAt = undefined;
  if (now <= referredAt + LIMITS.serviceWindow) contact.freeEntryUntil = now + LIMITS.freeEntryPoint;
}

function categoryOf(category: string | undefined): Pricing['category'] {
  const name = category?.toLowerCase();
  return name === 'marketing' || name === 'authentication' ? name : 'utility';
}

/** Codes to some countries cost more for a large business of another. Cloud API, authentication-international rates. */
function isFromAbroad(world: World, phone: Phone): boolean {
  if (!world.business.account.authenticationInternational) return false;
  return marketOf(phone) !== marketOf(IDENTITIES.businessPhone) && hasInternationalPrice(phone, world.clock.now());
}
