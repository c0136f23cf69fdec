import { isErrorKey } from '@wa-inbox/protocol/errors/find-code';
import { ERROR_CODES } from '@wa-inbox/protocol/errors/codes';
import type { Failure } from '../../model/failure.ts';
import type { Delivery } from '../../model/message.ts';
import type { Phone } from '../../model/values.ts';
import { decodeDelivery, phoneOf } from '../cloud/decode.ts';
import type { Conversations } from '../journal/conversations.ts';
import { sentMessage, type Fact, type JournalEntry, type SentEntry } from '../journal/fact.ts';
import { decodeContent } from '../message-objects/decode-content.ts';
import { decodeSurroundings } from '../message-objects/decode-surroundings.ts';
import { given, itemsOf, membersOf, numberOf, textOf, type Members } from '../message-objects/reader.ts';

/** What an entry of a proxy's journal tells. How webhooks look is in no document we could read: this is how the mock sends them. */
export function decodeEntry(entry: JournalEntry, conversations: Conversations): Fact[] {
  if ('sent' in entry) return decodeSent(entry.sent, entry.at);
  const webhook = membersOf(entry.webhook);
  const [id, phone] = [textOf(webhook['id']), phoneOf(webhook['mobile_number'])];
  if (id === undefined || phone === undefined) return [];
  if (webhook['event'] === 'message') return decodeInbound(webhook, { id, phone, at: entry.at });
  return webhook['event'] === 'status' ? decodeStatus(webhook, { id, phone, conversations }) : [];
}

function decodeInbound(webhook: Members, { id, phone, at }: { id: string; phone: Phone; at: string }): Fact[] {
  const payload = membersOf(webhook['payload']);
  const time = Date.parse(textOf(webhook['timestamp']) ?? '');
  return [
    {
      kind: 'message',
      message: {
        key: id,
        id,
        phone,
        direction: 'inbound',
        at: Number.isNaN(time) ? at : new Date(time).toISOString(),
        content: decodeContent(payload),
        delivery: { state: 'read' },
        ...decodeSurroundings(payload),
        reactions: [],
        attempts: [],
      },
    },
  ];
}

/** A reply names a job, a status a message: the queue works in order, so the oldest job without a message is meant. */
function decodeStatus(webhook: Members, about: { id: string; phone: Phone; conversations: Conversations }): Fact[] {
  const { id, phone, conversations } = about;
  const job = textOf(webhook['jobId']);
  const sent = job === undefined ? conversations.unnamed(phone) : conversations.find(job);
  if (sent && !conversations.find(id)) conversations.alias(id, sent);
  const isOpen = conversations.contact(phone)?.window.state === 'open';
  const delivery = decodeDelivery(textOf(webhook['status']), membersOf(webhook['error']), 'chatmitra');
  return [{ kind: 'delivery', phone, id, delivery: isOpen ? delivery : asClosed(delivery) }];
}

/** 131026 stands for a closed window too. seeds/001, "Common Errors & Solutions". */
function asClosed(delivery: Delivery): Delivery {
  if (delivery.state !== 'failed' || delivery.failure.code !== ERROR_CODES.window_closed_chatmitra.code) return delivery;
  return { state: 'failed', failure: { ...delivery.failure, key: 'window_closed_chatmitra', retry: 'template' } };
}

function decodeSent({ body, reply }: SentEntry, at: string): Fact[] {
  const sent = membersOf(body);
  const [id, phone] = [sentId(reply), phoneOf(sent['recipient_mobile_number'])];
  if (id === undefined || phone === undefined) return [];
  const [item] = itemsOf(sent['messages']);
  const payload = membersOf(item?.['payload']);
  const text = textOf(sent['message']);
  const wire = item?.['kind'] === 'template' ? { type: 'template', template: payload['template'] ?? payload } : payload;
  const content = text === undefined ? decodeContent(wire) : ({ kind: 'text', text } as const);
  return [{ kind: 'message', message: sentMessage({ id, phone, at, content, ...decodeSurroundings(wire) }) }];
}

/** The job that a send was queued as. */
export function sentId(reply: unknown): string | undefined {
  return textOf(membersOf(reply)['jobId']);
}

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'invalid_request',
  401: 'unauthorized',
  429: 'too_many_messages_chatmitra',
};

/** What an error body says: documented are a sentence and the status. */
export function decodeError(body: unknown, status: number): Failure | undefined {
  const error = membersOf(body);
  const message = textOf(error['message']);
  if (error['status'] !== 'error' || message === undefined) return undefined;
  const told = textOf(error['code']);
  const isPhone = /^phone must be/i.test(message);
  const key = told ?? (isPhone ? 'invalid_phone_number_chatmitra' : (BY_STATUS[status] ?? 'internal_error'));
  return {
    key,
    dialect: 'chatmitra',
    status,
    detail: textOf(error['details']) ?? message,
    retry: isErrorKey(key) ? ERROR_CODES[key].retry : status >= 500 ? 'now' : 'never',
    ...given({ retryAfter: numberOf(error['retryAfter']) }),
  };
}
