import type { Refusal } from '../refusal.ts';
import type { Content } from '../values.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

export type OrderUse = { readonly kind: 'order_details' | 'order_status'; readonly id: string; readonly status: string };
const FINAL = new Set(['completed', 'canceled']);

/** Completed and canceled orders stay so (2046); a paid one is not canceled (2047). Orders that nobody began are not judged. */
export function orderRule({ business }: World, { content }: SendIntent): Refusal | undefined {
  const use = orderOf(content);
  const order = use?.kind === 'order_status' ? business.orders.get(use.id) : undefined;
  if (!use || !order) return undefined;
  const name = `The order ${JSON.stringify(use.id)}`;
  if (FINAL.has(order.status)) {
    const message = `${name} is ${order.status} and cannot become ${use.status}.`;
    return { key: 'order_status_transition_invalid', rule: 'order', message };
  }
  if (use.status === 'canceled' && order.paid)
    return { key: 'order_cancel_not_allowed', rule: 'order', message: `${name} is paid and cannot be canceled.` };
  return undefined;
}

/** The order that a message begins or moves on. */
export function orderOf({ interactive }: Content): OrderUse | undefined {
  const { type, action } = (interactive ?? {}) as {
    type?: string;
    action?: { parameters?: { reference_id?: unknown; order?: { status?: unknown } } };
  };
  if (type !== 'order_details' && type !== 'order_status') return undefined;
  const { reference_id: id, order } = action?.parameters ?? {};
  if (typeof id !== 'string' || typeof order?.status !== 'string') return undefined;
  return { kind: type, id, status: order.status };
}
