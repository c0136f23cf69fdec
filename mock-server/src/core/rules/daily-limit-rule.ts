import { LIMITS } from '@wa-inbox/protocol';
import { endOfDay } from '../rate-limits.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

/** 1,000 messages a day for one business number. seeds/003, "Rate Limits". */
export function dailyLimitRule(world: World, intent: SendIntent): Refusal | undefined {
  const now = world.clock.now();
  const most = LIMITS.whatssync.messagesPerDay;
  if (intent.dialect !== 'whatssync' || !world.settings.limits || world.limits.messagesToday(now) < most) return undefined;
  const seconds = Math.max(1, Math.ceil(world.clock.realSpan(endOfDay(now) - now) / 1_000));
  return {
    key: 'rate_limit_exceeded',
    rule: 'daily-limit',
    message: `This number has sent ${most} messages today: wait for midnight UTC, or start the mock with --no-limits.`,
    retryAfter: seconds,
  };
}
