import { CLOUD_LIMITS } from '@wa-inbox/protocol/cloud/limits';
import type { Content, Phone } from '../values.ts';
import type { World } from '../world.ts';

/** Why a message can neither be quoted nor reacted to on the Cloud API; undefined when it can. */
export function whyUnanswerable(world: World, phone: Phone, id: string): string | undefined {
  const message = world.messages.get(id);
  if (message?.phone !== phone) return 'there is no such message in this conversation';
  if (message.at < world.clock.now() - CLOUD_LIMITS.oldestTarget) return 'the message is more than 30 days old';
  return world.business.deleted.has(id) ? 'the customer has deleted the message' : undefined;
}

/** The message that a customer deletes with this content. */
export function deletedBy({ type, revoke }: Content): string | undefined {
  const id = type === 'revoke' ? (revoke as { original_message_id?: unknown } | undefined)?.original_message_id : undefined;
  return typeof id === 'string' ? id : undefined;
}
