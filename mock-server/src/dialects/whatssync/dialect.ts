import { whatssyncWebhook } from '@wa-inbox/protocol/whatssync/webhooks';
import { LIMITS, phoneDigits } from '@wa-inbox/protocol';
import { WHATSSYNC_ENDPOINTS } from '@wa-inbox/protocol/whatssync/endpoints';
import { wireError } from '@wa-inbox/protocol/whatssync/replies';
import { decide, type Decision } from '../../core/decide.ts';
import { RefusalError, refuse, type Refusal } from '../../core/refusal.ts';
import type { Token } from '../../core/settings.ts';
import { authenticate, knownToken, tokenOf } from '../auth.ts';
import type { Answer, Call, DialectModule, RefusalContext } from '../dialect.ts';
import { JSON_HEADERS, headerOf, type Reply } from '../exchange.ts';
import { getContact, listContacts, readContact, typeToContact, updateContact } from './contacts.ts';
import { encodeError } from './errors.ts';
import type { Handler, Prepared } from '../sending-handler.ts';
import { rateHeaders, takeRequest } from './limits.ts';
import { getMedia, opensFile, uploadMedia } from './media.ts';
import { listMessages, listTemplates, sendMessage } from './messages.ts';
import { searchMessages } from './search.ts';

type EndpointId = (typeof WHATSSYNC_ENDPOINTS)[number]['id'];

const HANDLERS: Record<EndpointId, Handler> = {
  'whatssync.messages.send': sendMessage,
  'whatssync.messages.list': listMessages,
  'whatssync.messages.search': searchMessages,
  'whatssync.contacts.list': listContacts,
  'whatssync.contacts.get': getContact,
  'whatssync.contacts.update': updateContact,
  'whatssync.contacts.read': readContact,
  'whatssync.contacts.typing': typeToContact,
  'whatssync.templates.list': listTemplates,
  'whatssync.media.upload': uploadMedia,
  'whatssync.media.get': getMedia,
};
/** Files do not count as requests. */
const UNCOUNTED: ReadonlySet<string> = new Set<EndpointId>(['whatssync.media.upload', 'whatssync.media.get']);
import { whatssyncWebhooks } from './webhooks.ts';

/** The Contacts/Messages API. seeds/003. */
export const whatssync: DialectModule = {
  name: 'whatssync',
  manners: { failures: 'sync', throttle: 'rate_limit_exceeded', messagesPerDay: LIMITS.whatssync.messagesPerDay },
  bases: ['/api/v1'],
  endpoints: WHATSSYNC_ENDPOINTS,
  answer,
  refuse: refusalReply,
  webhooks: whatssyncWebhooks,
  document: {
    description:
      'The Contacts/Messages API that the inbox speaks by default. `POST /api/v1/messages` takes an `Idempotency-Key`. Under `--strict` what is ours is left out of replies.',
    error: wireError,
    webhook: whatssyncWebhook,
    security: ['bearer', 'apiKey'],
  },
};

/** Token, parse, scenario, magic number, limits, window and the other rules: in this order. */
function answer(call: Call): Answer {
  const token = opensFile(call) ? undefined : authenticate(call, ', or X-API-Key');
  const prepared = HANDLERS[call.endpoint.id as EndpointId](call);
  const key = prepared.call && token && idempotencyKey(call, token);
  const replayed = key === undefined || !token ? undefined : recall(call, token, key);
  if (replayed) return replayed;
  const answered = decideAndRun(call, token, prepared);
  if (key !== undefined) keep(call, key, answered.reply);
  return answered;
}

function decideAndRun(call: Call, token: Token | undefined, prepared: Prepared): Answer {
  const { world, endpoint } = call;
  try {
    const decision: Decision = decide(world, {
      op: endpoint.id,
      isSend: prepared.call !== undefined,
      dialect: 'whatssync',
      ...(call.params['phone'] !== undefined && { to: phoneDigits(call.params['phone']) }),
      ...prepared.call,
    });
    if (decision.refusal) refuse(decision.refusal);
    const isCounted = token !== undefined && !UNCOUNTED.has(endpoint.id);
    if (isCounted) takeRequest(world, token);
    const { status, body, bytes, note, headers: own } = prepared.run(decision);
    const headers = { ...(body !== undefined && JSON_HEADERS), ...(isCounted && rateHeaders(world, token)), ...own };
    return { reply: { status, headers, body, bytes }, decidedBy: decision.rule ?? 'rules', note };
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    const note = prepared.noteOf?.(error.refusal);
    throw note === undefined ? error : new RefusalError({ ...error.refusal, note });
  }
}

function refusalReply(refusal: Refusal, { settings, world, exchange }: RefusalContext): Reply {
  const error = encodeError(refusal, settings);
  const headers: Record<string, string> = { ...JSON_HEADERS };
  if (world) Object.assign(headers, rateHeaders(world, knownToken(settings.tokens, tokenOf(exchange))));
  if (refusal.retryAfter !== undefined) headers['retry-after'] = String(refusal.retryAfter);
  if (refusal.allow) headers['allow'] = refusal.allow.join(', ');
  if (refusal.key === 'unauthorized') headers['www-authenticate'] = 'Bearer';
  return { status: error.status, headers, body: JSON.stringify({ error }) };
}

/** A key counts for the token that sent it. */
function idempotencyKey({ exchange }: Call, { token }: Token): string | undefined {
  const key = headerOf(exchange, 'idempotency-key');
  if (key === undefined) return undefined;
  if (key.length > 0 && key.length <= 255) return `${token}\n${key}`;
  return refuse({
    key: 'invalid_request',
    rule: 'parse',
    message: `"Idempotency-Key" has ${key.length} characters: give 1 to 255.`,
  });
}

function recall({ world, exchange }: Call, token: Token, key: string): Answer | undefined {
  const kept = world.replies.recall(key, exchange.body ?? '', world.clock.now());
  if (kept === undefined) return undefined;
  if (kept === 'conflict') {
    const message = 'This "Idempotency-Key" came with another body within 24 hours: use a new key for a new request.';
    return refuse({ key: 'idempotency_conflict', rule: 'idempotency', message });
  }
  const headers = { ...JSON_HEADERS, 'idempotent-replayed': 'true', ...rateHeaders(world, token) };
  return { reply: { ...kept, headers }, decidedBy: 'idempotency', note: 'The same request was answered before.' };
}

/** Only successes are kept: a refused request may be tried again with its key. */
function keep({ world, exchange }: Call, key: string, reply: Reply): void {
  if (reply.status >= 300 || reply.body === undefined) return;
  world.replies.keep(key, exchange.body ?? '', { status: reply.status, body: reply.body }, world.clock.now());
}
