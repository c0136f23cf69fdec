import { toE164 } from '@wa-inbox/protocol';
import { CLOUD_LIMITS } from '@wa-inbox/protocol/cloud/limits';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

/** One message in 6 seconds to one customer, and bursts of 45 borrowed from later. Cloud API, pair rate; error 131056. */
export function pairRateRule(world: World, intent: SendIntent): Refusal | undefined {
  if (!world.settings.limits) return undefined;
  const { pairInterval, pairBurst } = CLOUD_LIMITS;
  const now = world.clock.now();
  const excess = world.limits.pairDebt(intent.to, now) - (pairBurst - 1) * pairInterval;
  if (excess <= 0) return undefined;
  const retryAfter = Math.max(1, Math.ceil(world.clock.realSpan(excess) / 1_000));
  return {
    key: 'pair_rate_limit_hit',
    rule: 'pair-rate',
    message: `More than ${pairBurst} messages went to ${toE164(intent.to)} at once: one in ${pairInterval / 1_000} seconds is left. Wait, or start the mock with --no-limits.`,
    retryAfter,
    spent: { limit: 'messages-to-a-customer', phone: intent.to, resetAt: now + excess },
  };
}
