import type { Allowance } from '../../core/rate-limits.ts';
import { refuse } from '../../core/refusal.ts';
import type { Token } from '../../core/settings.ts';
import type { World } from '../../core/world.ts';

/** Spends one request of a key. seeds/003, "Rate Limits". */
export function takeRequest(world: World, token: Token): void {
  if (!world.settings.limits) return;
  const now = world.clock.now();
  const { isSpent, limit, resetAt } = world.limits.take(token.token, token.perMinute, now);
  if (!isSpent) return;
  const retryAfter = Math.max(1, Math.ceil(world.clock.realSpan(resetAt - now) / 1_000));
  const wait = `wait ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}`;
  refuse({
    key: 'rate_limit_exceeded',
    rule: 'limits',
    message: `This key has made ${limit} requests this minute: ${wait}.`,
    retryAfter,
  });
}

/** The documented headers of every reply; nothing where limits are off. */
export function rateHeaders(world: World, token: Token | undefined): Record<string, string> {
  if (!world.settings.limits) return {};
  const { token: key, perMinute } = token ?? world.settings.tokens[0] ?? { token: '', perMinute: 60 };
  const allowance: Allowance = world.limits.peek(token ? key : '', perMinute, world.clock.now());
  return {
    'x-ratelimit-limit': String(allowance.limit),
    'x-ratelimit-remaining': String(allowance.remaining),
    'x-ratelimit-reset': String(allowance.resetAt / 1_000),
  };
}
