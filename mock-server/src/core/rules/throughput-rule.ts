import { CLOUD_LIMITS } from '@wa-inbox/protocol/cloud/limits';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';

const SECOND = 1_000;

/** 80 messages a second for one business number. Cloud API, throughput; error 130429. */
export function throughputRule(world: World): Refusal | undefined {
  if (!world.settings.limits) return undefined;
  const now = world.clock.now();
  if (world.limits.messagesThisSecond(now) < CLOUD_LIMITS.messagesPerSecond) return undefined;
  const left = world.clock.realSpan(SECOND - (now % SECOND));
  return {
    key: 'rate_limit_hit',
    rule: 'throughput',
    message: `This number has sent ${CLOUD_LIMITS.messagesPerSecond} messages this second: wait, or start the mock with --no-limits.`,
    retryAfter: Math.max(1, Math.ceil(left / SECOND)),
  };
}
