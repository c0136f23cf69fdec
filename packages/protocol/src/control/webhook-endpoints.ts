import * as z from 'zod/mini';
import type { Endpoint } from '../endpoint.ts';
import { callbackUrl } from '../callback-url.ts';
import { instant, phone } from './values.ts';

const count = z.number().check(z.int(), z.minimum(0));

const attempt = z.looseObject({
  at: instant,
  /** HTTP status of the answer. */
  status: z.optional(z.number()),
  reply: z.optional(z.string()),
  /** Why there was no answer. */
  error: z.optional(z.string()),
  /** Real milliseconds. */
  took: z.optional(z.number()),
});
export const delivery = z.looseObject({
  id: z.string(),
  dialect: z.string(),
  field: z.string(),
  phone: z.optional(z.string()),
  url: z.string(),
  state: z.enum(['waiting', 'sending', 'delivered', 'given-up', 'dropped']),
  createdAt: instant,
  nextAt: z.optional(instant),
  request: z.looseObject({ url: z.string(), headers: z.record(z.string(), z.string()), body: z.string() }),
  attempts: z.array(attempt),
  /** The same request as a line for the shell. */
  curl: z.string(),
});
export type WebhookDelivery = z.infer<typeof delivery>;
/** Newest first. */
const deliveries = z.looseObject({ deliveries: z.array(delivery), counts: z.record(z.string(), count) });
const deliveriesQuery = z.looseObject({
  limit: z.optional(z.string()),
  state: z.optional(z.string()),
  field: z.optional(z.string()),
});

export const replayBody = z.strictObject({});
export const newsBody = z.strictObject({
  field: z.string().check(z.minLength(1), z.maxLength(100)),
  value: z.looseObject({}),
  phone: z.optional(phone),
});
export const verifyBody = z.strictObject({ url: callbackUrl, verifyToken: z.string() });

const base = { dialect: 'control', status: 200, errors: ['invalid_request'], document: 'ours' } as const;

/** Webhooks: what went out and what came back, once more, and what no event says. */
export const WEBHOOK_CONTROL_ENDPOINTS = [
  {
    ...base,
    id: 'control.webhooks.deliveries',
    method: 'GET',
    path: '/_mock/webhooks/deliveries',
    title: 'Webhooks, their attempts, and what receivers answered',
    query: deliveriesQuery,
    reply: deliveries,
  },
  {
    ...base,
    id: 'control.webhooks.replay',
    method: 'POST',
    path: '/_mock/webhooks/deliveries/:id/replay',
    title: 'Send a webhook once more',
    body: replayBody,
    reply: delivery,
    errors: ['invalid_request', 'not_found'],
  },
  {
    ...base,
    id: 'control.webhooks.send',
    method: 'POST',
    path: '/_mock/webhooks/send',
    title: 'Tell receivers of any field: account updates, alerts, history, whatever a test needs',
    body: newsBody,
    reply: z.looseObject({ queued: count }),
  },
  {
    ...base,
    id: 'control.webhooks.verify',
    method: 'POST',
    path: '/_mock/webhooks/verify',
    title: 'Ask a receiver for the hub challenge',
    body: verifyBody,
    reply: z.looseObject({
      ok: z.boolean(),
      status: z.optional(z.number()),
      body: z.optional(z.string()),
      problem: z.optional(z.string()),
    }),
  },
] as const satisfies readonly Endpoint[];
