import { TIERS } from '@wa-inbox/protocol/control/account';
import { isWindowOpen } from '../changes.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

/**
 * So many customers a day may be written to outside their windows. Cloud API, messaging limits. No document names the
 * error: 131048 is the one whose text speaks of how many messages a number may send. Ours.
 */
export function tierRule(world: World, { to }: SendIntent): Refusal | undefined {
  if (!world.settings.limits) return undefined;
  const now = world.clock.now();
  const { tier } = world.business.account;
  if (isWindowOpen(world.contacts.get(to)?.windowExpiresAt, now) || world.quotas.hasReached(to, now)) return undefined;
  if (world.quotas.reached(now) < TIERS[tier]) return undefined;
  const message = `${TIERS[tier]} customers were written to outside their windows in 24 hours, which is all that ${tier} allows: wait, raise it with PATCH /_mock/account, or start the mock with --no-limits.`;
  const spent = { limit: 'customers-a-day', resetAt: world.quotas.reachedResetAt(TIERS[tier], now) } as const;
  return { key: 'spam_rate_limit_hit', rule: 'tier', message, reportedLater: true, spent };
}
