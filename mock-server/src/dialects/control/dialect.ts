import { CONTROL_ENDPOINTS } from '@wa-inbox/protocol/control/endpoints';
import { wireError } from '@wa-inbox/protocol/whatssync/replies';
import { refuse, type Refusal } from '../../core/refusal.ts';
import { isSameText } from '../auth.ts';
import type { Call, DialectModule, RefusalContext } from '../dialect.ts';
import { headerOf, JSON_HEADERS, type Reply } from '../exchange.ts';
import { encodeError } from '../whatssync/errors.ts';
import { getAsyncapi } from './asyncapi/asyncapi.ts';
import { getCoverage } from './coverage.ts';
import { ACCOUNT_CONTROL_HANDLERS } from './account.ts';
import { WEBHOOK_CONTROL_HANDLERS } from './webhooks.ts';
import { getBug } from './bug/bug.ts';
import { getClock, setClock } from './clock.ts';
import { checkQuery } from './check-query.ts';
import { DB_HANDLERS } from './db/handlers.ts';
import type { Handler, Result } from './handler.ts';
import { getJob } from './jobs.ts';
import { getLedger } from './ledger.ts';
import { listEvents, listRequests } from './logs.ts';
import { getOpenapi } from './openapi/openapi.ts';
import { PERSONA_CONTROL_HANDLERS } from './personas.ts';
import { VERDICT_CONTROL_HANDLERS } from './verdicts.ts';
import { customerActs, customerWrites, setWindow } from './people.ts';
import { addScenario, clearScenarios, listPresets, listScenarios, removeScenario } from './scenarios.ts';
import { reviewTemplate } from './templates.ts';
import { addWorld, getConfig, getHealth, getSnapshot, listWorlds, putSnapshot, removeWorld, reset } from './state.ts';

type EndpointId = (typeof CONTROL_ENDPOINTS)[number]['id'];

const HANDLERS: Record<EndpointId, Handler> = {
  'control.health': getHealth,
  'control.config': getConfig,
  'control.clock.get': getClock,
  'control.clock.set': setClock,
  'control.reset': reset,
  'control.snapshot.get': getSnapshot,
  'control.snapshot.put': putSnapshot,
  'control.inbound': customerWrites,
  'control.customer': customerActs,
  'control.window': setWindow,
  'control.scenarios.list': listScenarios,
  'control.scenarios.add': addScenario,
  'control.scenarios.presets': listPresets,
  'control.scenarios.clear': clearScenarios,
  'control.scenarios.remove': removeScenario,
  'control.templates.review': reviewTemplate,
  'control.jobs.get': getJob,
  'control.ledger': getLedger,
  'control.requests': listRequests,
  'control.events': listEvents,
  'control.coverage': getCoverage,
  'control.openapi': getOpenapi,
  'control.asyncapi': getAsyncapi,
  'control.worlds.list': listWorlds,
  'control.worlds.add': addWorld,
  'control.worlds.remove': removeWorld,
  'control.bug': getBug,
  ...DB_HANDLERS,
  ...ACCOUNT_CONTROL_HANDLERS,
  ...WEBHOOK_CONTROL_HANDLERS,
  ...PERSONA_CONTROL_HANDLERS,
  ...VERDICT_CONTROL_HANDLERS,
};

/** The control API of the mock. Not counted; a token only where the mock can be reached from elsewhere. */
export const control: DialectModule = {
  name: 'control',
  bases: ['/_mock'],
  endpoints: CONTROL_ENDPOINTS,
  answer: (call: Call) => {
    checkToken(call);
    checkQuery(call);
    return { reply: replyOf(HANDLERS[call.endpoint.id as EndpointId](call)), decidedBy: 'control' };
  },
  refuse: refusalReply,
  document: {
    description:
      'The mock itself: its clock, its customers, its scenarios and its logs. Not counted by any limit; writes need `Content-Type: application/json`.',
    error: wireError,
    security: ['none', 'control'],
  },
};

function replyOf(result: Result): Reply {
  const { status, json, later, whole, headers } = result;
  const reply: Reply = { status, headers: { ...JSON_HEADERS, ...headers }, body: JSON.stringify(json) };
  if (whole) return { ...reply, later: async () => replyOf(await whole()) };
  return later ? { ...reply, later: async () => replyOf({ status, json: await later() }) } : reply;
}

/** They tell nothing that a caller could not see anyway. */
const OPEN: ReadonlySet<string> = new Set<EndpointId>(['control.health', 'control.openapi', 'control.asyncapi']);

function checkToken({ world, exchange, endpoint }: Call): void {
  const { controlToken } = world.settings;
  if (controlToken === undefined || OPEN.has(endpoint.id) || isSameText(controlToken, headerOf(exchange, 'x-mock-control') ?? ''))
    return;
  refuse({
    key: 'unauthorized',
    rule: 'token',
    message: 'Control calls need the header X-Mock-Control with the token of --control-token.',
  });
}

/** In the shape of the Contacts/Messages API, never short of a detail. */
function refusalReply(refusal: Refusal, { settings }: RefusalContext): Reply {
  const error = encodeError(refusal, { ...settings, strict: false });
  const allow: Record<string, string> = refusal.allow ? { allow: refusal.allow.join(', ') } : {};
  return { status: error.status, headers: { ...JSON_HEADERS, ...allow }, body: JSON.stringify({ error }) };
}
