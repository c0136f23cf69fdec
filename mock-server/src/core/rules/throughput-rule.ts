import { THROUGHPUT } from '@wa-inbox/protocol/control/account';
import { endOfSecond } from '../rate-limits.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';

/** 80 messages a second for one business number, 1,000 after an upgrade. Cloud API, throughput; error 130429. */
export function throughputRule(world: World): Refusal | undefined {
  if (!world.settings.limits) return undefined;
  const now = world.clock.now();
  const most = THROUGHPUT[world.business.account.throughput];
  if (world.limits.messagesThisSecond(now) < most) return undefined;
  const resetAt = endOfSecond(now);
  return {
    key: 'rate_limit_hit',
    rule: 'throughput',
    message: `This number has sent ${most} messages this second: wait, or start the mock with --no-limits.`,
    retryAfter: Math.max(1, Math.ceil(world.clock.realSpan(resetAt - now) / 1_000)),
    spent: { limit: 'messages-a-second', resetAt },
  };
}
