import { toE164 } from '@wa-inbox/protocol';
import { CLOUD_LIMITS } from '@wa-inbox/protocol/cloud/limits';
import { isWindowOpen } from '../changes.ts';
import { isCloud } from '../manners.ts';
import type { Refusal } from '../refusal.ts';
import { templateOf } from '../template-content.ts';
import type { Content } from '../values.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

/** Marketing goes to no one who stopped it (131050), is in an experiment (130472), or got enough of it already (131049). */
export function marketingRule(world: World, { dialect, to, content }: SendIntent): Refusal | undefined {
  if (!isMarketing(world, content)) return undefined;
  const { optedOut, inExperiment } = world.business.customer(to);
  const common = { rule: 'marketing', reportedLater: true } as const;
  if (optedOut) return { ...common, key: 'user_opted_out', message: `${toE164(to)} has stopped marketing messages.` };
  if (inExperiment) return { ...common, key: 'experiment_number', message: `${toE164(to)} is part of an experiment.` };
  const now = world.clock.now();
  const most = CLOUD_LIMITS.marketingPerDay;
  if (!isCloud(world, dialect) || !world.settings.limits || world.quotas.marketing(to, now) < most) return undefined;
  // in a conversation that the customer keeps up, marketing does not count
  if (isWindowOpen(world.contacts.get(to)?.windowExpiresAt, now)) return undefined;
  const message = `${toE164(to)} got ${most} marketing messages in 24 hours: wait, or start the mock with --no-limits.`;
  const resetAt = world.quotas.marketingResetAt(to, most, now);
  return { ...common, key: 'ecosystem_engagement', message, spent: { limit: 'marketing-to-a-customer', phone: to, resetAt } };
}

export function isMarketing(world: World, content: Content): boolean {
  const use = templateOf(content);
  return use !== undefined && world.templates.get(use.name, use.language.code)?.category === 'MARKETING';
}
