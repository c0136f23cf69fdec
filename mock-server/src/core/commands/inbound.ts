import type { ErrorKey } from '@wa-inbox/protocol';
import { announceContact, appendMessage, contactOf, openWindow, setReaction } from '../changes.ts';
import { contentProblem } from '../content-problem.ts';
import { withFile } from '../media/inbound-file.ts';
import { refuse } from '../refusal.ts';
import { inboundWamid } from '../wamids.ts';
import { revise } from './revise.ts';
import { deletedBy } from '../rules/answerable.ts';
import { refuseSilent } from '../rules/silenced.ts';
import type { Content, MessageRow, Phone } from '../values.ts';
import type { World } from '../world.ts';

export type InboundCommand = {
  readonly do: 'inbound';
  readonly from: Phone;
  /** The customer's name, for a customer who was never heard of. */
  readonly name?: string | undefined;
  readonly content: Content;
  /** Why the provider could not take the file of the message. */
  readonly fail?: ErrorKey | undefined;
};

/** A customer writes: opens the window for 24 hours. A reaction changes its message instead of adding one; an edit and a deletion do both. */
export function inbound(world: World, command: InboundCommand): MessageRow {
  refuseSilent(world, command.from);
  const given = withFile(world, command.content, command.fail);
  const problem = contentProblem(given, 'message');
  if (problem) refuse({ key: 'invalid_request', rule: 'content', message: problem });
  const { context, id, from, timestamp, ...rest } = given;
  if (rest.type === 'reaction') return reaction(world, command);
  const now = world.clock.now();
  const contact = contactOf(world, command.from, command.name);
  const message = appendMessage(world, contact, {
    id: freeId(world, id) ?? inboundWamid(world, command.from),
    direction: 'inbound',
    at: now,
    content: { ...rest, ...besideQuote(context) },
    status: 'received',
    context: contextId(context),
  });
  const gone = deletedBy(rest);
  if (gone !== undefined && world.messages.get(gone)?.phone === command.from) world.business.deleted.add(gone);
  const revised = revise(world, command.from, rest);
  if (rest['referral'] !== undefined) contact.referredAt = now;
  openWindow(world, contact, now);
  if (!revised) {
    contact.unread += 1;
    world.contacts.touch(contact);
  }
  world.log.append(now, { type: 'message.created', message, ...(revised && { revised }) });
  announceContact(world, contact, now);
  return message;
}

function reaction(world: World, command: InboundCommand): MessageRow {
  const { message_id: id, emoji } = command.content['reaction'] as { message_id: string; emoji?: string };
  const target = world.messages.get(id);
  if (target?.phone !== command.from) {
    const message = `"message.reaction.message_id" cannot be ${JSON.stringify(id)}: there is no such message in this conversation.`;
    refuse({ key: 'message_not_found', rule: 'reply', message });
  }
  return setReaction(world, target, { from: command.from, emoji: emoji ?? '' }, world.clock.now());
}

/** The id that the message came with, unless another has it. */
function freeId(world: World, id: unknown): string | undefined {
  return typeof id === 'string' && id !== '' && id.length <= 200 && !world.messages.has(id) ? id : undefined;
}

/** What a context says beside the message it quotes: forwarded, the product that was asked about. */
function besideQuote(context: unknown): { context?: object } {
  if (typeof context !== 'object' || context === null) return {};
  const { id, from, ...rest } = context as { id?: unknown; from?: unknown };
  return Object.keys(rest).length > 0 ? { context: rest } : {};
}

function contextId(context: unknown): string | undefined {
  const id = (context as { id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
}
