import { CATALOG, encodeCursor, type ErrorRow } from '@wa-inbox/protocol';
import { sendBody } from '@wa-inbox/protocol/whatssync/requests';
import { execute } from '../../core/commands/execute.ts';
import { knownContact, knownMessage } from '../../core/commands/known.ts';
import { shownOf, takenInBy } from '../../core/revisions.ts';
import { templateOf } from '../../core/template-content.ts';
import type { MessageRow } from '../../core/values.ts';
import type { Call } from '../dialect.ts';
import { readBody, readJson } from '../read-body.ts';
import { phoneOf } from './contacts.ts';
import { decodeSend } from './decode.ts';
import { encodeMessage, encodeTemplate } from './encode.ts';
import type { Handler } from '../sending-handler.ts';
import { readCursor, readLimit } from './page.ts';

const LATER = 'The Cloud API would have answered 200 with an id, and reported this by status.';
const OLDER = 0;
const NEWER = 1;

export const sendMessage: Handler = ({ world, exchange }) => {
  const intent = decodeSend(readBody(sendBody, readJson(exchange, { allowsUntyped: true }), 'to'));
  const template = templateOf(intent.content)?.name;
  return {
    call: { to: intent.to, type: intent.content.type, template },
    run: ({ fail, isWaived }) => {
      const message = execute(world, { do: 'send', ...intent, fail, isWaived });
      const note =
        fail && (CATALOG[fail.key] as ErrorRow).delivery === 'sync'
          ? 'The Cloud API would have refused this call at once.'
          : undefined;
      return { status: 201, body: JSON.stringify(encodeMessage(message, world.settings)), note };
    },
    noteOf: (refusal) => (refusal.reportedLater || (CATALOG[refusal.key] as ErrorRow).delivery !== 'sync' ? LATER : undefined),
  };
};

/** The newest page in time order; `next` leads to older ones, `previous` to newer ones. An append-only list: positions stay. */
export const listMessages: Handler = (call) => {
  const { world, query } = call;
  const phone = phoneOf(call);
  const limit = readLimit(query);
  const list = `messages/${phone}`;
  const cursor = readCursor(query, list, 2);
  return {
    run: () => {
      const rows = shownOf(knownContact(world, phone).messages);
      const [start, end] = span(call, { phone, rows, limit, cursor });
      const pagination = {
        ...(start > 0 && { next: encodeCursor(list, [OLDER, start]) }),
        ...(end < rows.length && { previous: encodeCursor(list, [NEWER, end]) }),
      };
      const messages = rows.slice(start, end).map((row) => encodeMessage(row, world.settings));
      return { status: 200, body: JSON.stringify({ messages, pagination }) };
    },
  };
};

type Wanted = {
  readonly phone: string;
  readonly rows: readonly MessageRow[];
  readonly limit: number;
  readonly cursor: readonly number[] | undefined;
};

/** Which rows make the page: from, up to but not with. */
function span({ world, query }: Call, { phone, rows, limit, cursor }: Wanted): [number, number] {
  if (cursor) {
    const [way, position] = cursor as [number, number];
    if (way === NEWER) return [Math.min(position, rows.length), Math.min(rows.length, position + limit)];
    const end = Math.min(position, rows.length);
    return [Math.max(0, end - limit), end];
  }
  const around = query['around'];
  if (around === undefined) return [Math.max(0, rows.length - limit), rows.length];
  const named = knownMessage(world, phone, around, 'around');
  const middle = rows.indexOf(takenInBy(named, rows) ?? named);
  const start = Math.max(0, Math.min(middle - Math.floor(limit / 2), rows.length - limit));
  return [start, Math.min(rows.length, start + limit)];
}

export const listTemplates: Handler = ({ world }) => ({
  run: () => ({ status: 200, body: JSON.stringify({ templates: world.templates.list().map(encodeTemplate) }) }),
});
