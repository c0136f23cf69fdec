import { replaceMessage } from '../changes.ts';
import { originalOf } from '../revisions.ts';
import type { Content, MessageRow, Phone } from '../values.ts';
import type { World } from '../world.ts';

/**
 * Puts what the customer changed into the message itself, as their own phone shows it; undefined when it is not there.
 * The change stays in the conversation as the message that the Cloud API makes of it.
 */
export function revise(world: World, from: Phone, change: Content): MessageRow | undefined {
  const original = world.messages.get(originalOf(change) ?? '');
  if (original?.phone !== from || original.direction !== 'inbound' || original.content['deleted'] === true) return undefined;
  return replaceMessage(world, original, { content: revised(original.content, change) });
}

function revised(content: Content, change: Content): Content {
  if (change.type === 'revoke') return { ...content, deleted: true };
  const { [content.type]: _before, ...beside } = content;
  return { ...beside, ...(change['edit'] as { message: Content }).message, edited: true };
}
