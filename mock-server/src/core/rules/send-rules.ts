import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { dailyLimitRule } from './daily-limit-rule.ts';
import { mediaRule } from './media-rule.ts';
import { pairRateRule } from './pair-rate-rule.ts';
import { replyRule } from './reply-rule.ts';
import { senderRule } from './sender-rule.ts';
import type { SendIntent } from './send-intent.ts';
import { templateRule } from './template-rule.ts';
import { throughputRule } from './throughput-rule.ts';
import { windowRule } from './window-rule.ts';

/** In the order in which they decide. */
const RULES: readonly ((world: World, intent: SendIntent) => Refusal | undefined)[] = [
  dailyLimitRule,
  senderRule,
  throughputRule,
  pairRateRule,
  mediaRule,
  windowRule,
  replyRule,
  templateRule,
];

/** The first rule that speaks against sending this now. */
export function refusalOfSend(world: World, intent: SendIntent): Refusal | undefined {
  for (const rule of RULES) {
    const refusal = rule(world, intent);
    if (refusal) return refusal;
  }
  return undefined;
}
