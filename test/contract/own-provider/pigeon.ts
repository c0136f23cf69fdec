import { CATALOG } from '@wa-inbox/protocol';
import {
  authenticate,
  decide,
  execute,
  JSON_HEADERS,
  readBody,
  readJson,
  refuse,
  type Answer,
  type Call,
  type DialectModule,
} from '@wa-inbox/mock/provider';
import { letterBody, PIGEON_ENDPOINTS } from './endpoints.ts';

/** Pigeon Post: refuses at once what cannot be delivered, and carries ten letters a day. */
export const pigeon: DialectModule = {
  name: 'pigeon',
  manners: { failures: 'sync', throttle: 'rate_limit_exceeded', messagesPerDay: 10 },
  bases: ['/pigeon'],
  endpoints: PIGEON_ENDPOINTS,
  answer(call) {
    authenticate(call);
    return call.endpoint.id === 'pigeon.letters.send' ? sendLetter(call) : getLetter(call);
  },
  refuse({ key, message, http, retryAfter }) {
    const { title, http: documented } = CATALOG[key];
    const wait: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    const body = JSON.stringify({ coo: { word: key, says: message ?? title } });
    return { status: http ?? documented ?? 400, headers: { ...JSON_HEADERS, ...wait }, body };
  },
};

function sendLetter({ world, exchange, endpoint }: Call): Answer {
  const { recipient, words } = readBody(letterBody, readJson(exchange, { allowsUntyped: true }));
  const { refusal, fail, isWaived } = decide(world, {
    op: endpoint.id,
    isSend: true,
    dialect: 'pigeon',
    to: recipient,
    type: 'text',
  });
  if (refusal) refuse(refusal);
  const content = { type: 'text', text: { body: words } };
  const { id, status } = execute(world, { do: 'send', dialect: 'pigeon', to: recipient, content, fail, isWaived });
  return answer(endpoint.status, { number: id, state: status });
}

function getLetter({ world, params, endpoint }: Call): Answer {
  const { refusal } = decide(world, { op: endpoint.id, isSend: false, dialect: 'pigeon' });
  if (refusal) refuse(refusal);
  const row = world.messages.get(params['number'] ?? '');
  if (!row) return refuse({ key: 'message_not_found', rule: 'letter', message: 'No pigeon knows that letter.', http: 404 });
  return answer(endpoint.status, { number: row.id, state: row.status });
}

function answer(status: number, letter: { number: string; state: string }): Answer {
  return { reply: { status, headers: JSON_HEADERS, body: JSON.stringify({ letter }) }, decidedBy: 'rules' };
}
