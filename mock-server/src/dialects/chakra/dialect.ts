import { metaWebhook } from '@wa-inbox/protocol/cloud/webhooks';
import { CHAKRA_ENDPOINTS } from '@wa-inbox/protocol/chakra/endpoints';
import { anyChakraError } from '@wa-inbox/protocol/chakra/replies';
import { decide } from '../../core/decide.ts';
import { refuse, type Refusal } from '../../core/refusal.ts';
import { authenticate } from '../auth.ts';
import { asOfVersion } from '../cloud/as-of-version.ts';
import { cloud } from '../cloud/dialect.ts';
import type { Answer, Call, DialectModule, RefusalContext } from '../dialect.ts';
import { JSON_HEADERS, type Reply } from '../exchange.ts';
import type { Handler } from '../sending-handler.ts';
import { CHAT_HANDLERS } from './chats.ts';
import { encodeErrors, statusOf } from './errors.ts';
import { locate, versionIn } from './locate.ts';
import { postMessage } from './messages.ts';
import { PASS_THROUGH_HANDLERS, isPassedThrough } from './pass-through.ts';
import { PLATFORM_HANDLERS } from './platform-handlers.ts';
import { sendToPhone, sendToProcess } from './send-template.ts';

type EndpointId = (typeof CHAKRA_ENDPOINTS)[number]['id'];

const HANDLERS: Record<EndpointId, Handler> = {
  'chakra.messages.send': postMessage,
  'chakra.template-messages.send-to-phone': sendToPhone,
  'chakra.template-messages.send-to-process': sendToProcess,
  ...CHAT_HANDLERS,
  ...PASS_THROUGH_HANDLERS,
  ...PLATFORM_HANDLERS,
};
import { metaWebhooks } from '../cloud/webhooks/format.ts';

/** ChakraHQ: the Cloud API in an envelope, and a platform of its own. seeds/002, seeds/004. */
export const chakra: DialectModule = {
  name: 'chakra',
  manners: { failures: 'async', throttle: 'rate_limit_hit', isCloud: true },
  bases: [],
  locate,
  endpoints: CHAKRA_ENDPOINTS,
  answer,
  refuse: refusalReply,
  webhooks: metaWebhooks,
  document: {
    description:
      'ChakraHQ hands messages, templates and media through to the Cloud API and answers in an envelope of its own; the template calls answer as the Cloud API does. The platform behind it is a set of plain collections.',
    error: anyChakraError,
    webhook: metaWebhook,
    security: ['bearer'],
  },
};

/** Token, parse, scenario, magic number, limits, window and the other rules: in this order. */
function answer(call: Call): Answer {
  const { world, endpoint } = call;
  authenticate(call);
  const prepared = HANDLERS[endpoint.id as EndpointId](call);
  const isSend = prepared.call !== undefined;
  const decision = decide(world, { op: endpoint.id, isSend, dialect: 'chakra', ...prepared.call });
  if (decision.refusal) refuse(decision.refusal);
  const { status, body, bytes, headers, note } = prepared.run(decision);
  return { reply: { status, headers: { ...JSON_HEADERS, ...headers }, body, bytes }, decidedBy: decision.rule ?? 'rules', note };
}

function refusalReply(given: Refusal, context: RefusalContext): Reply {
  const { settings, world, exchange } = context;
  const version = versionIn(exchange.url);
  if (isPassedThrough(exchange.url)) {
    return cloud.refuse(given, { ...context, exchange: { ...exchange, url: `/${version}${exchange.url}` } });
  }
  const refusal = asOfVersion(given, version);
  const headers: Record<string, string> = { ...JSON_HEADERS };
  if (refusal.retryAfter !== undefined) headers['retry-after'] = String(refusal.retryAfter);
  if (refusal.allow) headers['allow'] = refusal.allow.join(', ');
  if (refusal.key === 'unauthorized') headers['www-authenticate'] = 'Bearer';
  return { status: statusOf(refusal, settings), headers, body: JSON.stringify(encodeErrors(refusal, settings, world)) };
}
