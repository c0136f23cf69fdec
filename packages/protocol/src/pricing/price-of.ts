import { marketOf, type Market } from './markets.ts';
import { PRICE_LISTS, type PriceList } from './price-lists.ts';

/** Until then conversations were priced, since then messages. Meta: midnight of the account's time zone; UTC is ours. */
export const PER_MESSAGE_SINCE = Date.UTC(2025, 6, 1);

const COLUMN = { marketing: 0, utility: 1, authentication: 2, authentication_international: 3 } as const;
type PricedCategory = keyof typeof COLUMN;

export type Price = { readonly market: Market; readonly amount: number; readonly currency: PriceList['currency'] };

/** What one charge of a category costs in the customer's market at an instant; 0 for a category without a price. */
export function priceOf(phone: string, category: string, at: number): Price {
  const market = marketOf(phone);
  const { currency, prices } = listAt(at);
  const row = prices[market];
  const amount = category in COLUMN ? (row[COLUMN[category as PricedCategory]] ?? row[COLUMN.authentication]) : 0;
  return { market, amount, currency };
}

/** Whether the market has a price of its own for codes from businesses abroad. */
export function hasInternationalPrice(phone: string, at: number): boolean {
  return listAt(at).prices[marketOf(phone)][COLUMN.authentication_international] !== undefined;
}

/** The last list of the model that had begun; before the first of a model, the first. */
function listAt(at: number): PriceList {
  const model = at < PER_MESSAGE_SINCE ? 'CBP' : 'PMP';
  const lists = PRICE_LISTS.filter((list) => list.model === model);
  return lists.findLast(({ since }) => Date.parse(since) <= at) ?? lists[0]!;
}
