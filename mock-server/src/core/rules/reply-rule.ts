import { isCloud } from '../manners.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { whyUnanswerable } from './answerable.ts';
import type { SendIntent } from './send-intent.ts';

/** A reply or a reaction needs its message, in the same conversation; the Cloud API reports a reaction without one later (131009). */
export function replyRule(world: World, intent: SendIntent): Refusal | undefined {
  if (intent.content.type === 'reaction') {
    if (isCloud(world, intent.dialect)) return unfitTarget(world, intent);
    return missing(world, intent, 'reaction.messageId', reactionTarget(intent) ?? '');
  }
  return intent.context === undefined ? undefined : missing(world, intent, 'context.id', intent.context);
}

export function reactionTarget({ content }: SendIntent): string | undefined {
  const reaction = content['reaction'] as { message_id?: unknown } | undefined;
  return typeof reaction?.message_id === 'string' ? reaction.message_id : undefined;
}

function unfitTarget(world: World, intent: SendIntent): Refusal | undefined {
  const id = reactionTarget(intent) ?? '';
  const why = whyUnanswerable(world, intent.to, id);
  if (why === undefined) return undefined;
  const message = `"reaction.message_id" cannot be ${JSON.stringify(id)}: ${why}.`;
  return { key: 'parameter_value_invalid', rule: 'reply', message, reportedLater: true };
}

function missing(world: World, intent: SendIntent, field: string, id: string): Refusal | undefined {
  if (world.messages.get(id)?.phone === intent.to) return undefined;
  return {
    key: 'message_not_found',
    rule: 'reply',
    message: `"${field}" cannot be ${JSON.stringify(id)}: there is no such message in this conversation. Give the id of one.`,
    http: 400,
  };
}
