/** What the mock has seen its client do wrong: `GET /_mock/verdicts`. Ours. */
import * as z from 'zod/mini';
import type { Endpoint } from '../endpoint.ts';
import { instant } from './values.ts';

/** Names of the rules; a verdict has one as `rule`. */
export const VERDICT_RULES = [
  'retry-after-ignored',
  'sent-twice',
  'window-known-closed',
  'accepted-taken-for-delivered',
  'webhook-slow',
  'webhook-refused-yet-processed',
  'signature-wrong-bytes',
] as const;
export type VerdictRule = (typeof VERDICT_RULES)[number];

/** Ids: of `/_mock/requests`, of messages, of `/_mock/webhooks/deliveries`. */
const evidence = z.object({ requests: z.array(z.string()), messages: z.array(z.string()), deliveries: z.array(z.string()) });
export const verdict = z.looseObject({
  id: z.string(),
  /** When it was seen first, in the world's time. */
  at: instant,
  rule: z.enum(VERDICT_RULES),
  title: z.string(),
  /** What the client did, and why that hurts. */
  explanation: z.string(),
  /** What to do. */
  remedy: z.string(),
  evidence,
  /** How often it was seen. */
  count: z.number().check(z.int(), z.minimum(1)),
});
export type Verdict = z.infer<typeof verdict>;
export type Evidence = z.infer<typeof evidence>;

export const verdicts = z.looseObject({ verdicts: z.array(verdict) });

export const VERDICT_CONTROL_ENDPOINTS = [
  {
    dialect: 'control',
    status: 200,
    errors: ['invalid_request'],
    document: 'ours',
    id: 'control.verdicts',
    method: 'GET',
    path: '/_mock/verdicts',
    title: 'What the mock has seen its client do wrong, in what is still kept of calls and events',
    reply: verdicts,
  },
] as const satisfies readonly Endpoint[];
