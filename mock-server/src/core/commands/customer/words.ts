import { partOf, textOf } from '../../message-text.ts';
import { isMediaKind } from '../../media/media-uses.ts';
import { refuse } from '../../refusal.ts';
import type { Content, MessageRow } from '../../values.ts';
import type { World } from '../../world.ts';
import { knownMessage } from '../known.ts';
import type { Act } from './act.ts';
import { quoteOf, refuseTarget, write, written } from './targets.ts';

const CAPTIONED: ReadonlySet<string> = new Set(['image', 'video', 'document']);

/** The customer writes a text or anything else, and may quote a message of the conversation. */
export function send(world: World, { phone, text, message, messageId, name }: Act<'send'>): string[] {
  const content: Content | undefined = text === undefined ? message : { type: 'text', text: { body: text } };
  if (content === undefined || (text !== undefined && message !== undefined))
    refuse({ key: 'invalid_request', rule: 'parse', message: 'Give either "text" or "message": one of them is what is sent.' });
  if (messageId === undefined) return write(world, phone, content, name);
  const quoted = knownMessage(world, phone, messageId, 'messageId');
  return write(world, phone, { ...content, context: { ...(content['context'] as object), ...quoteOf(quoted) } }, name);
}

/** New words for what the customer wrote. facts/webhook-samples.json, in.edit. */
export function edit(world: World, { phone, messageId, text }: Act<'edit'>): string[] {
  const { content } = written(world, phone, messageId);
  const { type } = content;
  if (type !== 'text' && !CAPTIONED.has(type))
    refuseTarget(
      messageId,
      `a message of type "${type}" cannot be edited. Give a text, or a picture, video or document with words`,
    );
  const changed = type === 'text' ? { body: text } : { ...partOf(content), caption: text };
  return write(world, phone, { type: 'edit', edit: { original_message_id: messageId, message: { type, [type]: changed } } });
}

/** Deletes it for everyone: the business is told and must forget it. */
export function remove(world: World, { phone, messageId }: Act<'delete'>): string[] {
  written(world, phone, messageId);
  return write(world, phone, { type: 'revoke', revoke: { original_message_id: messageId } });
}

export function forward(world: World, { phone, messageId, text, often }: Act<'forward'>): string[] {
  if ((messageId === undefined) === (text === undefined))
    refuse({
      key: 'invalid_request',
      rule: 'parse',
      message: 'Give either "messageId" or "text": one of them is what is forwarded.',
    });
  const content =
    messageId === undefined
      ? { type: 'text', text: { body: text } }
      : forwardable(knownMessage(world, phone, messageId, 'messageId'));
  return write(world, phone, { ...content, context: often ? { frequently_forwarded: true } : { forwarded: true } });
}

/** Files, places and cards go on as they are, of everything else its words: buttons stay behind. */
function forwardable(message: MessageRow): Content {
  const { content } = message;
  const { type } = content;
  if (isMediaKind(type)) {
    // where the business had the file from is nothing that the customer's phone knows
    const { link, url, ...rest } = partOf(content);
    return { type, [type]: rest };
  }
  if (type === 'location' || type === 'contacts') return { type, [type]: content[type] };
  const body = textOf(message);
  return body === '' ? refuseTarget(message.id, 'it has nothing that can be forwarded') : { type: 'text', text: { body } };
}
