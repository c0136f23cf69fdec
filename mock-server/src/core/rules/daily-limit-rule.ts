import { mannersOf } from '../manners.ts';
import { endOfDay } from '../rate-limits.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

/** So many messages a day for one business number, where the provider's document has a number. */
export function dailyLimitRule(world: World, intent: SendIntent): Refusal | undefined {
  const now = world.clock.now();
  const most = mannersOf(world.settings, intent.dialect).messagesPerDay;
  if (most === undefined || !world.settings.limits || world.limits.messagesToday(now) < most) return undefined;
  const seconds = Math.max(1, Math.ceil(world.clock.realSpan(endOfDay(now) - now) / 1_000));
  return {
    key: 'rate_limit_exceeded',
    rule: 'daily-limit',
    message: `This number has sent ${most} messages today: wait for midnight UTC, or start the mock with --no-limits.`,
    retryAfter: seconds,
    spent: { limit: 'messages-a-day', resetAt: endOfDay(now) },
  };
}
