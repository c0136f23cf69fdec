import { LIMITS } from '@wa-inbox/protocol';
import { refuse } from '../../core/refusal.ts';
import type { Token } from '../../core/settings.ts';
import { takeCalls } from '../../core/take-calls.ts';
import type { World } from '../../core/world.ts';

/**
 * Spends so many messages of a token: 20 a minute, and as many times more as a token has requests beyond the usual.
 * seeds/001, "Error 429".
 */
export function takeMessages(world: World, token: Token, count: number): void {
  if (!world.settings.limits) return;
  const index = world.settings.tokens.indexOf(token);
  const most = Math.ceil((LIMITS.chatmitra.messagesPerMinute * token.perMinute) / LIMITS.whatssync.requestsPerMinute);
  const { isSpent, limit, remaining, resetAt } = takeCalls(
    world,
    { name: 'messages-a-minute', index, most, span: 60_000 },
    count,
  );
  if (!isSpent) return;
  const retryAfter = Math.max(1, Math.ceil(world.clock.realSpan(resetAt - world.clock.now()) / 1_000));
  const advice =
    count > limit ? `send at most ${limit} in one call` : `wait ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}`;
  refuse({
    key: 'too_many_messages_chatmitra',
    rule: 'limits',
    message: `${count} more would be over ${limit} messages this minute, of which ${remaining} are left: ${advice}.`,
    retryAfter,
  });
}
