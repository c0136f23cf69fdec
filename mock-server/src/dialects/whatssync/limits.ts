import type { CallLimit } from '../../core/call-counts.ts';
import { refuse } from '../../core/refusal.ts';
import type { Token } from '../../core/settings.ts';
import { takeCalls } from '../../core/take-calls.ts';
import type { World } from '../../core/world.ts';

const MINUTE = 60_000;

/** Spends one request of a key. seeds/003, "Rate Limits". */
export function takeRequest(world: World, token: Token): void {
  if (!world.settings.limits) return;
  const { isSpent, limit, resetAt } = takeCalls(world, limitOf(world, token));
  if (!isSpent) return;
  const retryAfter = Math.max(1, Math.ceil(world.clock.realSpan(resetAt - world.clock.now()) / 1_000));
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
  const { perMinute } = token ?? world.settings.tokens[0] ?? { perMinute: 60 };
  const allowance = world.calls.peek(limitOf(world, token, perMinute), world.clock.now());
  return {
    'x-ratelimit-limit': String(allowance.limit),
    'x-ratelimit-remaining': String(allowance.remaining),
    'x-ratelimit-reset': String(allowance.resetAt / 1_000),
  };
}

/** Nobody calls without a token: nothing of that one is ever spent. */
function limitOf({ settings }: World, token: Token | undefined, most = token?.perMinute ?? 0): CallLimit {
  return { name: 'requests-a-minute', index: token ? settings.tokens.indexOf(token) : -1, most, span: MINUTE };
}
