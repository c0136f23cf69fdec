import { CATALOG, type ErrorRow, type ProviderName } from '@wa-inbox/protocol';
import { CLOUD_LIMITS } from '@wa-inbox/protocol/cloud/limits';
import type { SendReply } from '@wa-inbox/protocol/cloud/replies';
import { execute } from '../../core/commands/execute.ts';
import type { Decision } from '../../core/decide.ts';
import { refuse } from '../../core/refusal.ts';
import { whyUnanswerable } from '../../core/rules/answerable.ts';
import { templateOf } from '../../core/template-content.ts';
import { isHeldBack } from '../../core/templates/pacing.ts';
import type { MessageRow } from '../../core/values.ts';
import type { World } from '../../core/world.ts';
import type { Handler, Prepared, Result } from '../sending-handler.ts';
import { decodeRead, decodeSend, type Send } from './decode.ts';
import { checkMarketingIsOn } from './marketing.ts';
import type { Recipient } from './recipients.ts';
import { checkPhoneNumber } from './objects.ts';
import { readParameters, type Parameters } from './read-parameters.ts';

const NO_QUOTE =
  'The message of "context" is not in this conversation, deleted, or 30 days old: the quote is left out, as the Cloud API does.';

/** `POST /{phone-number-id}/messages`: sends, or marks as read. */
export const postMessage: Handler = (call) => {
  checkPhoneNumber(call);
  return prepareMessage(call.world, readParameters(call.exchange), 'cloud');
};

/** The call's body, whichever dialect hands it through. */
export function prepareMessage(world: World, parameters: Parameters, dialect: ProviderName): Prepared {
  if (parameters['status'] !== undefined) return { run: () => markRead(world, decodeRead(parameters)) };
  const sending = decodeSend(parameters);
  checkMarketingIsOn(world, sending);
  return prepareSend(world, { ...sending, dialect });
}

type Sending = Send & { readonly dialect: ProviderName };

export function prepareSend(world: World, sending: Sending): Prepared {
  const { recipient, content } = sending;
  checkUserId(world, sending);
  checkGroup(world, recipient);
  return {
    call: { to: recipient.phone, type: content.type, template: templateOf(content)?.name },
    run: (decision) => send(world, sending, decision),
  };
}

function send(world: World, sending: Sending, { fail, isWaived }: Decision): Result {
  const { dialect, recipient, content, context, identityKeyHash } = sending;
  const isQuoted = context !== undefined && whyUnanswerable(world, recipient.phone, context) === undefined;
  const message = execute(world, {
    do: 'send',
    dialect,
    to: recipient.phone,
    name: recipient.name,
    content,
    context: isQuoted ? context : undefined,
    identityKeyHash,
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
  const oldest = world.clock.now() - CLOUD_LIMITS.oldestTarget;
  if (message?.direction !== 'inbound' || message.at < oldest) {
    return refuse({
      key: 'invalid_parameter',
      rule: 'message',
      message: `"message_id" cannot be ${JSON.stringify(id.slice(0, 120))}: give the id of a message that a customer wrote in the last 30 days.`,
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

/** Where groups are named, a message goes to one of them, and to one that somebody is in. Errors 131041, 131020. */
function checkGroup({ business }: World, { kind, name }: Recipient): void {
  const { groups } = business.account;
  if (kind !== 'group' || !groups) return;
  const group = groups.find(({ id }) => id === name);
  if (!group) refuse({ key: 'group_unknown', rule: 'recipient' });
  if (group.members <= 1) refuse({ key: 'group_single_member', rule: 'recipient' });
}
