import { isPhone, phoneDigits, phoneProblem, toE164 } from '@wa-inbox/protocol';
import { chargesOf, type Charge } from '../../core/charges.ts';
import { isoOf } from '../../core/iso.ts';
import { refuse } from '../../core/refusal.ts';
import { ok, type Handler } from './handler.ts';
import { readCount } from './read-count.ts';

/** Credits of Chat Mitra and prices of the Cloud API, each newest first; totals are of all, however few are shown. */
export const getLedger: Handler = ({ world, query }) => {
  const limit = readCount(query, 'limit', { absent: 1_000, most: 10_000 });
  const phone = readWhose(query['phone']);
  const all = world.ledger.list();
  const entries = phone === undefined ? all : all.filter((entry) => entry.phone === phone);
  const charges = chargesOf(world, phone);
  return ok({
    credits: world.ledger.balance,
    entries: newest(entries, limit).map((entry) => ({ ...entry, at: isoOf(entry.at) })),
    messages: newest(charges, limit).map(encodeCharge),
    totals: totalsOf(charges),
  });
};

/** A plus sign that was not escaped comes as a space. */
function readWhose(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const phone = text.replace(/^ /, '+');
  if (isPhone(phone)) return phoneDigits(phone);
  const message = `"phone" cannot be ${JSON.stringify(text)}: ${phoneProblem(phone) ?? 'give E.164 digits.'}`;
  return refuse({ key: 'invalid_request', rule: 'parse', message });
}

function newest<Row>(rows: readonly Row[], limit: number): Row[] {
  return rows.slice(Math.max(0, rows.length - limit)).toReversed();
}

export function encodeCharge({ market: country, at, phone, ...rest }: Charge) {
  return { at: isoOf(at), phone: toE164(phone), ...rest, country };
}

type Total = { category: string; messages: number; billable: number; price: number; currency: string };

function totalsOf(charges: readonly Charge[]): Total[] {
  const totals = new Map<string, Total>();
  for (const { category, billable, price, currency } of charges) {
    const total = totals.get(category) ?? { category, messages: 0, billable: 0, price: 0, currency };
    total.messages += 1;
    total.billable += Number(billable);
    total.price += price;
    totals.set(category, total);
  }
  return [...totals.values()].map((total) => ({ ...total, price: exact(total.price) })).toSorted(byCategory);
}

/** Prices have four places; sums of floating point have more. */
function exact(sum: number): number {
  return Math.round(sum * 10_000) / 10_000;
}

function byCategory(a: Total, b: Total): number {
  return a.category < b.category ? -1 : 1;
}
