import { LIMITS } from '@wa-inbox/protocol';
import { refuse } from '../../core/refusal.ts';
import type { Token } from '../../core/settings.ts';
import type { World } from '../../core/world.ts';

/**
 * Spends so many messages of a token: 20 a minute, and as many times more as a token has requests beyond the usual.
 * seeds/001, "Error 429".
 */
export function takeMessages(world: World, { token, perMinute }: Token, count: number): void {
  if (!world.settings.limits) return;
  const now = world.clock.now();
  const key = `chatmitra\n${token}`;
  const limit = Math.ceil((LIMITS.chatmitra.messagesPerMinute * perMinute) / LIMITS.whatssync.requestsPerMinute);
  const { remaining, resetAt } = world.limits.peek(key, limit, now);
  if (count <= remaining) {
    for (let spent = 0; spent < count; spent++) world.limits.take(key, limit, now);
    return;
  }
  const retryAfter = Math.max(1, Math.ceil(world.clock.realSpan(resetAt - now) / 1_000));
  const advice =
    count > limit ? `send at most ${limit} in one call` : `wait ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}`;
  refuse({
    key: 'too_many_messages_chatmitra',
    rule: 'limits',
    message: `${count} more would be over ${limit} messages this minute, of which ${remaining} are left: ${advice}.`,
    retryAfter,
  });
}
