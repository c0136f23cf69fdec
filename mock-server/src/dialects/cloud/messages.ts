import { CATALOG, type ErrorRow } from '@wa-inbox/protocol';
import type { SendReply } from '@wa-inbox/protocol/cloud/replies';
import { execute } from '../../core/commands/execute.ts';
import type { Decision } from '../../core/decide.ts';
import { refuse } from '../../core/refusal.ts';
import { templateOf } from '../../core/template-content.ts';
import { isHeldBack } from '../../core/templates/pacing.ts';
import type { MessageRow } from '../../core/values.ts';
import type { World } from '../../core/world.ts';
import type { Handler, Result } from '../sending-handler.ts';
import { decodeRead, decodeSend, type Send } from './decode.ts';
import { checkPhoneNumber } from './objects.ts';
import { readParameters } from './read-parameters.ts';

const NO_QUOTE = 'The message of "context" is not in this conversation: the quote is left out, as the Cloud API does.';

/** `POST /{phone-number-id}/messages`: sends, or marks as read. */
export const postMessage: Handler = (call) => {
  checkPhoneNumber(call);
  const parameters = readParameters(call.exchange);
  if (parameters['status'] !== undefined) return { run: () => markRead(call.world, decodeRead(parameters)) };
  const sending = decodeSend(parameters);
  checkUserId(call.world, sending);
  const { recipient, content } = sending;
  return {
    call: { to: recipient.phone, type: content.type, template: templateOf(content)?.name },
    run: (decision) => send(call.world, sending, decision),
  };
};

function send(world: World, { recipient, content, context }: Send, { fail, isWaived }: Decision): Result {
  const isQuoted = context !== undefined && world.messages.get(context)?.phone === recipient.phone;
  const message = execute(world, {
    do: 'send',
    dialect: 'cloud',
    to: recipient.phone,
    name: recipient.name,
    content,
    context: isQuoted ? context : undefined,
    fail,
    // no customer's window stands for a group
    isWaived: isWaived ?? (recipient.kind === 'group' && content.type !== 'template'),
  });
  const reply: SendReply = {
    messaging_product: 'whatsapp',
    contacts: [recipient.contact],
    messages: [{ id: message.id, ...(content.type === 'template' && { message_status: fateOf(world, message) }) }],
  };
  const note = fail && isRefusedAtOnce(fail.key) ? 'The Cloud API would have refused this call at once.' : undefined;
  return { status: 200, body: JSON.stringify(reply), note: context !== undefined && !isQuoted ? NO_QUOTE : note };
}

/** Templates alone say it. Cloud API, template pacing. */
function fateOf(world: World, message: MessageRow) {
  return isHeldBack(world, message) ? ('held_for_quality_assessment' as const) : ('accepted' as const);
}

function isRefusedAtOnce(key: keyof typeof CATALOG): boolean {
  return (CATALOG[key] as ErrorRow).delivery === 'sync';
}

/** A typing indicator comes with it and is seen by nobody here: the customer's phone is not emulated. */
function markRead(world: World, id: string): Result {
  const message = world.messages.get(id);
  if (message?.direction !== 'inbound') {
    return refuse({
      key: 'invalid_parameter',
      rule: 'message',
      message: `"message_id" cannot be ${JSON.stringify(id.slice(0, 120))}: give the id of a message that a customer wrote.`,
    });
  }
  execute(world, { do: 'mark-read', phone: message.phone, upTo: id });
  return { status: 200, body: JSON.stringify({ success: true }) };
}

/** One-time codes go to phone numbers only. Error 131062. */
function checkUserId(world: World, { recipient, content }: Send): void {
  const use = recipient.kind === 'user' ? templateOf(content) : undefined;
  if (use && world.templates.get(use.name, use.language.code)?.category === 'AUTHENTICATION')
    refuse({ key: 'user_id_recipient_unsupported', rule: 'recipient' });
}
