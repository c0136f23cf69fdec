import { encodeCursor } from '@wa-inbox/protocol';
import { contactPatch, readBody as readBodySchema } from '@wa-inbox/protocol/whatssync/requests';
import { execute } from '../../core/commands/execute.ts';
import { knownContact } from '../../core/commands/known.ts';
import type { ContactRow } from '../../core/contact-book.ts';
import { foldText } from '../../core/fold-text.ts';
import type { Call } from '../dialect.ts';
import { readBody, readJson } from '../read-body.ts';
import { readPhone } from '../read-phone.ts';
import { contactJson } from './contact-json.ts';
import type { Handler, Result } from '../sending-handler.ts';
import { readCursor, readLimit } from './page.ts';
import { writtenPage } from './written-pages.ts';

/** Last active first. The position is the activity of the last row: rows that move meanwhile go to the front, before it. */
export const listContacts: Handler = ({ world, query }) => {
  const limit = readLimit(query);
  const search = foldText(query['search']?.trim() ?? '');
  const list = `contacts?search=${search}`;
  const before = readCursor(query, list, 1)?.[0];
  const write = () => {
    const rows = world.contacts.page(before, limit + 1, search === '' ? undefined : search);
    const page = rows.slice(0, limit);
    const pagination = rows.length > limit ? { next: encodeCursor(list, [page.at(-1)!.activity]) } : {};
    const contacts = page.map((row) => contactJson(row, world));
    return `{"contacts":[${contacts.join(',')}],"pagination":${JSON.stringify(pagination)}}`;
  };
  return { run: () => ({ status: 200, ...writtenPage(world, `${limit} ${before} ${search}`, write) }) };
};

export const getContact: Handler = (call) => {
  const phone = phoneOf(call);
  return { run: () => contactResult(call, knownContact(call.world, phone)) };
};

export const updateContact: Handler = (call) => {
  const phone = phoneOf(call);
  const { name, tags } = readBody(contactPatch, readJson(call.exchange, { allowsUntyped: true }));
  return { run: () => contactResult(call, execute(call.world, { do: 'patch-contact', phone, name, tags })) };
};

export const readContact: Handler = (call) => {
  const phone = phoneOf(call);
  const { upTo } = readBody(readBodySchema, readJson(call.exchange, { allowsUntyped: true, whenEmpty: {} }));
  return { run: () => contactResult(call, execute(call.world, { do: 'mark-read', phone, upTo })) };
};

/** Only the customer would see it. */
export const typeToContact: Handler = (call) => {
  const phone = phoneOf(call);
  return {
    run: () => {
      knownContact(call.world, phone);
      return { status: 204, body: undefined };
    },
  };
};

export function phoneOf({ params }: Call): string {
  return readPhone(params['phone'] ?? '');
}

function contactResult({ world }: Call, row: ContactRow): Result {
  return { status: 200, body: contactJson(row, world) };
}
