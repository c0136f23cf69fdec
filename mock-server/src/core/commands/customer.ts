import { announceContact, setReaction } from '../changes.ts';
import { reportStatus, scheduleHop } from '../delivery.ts';
import { refuse } from '../refusal.ts';
import type { ContactRow } from '../contact-book.ts';
import type { MessageRow, MessageStatus, Phone } from '../values.ts';
import type { World } from '../world.ts';
import { setTraits } from '../business/tell-changes.ts';
import { payOrder } from './business.ts';
import { knownContact, knownMessage } from './known.ts';

export type CustomerCommand = { readonly do: 'customer'; readonly phone: Phone } & (
  | { readonly action: 'read' | 'deliver' | 'play'; readonly messageId?: string | undefined }
  /** `span`: milliseconds. */
  | { readonly action: 'type'; readonly span: number }
  | { readonly action: 'react'; readonly messageId: string; readonly emoji: string }
  | { readonly action: 'block' | 'unblock' | 'opt-out' | 'opt-in' }
  | { readonly action: 'pay'; readonly referenceId: string }
);

/** The customer does something other than write. Returns the ids of the messages that changed. */
export function customer(world: World, command: CustomerCommand): string[] {
  const contact = knownContact(world, command.phone);
  const now = world.clock.now();
  switch (command.action) {
    case 'read':
      return report(world, contact, 'read', command.messageId);
    case 'deliver':
      return report(world, contact, 'delivered', command.messageId);
    case 'play':
      return report(world, contact, 'played', command.messageId);
    case 'type':
      world.log.append(now, { type: 'typing', phone: contact.phone, until: now + command.span });
      return [];
    case 'react': {
      const message = knownMessage(world, contact.phone, command.messageId, 'messageId');
      return [setReaction(world, message, { from: contact.phone, emoji: command.emoji }, now).id];
    }
    case 'block':
    case 'unblock':
      return block(world, contact, command.action === 'block');
    case 'opt-out':
    case 'opt-in':
      setTraits(world, contact.phone, { optedOut: command.action === 'opt-out' });
      return [];
    case 'pay':
      payOrder(world, command.referenceId);
      return [];
  }
}

/** One message, or all that are on their way. */
function report(world: World, contact: ContactRow, status: MessageStatus, id: string | undefined): string[] {
  const now = world.clock.now();
  if (id !== undefined) {
    const message = knownMessage(world, contact.phone, id, 'messageId');
    if (message.direction === 'inbound') {
      refuse({
        key: 'invalid_request',
        rule: 'message',
        message: `"messageId" cannot be ${JSON.stringify(id)}: the customer wrote it. Give a message of the business.`,
      });
    }
    if (status === 'played' && !isVoice(message)) {
      const problem = `"messageId" cannot be ${JSON.stringify(id)}: it is no voice message. Give one that was sent with "voice": true.`;
      refuse({ key: 'invalid_request', rule: 'message', message: problem });
    }
    return reportStatus(world, id, status, now) ? [id] : [];
  }
  const waiting = contact.messages.filter(
    (message) => message.direction === 'outbound' && message.status !== 'failed' && (status !== 'played' || isVoice(message)),
  );
  return waiting.filter((message) => reportStatus(world, message.id, status, now)).map((message) => message.id);
}

function isVoice({ content }: MessageRow): boolean {
  return (content['audio'] as { voice?: unknown } | undefined)?.voice === true;
}

/** What was held back goes on its way when the customer takes the block back. */
function block(world: World, contact: ContactRow, isBlocked: boolean): string[] {
  if (contact.isBlocked === isBlocked) return [];
  contact.isBlocked = isBlocked;
  const now = world.clock.now();
  announceContact(world, contact, now);
  if (isBlocked) return [];
  const held = contact.messages.filter((message) => message.status === 'sent' && message.direction === 'outbound');
  for (const message of held) scheduleHop(world, message, now);
  return held.map((message) => message.id);
}
