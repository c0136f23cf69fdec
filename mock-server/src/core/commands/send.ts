import type { ErrorKey } from '@wa-inbox/protocol';
import { failureChannel, isCloud, mannersOf } from '../manners.ts';
import { announceContact, appendMessage, contactOf } from '../changes.ts';
import { scheduleFailure, scheduleHop } from '../delivery.ts';
import { openFreeEntry, pricingOf } from '../pricing.ts';
import { refuse } from '../refusal.ts';
import { noteSend } from '../rules/note-send.ts';
import type { SendIntent } from '../rules/send-intent.ts';
import { refusalOfSend, spentBySend } from '../rules/send-rules.ts';
import { sendReaction } from '../send-reaction.ts';
import { hydratedOf } from '../template-content.ts';
import { holdBack } from '../templates/pacing.ts';
import { outboundWamid } from '../wamids.ts';
import type { MessageRow } from '../values.ts';
import type { World } from '../world.ts';

export type SendCommand = SendIntent & {
  readonly do: 'send';
  /** Accepts the message and has it fail: after a hop, or after so many milliseconds. */
  readonly fail?: { readonly key: ErrorKey; readonly after?: number | undefined } | undefined;
  /** Succeeds whatever the rules say: the magic number for success. */
  readonly isWaived?: boolean | undefined;
  /** The customer's name, for a customer who was never heard of. */
  readonly name?: string | undefined;
};

/**
 * The business sends. Returns the stored message; for a reaction the message that carries it, or on the Cloud API the reaction itself.
 * Refuses what a rule speaks against; what the provider would report later is accepted and fails when failures are async.
 */
export function send(world: World, command: SendCommand): MessageRow {
  const refusal = command.isWaived ? undefined : refusalOfSend(world, command);
  const isReported =
    refusal?.reportedLater === true &&
    (command.fail !== undefined || failureChannel(world.settings, command.dialect) === 'async');
  const now = world.clock.now();
  if (refusal?.spent) world.spent.note(refusal.spent, now);
  if (refusal && !isReported) refuse(refusal);
  world.limits.countMessage(command.to, now, mannersOf(world.settings, command.dialect).messagesPerDay !== undefined);
  const fail = command.fail ?? (isReported ? { key: refusal.key } : undefined);
  if (!fail) noteSend(world, command);
  for (const spent of spentBySend(world, command)) world.spent.note(spent, now);
  if (command.content.type === 'reaction') return sendReaction(world, command, now, fail);
  const contact = contactOf(world, command.to, command.name);
  if (!fail) openFreeEntry(contact, now);
  const message = appendMessage(world, contact, {
    id: isCloud(world, command.dialect) ? outboundWamid(world, command.to) : undefined,
    direction: 'outbound',
    at: now,
    content: command.content,
    status: 'accepted',
    context: command.context,
    hydrated: hydratedOf(world, command.content),
    pricing: pricingOf(world, command.to, command.content),
  });
  world.contacts.touch(contact);
  world.log.append(now, { type: 'message.created', message });
  announceContact(world, contact, now);
  if (fail) scheduleFailure(world, message, fail);
  else if (!holdBack(world, message)) scheduleHop(world, message, now);
  return message;
}
