import { isCloud } from '../manners.ts';
import type { Refusal } from '../refusal.ts';
import type { SpentLimit } from '../spent-limits.ts';
import type { World } from '../world.ts';
import { accountRule } from './account-rule.ts';
import { customerRule } from './customer-rule.ts';
import { dailyLimitRule } from './daily-limit-rule.ts';
import { flowRule } from './flow-rule.ts';
import { marketingRule } from './marketing-rule.ts';
import { mediaLinkRule } from './media-link-rule.ts';
import { orderRule } from './order-rule.ts';
import { mediaRule } from './media-rule.ts';
import { pairRateRule } from './pair-rate-rule.ts';
import { movedRule } from './moved-rule.ts';
import { replyRule } from './reply-rule.ts';
import { senderRule } from './sender-rule.ts';
import type { SendIntent } from './send-intent.ts';
import { templateRule } from './template-rule.ts';
import { tierRule } from './tier-rule.ts';
import { throughputRule } from './throughput-rule.ts';
import { windowRule } from './window-rule.ts';

type Rule = (world: World, intent: SendIntent) => Refusal | undefined;

/** A rule of the Cloud API's own: it holds for calls that reach that API as they are. */
function cloudOnly(rule: Rule): Rule {
  return (world, intent) => (isCloud(world, intent.dialect) ? rule(world, intent) : undefined);
}

/** In the order in which they decide. */
const RULES: readonly Rule[] = [
  accountRule,
  dailyLimitRule,
  cloudOnly(senderRule),
  customerRule,
  movedRule,
  cloudOnly(throughputRule),
  cloudOnly(pairRateRule),
  mediaRule,
  cloudOnly(flowRule),
  cloudOnly(orderRule),
  windowRule,
  replyRule,
  templateRule,
  cloudOnly(mediaLinkRule),
  marketingRule,
  cloudOnly(tierRule),
];

/** Those of them that count. */
const LIMITS: readonly Rule[] = [
  dailyLimitRule,
  cloudOnly(throughputRule),
  cloudOnly(pairRateRule),
  cloudOnly(flowRule),
  marketingRule,
];

/** The limits that a message has used up: the same one could not be sent again. */
export function spentBySend(world: World, intent: SendIntent): SpentLimit[] {
  return LIMITS.flatMap((rule) => rule(world, intent)?.spent ?? []);
}

/** The first rule that speaks against sending this now. */
export function refusalOfSend(world: World, intent: SendIntent): Refusal | undefined {
  for (const rule of RULES) {
    const refusal = rule(world, intent);
    if (refusal) return refusal;
  }
  return undefined;
}
