import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { CATALOG, type Endpoint, type ErrorKey, type ErrorRow } from '@wa-inbox/protocol';
import { anyChakraError } from '@wa-inbox/protocol/chakra/replies';
import { chatmitraError } from '@wa-inbox/protocol/chatmitra/replies';
import { wireCloudError } from '@wa-inbox/protocol/cloud/replies';
import { contactsReply, messagesReply, wireError } from '@wa-inbox/protocol/whatssync/replies';
import { anyCall, type AnyCall } from './any-exchange.ts';
import { CUSTOMER, PHONE_NUMBER_ID } from './cloud-modes.ts';
import { type Except, inEveryWay, shareOf } from './modes.ts';
import type { DrivenMock } from './modes/driven-mock.ts';

/** Every table of endpoints that the protocol has, so that a new one is tested the moment it exists. */
const folders = readdirSync(new URL('../../packages/protocol/src', import.meta.url), { recursive: true, encoding: 'utf8' });
const modules = await Promise.all(
  folders
    .filter((path) => path.endsWith('endpoints.ts'))
    .map(
      async (path) => (await import(`@wa-inbox/protocol/${path.replace(/\.ts$/, '')}`)) as Record<string, readonly Endpoint[]>,
    ),
);
const ENDPOINTS = [
  ...new Map(
    modules
      .flatMap((each) => Object.values(each).flat())
      .filter(isEndpoint)
      .map((each) => [each.id, each]),
  ).values(),
];

function isEndpoint(each: unknown): each is Endpoint {
  return typeof each === 'object' && each !== null && 'id' in each && 'method' in each && 'path' in each;
}

/** A folder of the protocol with an endpoint table is a dialect; each writes its errors in its own shape. */
const ERRORS: Record<string, { safeParse(json: unknown): { success: boolean } } | undefined> = {
  whatssync: wireError,
  control: wireError,
  chatmitra: chatmitraError,
  chakra: anyChakraError,
  cloud: wireCloudError,
};
/** What a body can be that the dialects take: each sample is right for the endpoints named. */
const samplesOf = (file: string) => Object.values(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as object);
const SAMPLES: Record<string, readonly unknown[] | undefined> = {
  'cloud.messages.send': samplesOf('./cloud-samples.fixture.json'),
};
const IDS = {
  phone: CUSTOMER,
  phoneNumberId: PHONE_NUMBER_ID,
  wabaId: '300000000000001',
  appId: '400000000000001',
  name: 'default',
};

/** Calls that do a part and say so with an error, or count what was tried: documented, each. */
const DOES_A_PART: ReadonlySet<string> = new Set([
  'cloud.block-users.add',
  'cloud.block-users.remove',
  'cloud.phone-numbers.register',
  'cloud.phone-numbers.deregister',
]);

const RUNS = 4_000;
const SEED = 20_260_302;
/** A line of a stack: a trace that came out. */
const TRACE = /\bat .{1,200}\.[cm]?[jt]s:\d+:\d+/;

const fixture = {
  now: '2026-03-02T12:00:00.000Z',
  contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }],
  messages: [
    {
      id: 'msg_ana',
      phone: CUSTOMER,
      direction: 'inbound' as const,
      at: '2026-03-02T11:00:00.000Z',
      content: { type: 'text', text: { body: 'Hi' } },
    },
  ],
  templates: [{ name: 'order_ready', language: 'en_US', components: [{ type: 'BODY', text: 'Dear {{1}}.' }] }],
};

const shown = (call: AnyCall) =>
  `${call.method} ${call.path.slice(0, 300)} ${JSON.stringify(call.headers)} ${String(call.body).slice(0, 600)}`;

/** The rule that decided the last call, as the request log has it. */
async function decidedBy(mock: DrivenMock, { path, headers }: AnyCall): Promise<string> {
  const world = /^\/w\/[^/]+/.exec(path)?.[0] ?? '';
  const reply = await mock.fetch(`${world}/_mock/requests?limit=1`, { headers });
  const { requests } = (await reply.json()) as { requests: { decidedBy: string }[] };
  return requests[0]?.decidedBy ?? '';
}

async function mayFail(mock: DrivenMock, status: number, endpoint: Endpoint, call: AnyCall): Promise<boolean> {
  if (/^(?:magic number|scenario) /.test(await decidedBy(mock, call))) return true;
  const documented = (key: ErrorKey) => (CATALOG[key] as ErrorRow).http === status;
  return status === 501 && endpoint.errors.some(documented);
}

/** What a call has left behind can be read, and taken out and put back. */
async function readsWell(mock: DrivenMock, told: () => string): Promise<void> {
  const headers = { authorization: 'Bearer test-token' };
  const read = async (path: string) => (await mock.fetch(`/api/v1${path}`, { headers })).json();
  const { contacts } = contactsReply.parse(await read('/contacts'));
  for (const { phone } of contacts) {
    const page = messagesReply.safeParse(await read(`/contacts/${phone}/messages`));
    assert.ok(page.success, `${told()} ${JSON.stringify(page.error?.issues)}`);
  }
  const kept = await mock.snapshot();
  await mock.restore(kept);
  assert.deepEqual(await mock.snapshot(), kept, told());
}

const IN_THIS_PROCESS: Except = { ways: ['service-worker'], why: 'faults are looked for inside the mock' };

inEveryWay((begin) => {
  for (const endpoint of ENDPOINTS) {
    test(`${endpoint.id}: whatever comes is answered in the shape of ${endpoint.dialect}, and a refusal changes nothing`, async () => {
      const faults: unknown[] = [];
      const onFault = (fault: unknown) => faults.push(fault);
      const mode = await begin({ fixture, frozen: true, real: { now: () => 0 }, latency: 0, limits: false, onFault });
      const { mock } = mode;
      const property = fc.asyncProperty(anyCall(endpoint, IDS, SAMPLES[endpoint.id] ?? []), async (call) => {
        await mock.reset();
        const before = JSON.stringify(await mock.snapshot());
        const response = await mock.fetch(call.path, {
          method: call.method,
          headers: call.headers,
          body: call.body ?? null,
        });
        const text = await response.text();
        const told = () => `${shown(call)}\n→ ${response.status} ${text.slice(0, 800)} ${String(faults[0])}`;
        assert.doesNotMatch(text, TRACE, told());
        if (response.status >= 500) assert.ok(await mayFail(mock, response.status, endpoint, call), told());
        assert.deepEqual(faults, [], told());
        if (response.status < 400 && call.method !== 'GET') await readsWell(mock, told);
        if (response.status >= 400 && response.status < 500 && !DOES_A_PART.has(endpoint.id))
          assert.equal(JSON.stringify(await mock.snapshot()), before, told());
        if (call.method === 'HEAD') return assert.equal(text, '');
        if (response.status >= 400)
          return assert.ok((ERRORS[endpoint.dialect] ?? wireObject).safeParse(JSON.parse(text)).success, told());
        if (endpoint.reply && call.method === endpoint.method && text !== '' && response.status === endpoint.status)
          assert.ok(asParser(endpoint.reply).safeParse(JSON.parse(text)).success, told());
      });
      await fc.assert(property, { numRuns: Math.ceil((RUNS * shareOf(mode)) / ENDPOINTS.length), seed: SEED });
    });
  }
}, IN_THIS_PROCESS);

const wireObject = { safeParse: (json: unknown) => ({ success: typeof json === 'object' && json !== null }) };
function asParser(schema: unknown) {
  return schema as { safeParse(json: unknown): { success: boolean } };
}
