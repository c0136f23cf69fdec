import assert from 'node:assert/strict';
import { CATALOG, type ErrorRow } from '@wa-inbox/protocol';
import { CLOSED, FIXTURE, OPEN, STRANGER, proveTriggers, type Proof } from './triggers.ts';

const SEND = 'POST /api/v1/messages';
const QUEUE = 'POST /developer/api/send_message';
const text = (to: string, more: object = {}) => ({ to: `+${to}`, type: 'text', text: 'Hello', ...more });
const template = (name: string, ...parameters: string[]) => ({
  name,
  language: { code: 'en_US' },
  components: [{ type: 'body', parameters: parameters.map((each) => ({ type: 'text', text: each })) }],
});
const queued = (to: string, body: object = { message: 'Hello' }) => ({ recipient_mobile_number: to, ...body });
const JSON_ONLY = { 'content-type': 'application/json' };

const WHATSSYNC = {
  unauthorized: ({ call }) => call('GET /api/v1/contacts', undefined, {}),
  invalid_request: ({ call }) => call(SEND, { to: `+${OPEN}`, type: 'text' }),
  invalid_phone_number: ({ call }) => call(SEND, text('12')),
  rate_limit_exceeded: async ({ call }) => {
    for (let count = 0; count < 60; count++) assert.equal((await call('GET /api/v1/contacts')).status, 200);
    return call('GET /api/v1/contacts');
  },
  window_closed: ({ call }) => call(SEND, text(CLOSED)),
  template_not_found: ({ call }) => call(SEND, { to: `+${CLOSED}`, type: 'template', template: template('nothing') }),
  template_parameter_mismatch: ({ call }) => call(SEND, { to: `+${CLOSED}`, type: 'template', template: template('greeting') }),
  contact_not_found: ({ call }) => call(`GET /api/v1/contacts/${STRANGER}`),
  message_not_found: ({ call }) => call(`GET /api/v1/contacts/${OPEN}/messages?around=msg_nothing`),
  invalid_cursor: ({ call }) => call('GET /api/v1/contacts?cursor=nothing'),
  idempotency_conflict: async ({ call }) => {
    const headers = { authorization: 'Bearer test-token', ...JSON_ONLY, 'idempotency-key': 'once' };
    assert.equal((await call(SEND, text(OPEN), headers)).status, 201);
    return call(SEND, text(OPEN, { text: 'Something else' }), headers);
  },
  invalid_json: ({ call }) => call(SEND, '{'),
  payload_too_large: ({ call }) => call(SEND, text(OPEN, { text: 'x'.repeat(1_100_000) })),
  unsupported_media_type: ({ call }) => call(SEND, 'Hello', { authorization: 'Bearer test-token', 'content-type': 'text/plain' }),
  method_not_allowed: ({ call }) => call('DELETE /api/v1/contacts'),
  not_found: ({ call }) => call('GET /api/v1/nothing'),
} satisfies Record<string, Proof>;

const CHATMITRA = {
  window_closed_chatmitra: async ({ call, world }) => {
    const { json } = await call(QUEUE, queued(CLOSED));
    await world.clock.advance('31s');
    return call(`GET /_mock/jobs/${json.jobId}`);
  },
  invalid_phone_number_chatmitra: ({ call }) => call(QUEUE, queued('9999')),
  too_many_messages_chatmitra: async ({ call }) => {
    const ten = queued(OPEN, {
      messages: Array.from({ length: 10 }, () => ({ kind: 'raw', payload: { type: 'text', text: { body: 'Hi' } } })),
    });
    for (const body of [ten, ten]) assert.equal((await call(QUEUE, body)).status, 200);
    return call(QUEUE, queued(OPEN));
  },
  out_of_credits: async ({ call, world }) => {
    await world.reset({ fixture: { ...FIXTURE, credits: 0 } });
    return call(QUEUE, queued(STRANGER, { messages: [{ kind: 'template', payload: template('greeting', 'Priya') }] }));
  },
} satisfies Record<string, Proof>;

const CONTROL = {
  invalid_world: ({ call }) => call('GET /w/Not_A_World/_mock/health'),
  world_exists: ({ call }) => call('POST /_mock/worlds', { name: 'default' }),
  world_not_found: ({ call }) => call('DELETE /_mock/worlds/nothing'),
  scenario_invalid: ({ call }) => call('POST /_mock/scenarios', { when: { op: 'sent' }, do: { refuse: 131_026 } }),
  scenario_not_found: ({ call }) => call('DELETE /_mock/scenarios/nothing'),
  fixture_invalid: ({ call }) =>
    call('POST /_mock/reset', { fixture: { contacts: [], messages: [{ ...FIXTURE.messages[0], error: 'nothing' }] } }),
  job_not_found: ({ call }) => call('GET /_mock/jobs/nothing'),
  clock_limit: ({ call }) => call('POST /_mock/clock', { set: '2020-01-01T00:00:00.000Z' }),
} satisfies Record<string, Proof>;

proveTriggers('test/contract/triggers.test.ts', { ...WHATSSYNC, ...CHATMITRA, ...CONTROL }, (key, { status, json }) => {
  const { http, code, delivery }: ErrorRow = CATALOG[key];
  if (delivery === 'async')
    return assert.partialDeepStrictEqual(json, { status: 'failed', messages: [{ error: { key, code } }] });
  assert.deepEqual([status, json.error?.code ?? json.code], [http, key], JSON.stringify(json));
});
