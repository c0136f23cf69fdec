import { LIMITS, type ErrorKey, type ErrorRow } from '@wa-inbox/protocol';
import { PER_MESSAGE_SINCE } from '@wa-inbox/protocol/pricing/price-of';
import { conversationStart } from '../../../core/conversations.ts';
import { isBillable } from '../../../core/pricing.ts';
import { hexOf } from '../../../core/random.ts';
import type { MessageRow, MessageStatus, Pricing } from '../../../core/values.ts';
import type { World } from '../../../core/world.ts';
import type { Webhook } from '../../../core/webhooks/format.ts';
import { cloudRow } from '../errors.ts';
import { ofNumber, seconds } from './envelope.ts';
import { contactOf, personOf } from './people.ts';

const HREF = 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/';
/** The first version that leaves the conversation out, but for free entry points. */
const WITHOUT_CONVERSATION = 24;

/** What the world says of a message that moved on. */
type Change = { readonly message: MessageRow; readonly previous?: MessageStatus | undefined; readonly at: number };

/** What became of a message. facts/webhook-samples.json, `status.*`. */
export function statusWebhook(world: World, { message: row, previous, at }: Change, version: string | undefined): Webhook {
  const { phone, status, error } = row;
  const person = personOf(world, phone);
  const isGroup = person.groupId !== undefined;
  const callbackData = row.content['biz_opaque_callback_data'];
  const told = {
    id: row.id,
    status,
    timestamp: String(seconds(at)),
    ...((isGroup || person.waId !== undefined) && { recipient_id: person.groupId ?? person.waId }),
    ...(isGroup && { recipient_type: 'group', recipient_participant_id: participantOf(world, phone) }),
    ...(person.userId !== undefined && { recipient_user_id: person.userId }),
    ...(callbackData !== undefined && { biz_opaque_callback_data: callbackData }),
    ...(row.pricing && !isGroup && isPriced(status, previous) && moneyOf(world, row, row.pricing, version)),
    ...(error !== undefined && { errors: [errorOf(error)] }),
  };
  const { username: _, ...unnamed } = person;
  const contacts = error === undefined && !isGroup ? { contacts: [contactOf(status === 'sent' ? unnamed : person)] } : {};
  return ofNumber('messages', phone, { ...contacts, statuses: [told] });
}

/** Ours: nobody says who is in a group, so that one made-up person gets what is sent there. */
function participantOf({ seed }: World, group: string): string {
  return `1202555${String(Number.parseInt(hexOf(`${seed} ${group}`, 4), 16) % 10_000).padStart(4, '0')}`;
}

/** An item of `errors`: code, title, message (equal to the title), details, link. */
export function errorOf(key: ErrorKey) {
  const row: ErrorRow = cloudRow({ key });
  const title = row.wire?.webhookTitle ?? row.title;
  const details = row.wire?.webhookDetails ?? row.wire?.details ?? row.cause;
  return { code: row.code, title, message: title, error_data: { details }, href: HREF };
}

/** On `sent`, and once more on `delivered`, or on `read` where the chat was open and `delivered` was skipped. Cloud API, statuses. */
function isPriced(status: MessageStatus, previous: MessageStatus | undefined): boolean {
  if (status === 'sent' || status === 'delivered') return true;
  return (status === 'read' || status === 'played') && (previous === 'accepted' || previous === 'sent');
}

/** Before July 2025 by conversation; versions before v24.0 still name one. */
function moneyOf(world: World, row: MessageRow, pricing: Pricing, version: string | undefined): object {
  const isLegacy = row.at < PER_MESSAGE_SINCE;
  const hasConversation = isLegacy || pricing.type === 'free_entry_point' || majorOf(version) < WITHOUT_CONVERSATION;
  const price = { billable: isBillable(row), pricing_model: isLegacy ? 'CBP' : 'PMP', ...(!isLegacy && { type: pricing.type }) };
  return {
    ...(hasConversation && { conversation: conversationOf(world, row, pricing) }),
    pricing: { ...price, category: pricing.category },
  };
}

function conversationOf(world: World, row: MessageRow, { category, type }: Pricing) {
  const start = conversationStart(world, row);
  const free = type === 'free_entry_point' ? world.contacts.get(row.phone)?.freeEntryUntil : undefined;
  return {
    id: hexOf(`${world.seed} ${row.phone} ${category} ${start}`, 32),
    ...(row.status === 'sent' && { expiration_timestamp: String(seconds(free ?? start + LIMITS.serviceWindow)) }),
    origin: { type: category },
  };
}

function majorOf(version: string | undefined): number {
  return version === undefined ? WITHOUT_CONVERSATION : Number(/^v?(\d+)/.exec(version)?.[1] ?? WITHOUT_CONVERSATION);
}
