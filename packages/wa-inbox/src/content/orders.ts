import type { I18n } from '../i18n/i18n.ts';
import type { Money, OrderLine } from '../model/content-parts.ts';
import type { ContentOf } from '../model/content.ts';

/** What a basket costs, where all of it has a price in one currency. */
export function totalOf(lines: readonly OrderLine[]): Money | undefined {
  const currency = lines[0]?.price?.currency;
  if (!currency || lines.some(({ price }) => price?.currency !== currency)) return undefined;
  return { amount: lines.reduce((sum, line) => sum + costOf(line)!.amount, 0), currency };
}

/** What a line costs, counted in hundredths so that sums are exact. */
export function costOf({ price, quantity }: OrderLine): Money | undefined {
  return price && { ...price, amount: (Math.round(price.amount * 100) * quantity) / 100 };
}

export function countOf(lines: readonly OrderLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

const STATUS = ['pending', 'processing', 'partially_shipped', 'shipped', 'completed', 'canceled'] as const;

/** A state that has no words of its own is named as it came. */
export function statusOf(status: string, i18n: I18n): string {
  const known = STATUS.find((name) => name === status);
  return known ? i18n.t(`message.status.${known}`) : status;
}

/** Whether the customer may be called. */
export function callAnswer({ accepted, until }: ContentOf<'call-answer'>, i18n: I18n): string {
  if (!accepted) return i18n.t('message.call.declined');
  return until ? i18n.t('message.call.until', { time: i18n.moment(until) }) : i18n.t('message.call.accepted');
}
