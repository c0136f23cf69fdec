import { THROUGHPUT } from '@wa-inbox/protocol/control/account';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';

const SECOND = 1_000;

/** 80 messages a second for one business number, 1,000 after an upgrade. Cloud API, throughput; error 130429. */
export function throughputRule(world: World): Refusal | undefined {
  if (!world.settings.limits) return undefined;
  const now = world.clock.now();
  const most = THROUGHPUT[world.business.account.throughput];
  if (world.limits.messagesThisSecond(now) < most) return undefined;
  const left = world.clock.realSpan(SECOND - (now % SECOND));
  return {
    key: 'rate_limit_hit',
    rule: 'throughput',
    message: `This number has sent ${most} messages this second: wait, or start the mock with --no-limits.`,
    retryAfter: Math.max(1, Math.ceil(left / SECOND)),
  };
}
