import { makeWamid } from '@wa-inbox/protocol/cloud/wamid';
import { hexOf } from '../../../core/random.ts';
import { IDENTITIES } from '../../../core/settings.ts';
import type { Content, MessageRow, Reaction } from '../../../core/values.ts';
import type { World } from '../../../core/world.ts';
import type { Webhook } from '../../../core/webhooks/format.ts';
import { ofNumber, seconds } from './envelope.ts';
import { contactOf, personOf } from './people.ts';

/** What a customer wrote. facts/webhook-samples.json, `in.*`. */
export function inboundWebhook(world: World, row: MessageRow): Webhook {
  return message(world, row, { id: row.id, at: row.at, content: row.content, context: contextOf(world, row) });
}

/** A customer reacted, or took that back: an event of its own on the wire. */
export function reactionWebhook(world: World, row: MessageRow, given: { reaction: Reaction; at: number; seq: number }): Webhook {
  const { reaction, at, seq } = given;
  const id = makeWamid({
    phone: row.phone,
    direction: 'inbound',
    id: `3A${hexOf(`${world.seed} reaction ${seq}`, 18).toUpperCase()}`,
  });
  const emoji = reaction.emoji === '' ? {} : { emoji: reaction.emoji };
  const content: Content = { type: 'reaction', reaction: { message_id: row.id, ...emoji } };
  return message(world, row, { id, at, content, context: undefined });
}

type Written = { id: string; at: number; content: Content; context: object | undefined };

function message(world: World, { phone }: MessageRow, { id, at, content, context }: Written): Webhook {
  const person = personOf(world, phone);
  const { type, ...parts } = content;
  const written = {
    ...(person.waId !== undefined && { from: person.waId }),
    ...(person.userId !== undefined && { from_user_id: person.userId }),
    ...(person.groupId !== undefined && { group_id: person.groupId }),
    id,
    timestamp: String(seconds(at)),
    type,
    ...(context && { context }),
    ...parts,
  };
  // nobody says hello when a number changes
  const contacts = type === 'system' ? {} : { contacts: [contactOf(person)] };
  return ofNumber('messages', phone, { ...contacts, messages: [written] });
}

/** Whose message was quoted, and what else the customer's phone says of it: forwarded, a product. */
function contextOf(world: World, { context, content }: MessageRow): object | undefined {
  const own = content['context'] as object | undefined;
  if (context === undefined) return own;
  const quoted = world.messages.get(context);
  const author = quoted?.direction === 'inbound' ? quoted.phone : IDENTITIES.businessPhone;
  return { from: author, id: context, ...own };
}
