import { LIMITS, isPhone, phoneDigits, phoneProblem } from '@wa-inbox/protocol';
import { listChatsBody, listMessagesBody, listPhoneMessagesBody, type Paging } from '@wa-inbox/protocol/chakra/requests';
import type { ContactRow } from '../../core/contact-book.ts';
import { foldText } from '../../core/fold-text.ts';
import { refuse } from '../../core/refusal.ts';
import type { World } from '../../core/world.ts';
import type { Exchange } from '../exchange.ts';
import { readBody, readJson, type Schema } from '../read-body.ts';
import type { Handler, Result } from '../sending-handler.ts';
import { chatJson, chatMessageJson } from './chat-json.ts';
import { enveloped } from './envelope.ts';
import { pageOf } from './page.ts';

/** Last active first, or last for `orderDirection: "asc"`. */
const listChats: Handler = ({ world, exchange }) => {
  const { page = 1, limit = LIMITS.chakra.pageSize, search = '', orderDirection } = read(exchange, listChatsBody);
  const folded = foldText(search.trim());
  return {
    run: () => {
      const all = world.contacts.page(undefined, Math.max(1, world.contacts.size), folded === '' ? undefined : folded);
      const { rows, meta } = pageOf(orderDirection === 'asc' ? all.toReversed() : all, { page, limit });
      return enveloped(
        rows.map((row) => chatJson(world, row)),
        meta,
      );
    },
  };
};

const listMessages: Handler = ({ world, exchange, params }) => {
  const body = read(exchange, listMessagesBody);
  const id = params['chatId'] ?? '';
  return { run: () => messagesResult(world, chatOf(world, id), body) };
};

/** A number that nobody wrote to or from has no messages. */
const listPhoneMessages: Handler = ({ world, exchange }) => {
  const body = read(exchange, listPhoneMessagesBody);
  const given = String(body.customerPhoneNumber);
  if (!isPhone(given)) {
    const message = `"customerPhoneNumber": ${phoneProblem(given) ?? 'give the digits of a phone number.'}`;
    refuse({ key: 'invalid_phone_number', rule: 'parse', message });
  }
  return { run: () => messagesResult(world, world.contacts.get(phoneDigits(given)), body) };
};

export const CHAT_HANDLERS = {
  'chakra.chats.list': listChats,
  'chakra.chats.messages': listMessages,
  'chakra.chats.messages-of-phone': listPhoneMessages,
};

/** A call without a body asks for the first page. */
function read<Value>(exchange: Exchange, schema: Schema<Value>): Value {
  return readBody(schema, readJson(exchange, { allowsUntyped: true, whenEmpty: {} }));
}

function messagesResult(world: World, chat: ContactRow | undefined, body: Paging): Result {
  const all = chat?.messages ?? [];
  const { rows, meta } = pageOf(body.orderDirection === 'asc' ? all : all.toReversed(), body);
  return enveloped(
    rows.map((row) => chatMessageJson(world, row)),
    meta,
  );
}

function chatOf(world: World, id: string): ContactRow {
  for (const contact of world.contacts.values()) if (contact.id === id) return contact;
  const message = `There is no chat ${JSON.stringify(id.slice(0, 100))}: POST /v1/ext/chat lists those there are.`;
  return refuse({ key: 'not_found', rule: 'chat', message });
}
