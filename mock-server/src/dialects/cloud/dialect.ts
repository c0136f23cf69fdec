import { metaWebhook } from '@wa-inbox/protocol/cloud/webhooks';
import { CLOUD_ENDPOINTS } from '@wa-inbox/protocol/cloud/endpoints';
import { wireCloudError } from '@wa-inbox/protocol/cloud/replies';
import { decide } from '../../core/decide.ts';
import { refuse, type Refusal } from '../../core/refusal.ts';
import { ATTACHMENTS } from '../media-url.ts';
import type { Answer, Call, DialectModule, RefusalContext } from '../dialect.ts';
import type { Reply } from '../exchange.ts';
import type { Handler, Result } from '../sending-handler.ts';
import { ACCOUNT_HANDLERS } from './account-handlers.ts';
import { cloudRow, encodeError, statusOf } from './errors.ts';
import { challenge, commonHeaders, traceOf } from './headers.ts';
import { asOfVersion } from './as-of-version.ts';
import { locate, versionOf } from './locate.ts';
import { postMarketing } from './marketing.ts';
import { MEDIA_HANDLERS } from './media.ts';
import { postMessage } from './messages.ts';
import { endpointOfNode } from './nodes.ts';
import { unknownObject } from './objects.ts';
import { readNode } from './read-node.ts';
import { listPhoneNumbers } from './phone-numbers.ts';
import { spendCall } from './quota.ts';
import { TEMPLATE_HANDLERS } from './templates/handlers.ts';
import { authenticate } from './token.ts';

type EndpointId = (typeof CLOUD_ENDPOINTS)[number]['id'];

const HANDLERS: Record<EndpointId, Handler> = {
  'cloud.messages.send': postMessage,
  'cloud.marketing-messages.send': postMarketing,
  'cloud.phone-numbers.get': readNode,
  'cloud.phone-numbers.list': listPhoneNumbers,
  ...ACCOUNT_HANDLERS,
  ...TEMPLATE_HANDLERS,
  ...MEDIA_HANDLERS,
};
import { metaWebhooks } from './webhooks/format.ts';

/** The WhatsApp Cloud API, with a version in its paths or without. facts/cloud-api.md. */
export const cloud: DialectModule = {
  name: 'cloud',
  manners: { failures: 'async', throttle: 'rate_limit_hit', isCloud: true },
  bases: [ATTACHMENTS],
  locate,
  endpoints: CLOUD_ENDPOINTS,
  choose: (world, found) => endpointOfNode(CLOUD_ENDPOINTS, world, found),
  answer,
  refuse: refusalReply,
  webhooks: metaWebhooks,
  document: {
    description:
      'The WhatsApp Cloud API, below any version. The version may be left out where the path starts with an id. What cannot be delivered is accepted and fails later, by status.',
    error: wireCloudError,
    webhook: metaWebhook,
    security: ['bearer', 'accessToken'],
  },
};

/** Token, parse, scenario, magic number, limits, window and the other rules: in this order. */
function answer(call: Call): Answer {
  const { world, endpoint } = call;
  authenticate(call);
  const prepared = HANDLERS[endpoint.id as EndpointId](call);
  const isSend = prepared.call !== undefined;
  const decision = decide(world, { op: endpoint.id, isSend, dialect: 'cloud', ...prepared.call });
  if (decision.refusal) refuse(decision.refusal);
  spendCall(call);
  const result = prepared.run(decision);
  return { reply: replyOf(call, result), decidedBy: decision.rule ?? 'rules', endpoint: endpoint.id, note: result.note };
}

function replyOf(call: Call, { status, body, bytes, headers: own, later }: Result): Reply {
  const headers = { ...commonHeaders(call.world, call.exchange), ...own };
  return { status, headers, body, bytes, ...(later && { later: async () => replyOf(call, await later()) }) };
}

function refusalReply(given: Refusal, { settings, world, exchange }: RefusalContext): Reply {
  const refusal = asOfVersion(given, versionOf(exchange.url));
  const headers = commonHeaders(world, exchange);
  const { error } = encodeError(asObject(refusal, exchange), traceOf(world));
  headers['www-authenticate'] = challenge(error.message, cloudRow(refusal).category === 'authorization');
  // what is only ever reported later is not mended by the same call a minute later
  if (refusal.retryAfter !== undefined && cloudRow(refusal).delivery !== 'async')
    headers['retry-after'] = String(refusal.retryAfter);
  if (refusal.allow) headers['allow'] = refusal.allow.join(', ');
  return { status: statusOf(refusal, settings.strict), headers, body: JSON.stringify({ error }) };
}

/** Unknown paths and methods are unknown objects here: the path begins with the object's id. */
function asObject(refusal: Refusal, { method, url }: RefusalContext['exchange']): Refusal {
  if (cloudRow(refusal).key !== 'unknown_object' || refusal.cloud?.message !== undefined) return refusal;
  const path = url.split('?')[0]!.replace(/^\/w\/[^/]*/, '');
  const id = (locate(path) ?? path).split('/')[1]!;
  return { ...refusal, cloud: { ...refusal.cloud, message: unknownObject(method, id) } };
}
