import { PER_MESSAGE_SINCE, priceOf, type Price } from '@wa-inbox/protocol/pricing/price-of';
import { conversationStart } from './conversations.ts';
import { isBillable } from './pricing.ts';
import type { MessageRow, Phone, Pricing } from './values.ts';
import type { World } from './world.ts';

/** What one message cost. `at`: when it was sent, milliseconds since 1970. */
export type Charge = {
  readonly at: number;
  readonly phone: Phone;
  readonly messageId: string;
  readonly category: Pricing['category'];
  /** Absent before July 2025. */
  readonly type?: Pricing['type'];
  readonly billable: boolean;
  readonly market: Price['market'];
  readonly price: number;
  readonly currency: Price['currency'];
};

const ARRIVED = new Set(['delivered', 'read', 'played']);

/**
 * What the provider charges, oldest first, read off the messages: those that arrived, so none that failed or is on its way.
 * Cloud API, pricing: "only when a message is delivered". Before July 2025 the first of a conversation that arrives pays for it.
 */
export function chargesOf(world: World, phone?: Phone): Charge[] {
  const rows = phone === undefined ? world.messages.values() : (world.contacts.get(phone)?.messages ?? []);
  const arrived = [...rows].filter((row) => row.pricing !== undefined && ARRIVED.has(row.status));
  const paid = new Set<string>();
  return arrived.toSorted((a, b) => a.at - b.at).map((row) => chargeOf(world, row, row.pricing!, paid));
}

function chargeOf(world: World, row: MessageRow, { category, type }: Pricing, paid: Set<string>): Charge {
  const { at, phone, id } = row;
  const { market, amount, currency } = priceOf(phone, category, at);
  const isLegacy = at < PER_MESSAGE_SINCE;
  const conversation = isLegacy ? `${phone} ${category} ${conversationStart(world, row)}` : id;
  const billable = isBillable(row) && !paid.has(conversation);
  paid.add(conversation);
  const price = billable ? amount : 0;
  return { at, phone, messageId: id, category, ...(!isLegacy && { type }), billable, market, price, currency };
}
