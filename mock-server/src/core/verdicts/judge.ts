import type { Evidence, Verdict } from '@wa-inbox/protocol/control/verdicts';
import { isoOf } from '../iso.ts';
import type { World } from '../world.ts';
import { acceptedTakenForDelivered } from './accepted-taken-for-delivered.ts';
import { historyOf } from './history.ts';
import { retryAfterIgnored } from './retry-after-ignored.ts';
import type { Finding, Rule } from './rule.ts';
import { sentTwice } from './sent-twice.ts';
import { signatureWrongBytes } from './signature-wrong-bytes.ts';
import { webhookRefusedYetProcessed } from './webhook-refused-yet-processed.ts';
import { webhookSlow } from './webhook-slow.ts';
import { windowKnownClosed } from './window-known-closed.ts';

const RULES: readonly Rule[] = [
  retryAfterIgnored,
  sentTwice,
  windowKnownClosed,
  acceptedTakenForDelivered,
  webhookSlow,
  webhookRefusedYetProcessed,
  signatureWrongBytes,
];
/** Ids of each kind that a verdict names. */
const SHOWN = 20;

/**
 * What the client of a world has done wrong, oldest first: from the calls and events that are still kept, and so gone with
 * the world. Found when asked for; a world that nobody asks spends nothing on it.
 */
export function judge(world: World): Verdict[] {
  const history = historyOf(world);
  const verdicts = RULES.flatMap((rule) => verdictsOf(rule, rule.find(history)));
  return verdicts.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function verdictsOf({ rule, title, remedy }: Rule, findings: readonly Finding[]): Verdict[] {
  return byAbout(findings).map((same, index) => {
    const [first] = same;
    return {
      id: `${rule}-${index + 1}`,
      at: isoOf(first!.at),
      rule,
      title,
      explanation: first!.explanation,
      remedy,
      evidence: evidenceOf(same),
      count: same.length,
    };
  });
}

function byAbout(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.about);
    if (group) group.push(finding);
    else groups.set(finding.about, [finding]);
  }
  return [...groups.values()];
}

function evidenceOf(findings: readonly Finding[]): Evidence {
  const all = (kind: 'requests' | 'messages' | 'deliveries') =>
    [...new Set(findings.flatMap((finding) => finding[kind] ?? []))].slice(0, SHOWN);
  return { requests: all('requests'), messages: all('messages'), deliveries: all('deliveries') };
}
