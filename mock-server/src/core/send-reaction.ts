import type { ErrorKey } from '@wa-inbox/protocol';
import { isCloud } from './manners.ts';
import { setReaction } from './changes.ts';
import { hopLatency } from './delivery.ts';
import { refuse } from './refusal.ts';
import { reactionTarget } from './rules/reply-rule.ts';
import type { SendIntent } from './rules/send-intent.ts';
import { IDENTITIES } from './settings.ts';
import type { MessageRow } from './values.ts';
import { outboundWamid } from './wamids.ts';
import type { World } from './world.ts';

type Failing = { readonly key: ErrorKey; readonly after?: number | undefined } | undefined;

/**
 * The business reacts. The reaction shows on its message; it is no message of the conversation itself, so one that
 * fails leaves nothing there. On the Cloud API it has an id and one status of its own, `sent` or `failed`.
 */
export function sendReaction(world: World, intent: SendIntent, now: number, fail: Failing): MessageRow {
  const target = world.messages.get(reactionTarget(intent) ?? '');
  const isOurs = target?.phone === intent.to;
  if (!fail && !isOurs && !isCloud(world, intent.dialect))
    refuse({ key: 'message_not_found', rule: 'reply', message: 'There is no message to react to.', http: 400 });
  const { emoji } = intent.content['reaction'] as { emoji: string };
  const changed = !fail && isOurs ? setReaction(world, target, { from: IDENTITIES.businessPhone, emoji }, now) : undefined;
  if (changed && !isCloud(world, intent.dialect)) return changed;
  const row = aside(world, intent, now);
  const at = now + (fail?.after ?? hopLatency(world));
  world.due.add(at, { kind: 'reaction', message: { ...row, status: fail ? 'failed' : 'sent', error: fail?.key } });
  return row;
}

/** A row that stands in no conversation. */
function aside(world: World, { dialect, to, content }: SendIntent, at: number): MessageRow {
  return {
    ordinal: -1,
    id: isCloud(world, dialect) ? outboundWamid(world, to) : world.ids.next('msg'),
    phone: to,
    direction: 'outbound',
    at,
    content,
    status: 'accepted',
    error: undefined,
    context: undefined,
    reactions: undefined,
    hydrated: undefined,
    pricing: undefined,
  };
}
