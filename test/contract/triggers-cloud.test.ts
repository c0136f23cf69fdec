import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CATALOG, type ErrorKey, type ErrorRow } from '@wa-inbox/protocol';
import { OWN_TRIGGERS } from '@wa-inbox/protocol/coverage/own-triggers';
import { statusOf } from './catalogue-answers.ts';
import { WHATSAPP, errorOf } from './chakra-modes.ts';
import { inEveryMode } from './modes.ts';
import { CLOSED, FIXTURE, OPEN, STRANGER, benchIn, proveTriggers, type Bench, type Proof } from './triggers.ts';

const SEND = 'POST /v25.0/200000000000001/messages';
const THROUGH_CHAKRA = `POST ${WHATSAPP}/api/v25.0/$1`;
const NOBODY = { 'content-type': 'application/json' };
const message = (to: string, type: string, content: object) => ({ messaging_product: 'whatsapp', to, type, [type]: content });
const text = (to: string) => message(to, 'text', { body: 'Hello' });
const template = (name: string, ...parameters: string[]) =>
  message(CLOSED, 'template', {
    name,
    language: { code: 'en_US' },
    components: [{ type: 'body', parameters: parameters.map((each) => ({ type: 'text', text: each })) }],
  });

/** The same call again, until it is one too many. */
async function repeat({ call }: Bench, times: number, body: (count: number) => object) {
  for (let count = 0; count < times; count++) assert.equal((await call(SEND, body(count))).status, 200);
  return call(SEND, body(times));
}

const PROOFS: Partial<Record<ErrorKey, Proof>> = {
  access_token_required: ({ call }) => call(SEND, text(OPEN), NOBODY),
  access_token_expired: ({ call }) => call(SEND, text(OPEN), { ...NOBODY, authorization: 'Bearer nothing' }),
  api_permission: ({ call }) => call('GET /v25.0/200000000000001', undefined, {}),
  invalid_parameter: ({ call }) => call(SEND, { to: OPEN, type: 'text', text: { body: 'Hello' } }),
  unknown_object: ({ call }) => call('POST /v25.0/1234/messages', text(OPEN)),
  required_parameter_missing: ({ call }) => call(SEND, message(OPEN, 'location', { longitude: 7 })),
  parameter_value_invalid: ({ call }) => call(SEND, message(OPEN, 'location', { latitude: 91, longitude: 7 })),
  recipient_is_sender: ({ call }) => call(SEND, text('12025550100')),
  message_type_unsupported: ({ call }) => call(SEND, message(OPEN, 'poem', {})),
  user_id_recipient_unsupported: async ({ call }) => {
    const { json } = await call(SEND, text(OPEN));
    return call(SEND, { ...template('code', '123456'), to: undefined, recipient: json.contacts[0].user_id });
  },
  reengagement_required: async ({ call, world }) => {
    const { json, status } = await call(SEND, text(STRANGER));
    assert.equal(status, 200);
    await world.clock.advance('1m');
    const listed = await call(`GET /api/v1/contacts/${STRANGER}/messages`);
    assert.equal(listed.json.messages[0].id, json.messages[0].id);
    return listed;
  },
  rate_limit_hit: (bench) => repeat(bench, 80, (count) => text(`4477009${10_000 + count}`)),
  pair_rate_limit_hit: (bench) => repeat(bench, 45, () => text(OPEN)),
  template_does_not_exist: ({ call }) => call(SEND, template('nothing')),
  template_parameter_count_mismatch: ({ call }) => call(SEND, template('greeting')),
  template_paused: ({ call }) => call(SEND, template('resting', 'Otto')),
  template_disabled: ({ call }) => call(SEND, template('retired', 'Otto')),
};

const codesOf = (row: ErrorRow) => [statusOf(row), row.code, row.subcode];

proveTriggers('test/contract/triggers-cloud.test.ts', PROOFS, (key, { status, json }) => {
  const row: ErrorRow = CATALOG[key];
  if (key === 'reengagement_required') return assert.equal(json.messages[0].error.providerCode, row.code);
  assert.deepEqual([status, json.error?.code, json.error?.error_subcode], codesOf(row), JSON.stringify(json));
});

/** ChakraHQ passes the same messages on, and what the Cloud API says of them back, in its envelope. */
const passedOn = Object.entries(PROOFS).filter(([key]) => OWN_TRIGGERS[key as ErrorKey]!.in.includes('chakra'));

inEveryMode({ fixture: FIXTURE, frozen: true, latency: 0 }, (mode) => {
  for (const [key, prove] of passedOn) {
    test(`${key} comes through ChakraHQ`, async () => {
      const { world, call } = benchIn(mode, key.replaceAll('_', '-'));
      const passOn: Bench['call'] = async (line, ...rest) => {
        const { json, ...told } = await call(line.replace(/^POST \/v25\.0\/(\d+)/, THROUGH_CHAKRA), ...rest);
        const id = json._data?.whatsappMessageId;
        return { ...told, json: id === undefined ? json : { messages: [{ id }] } };
      };
      const told = await prove({ world, call: passOn });
      const row: ErrorRow = CATALOG[key as ErrorKey];
      if (key === 'reengagement_required') return assert.equal(told.json.messages[0].error.providerCode, row.code);
      const { code, error_subcode: subcode } = errorOf(told);
      assert.deepEqual([told.status, code, subcode], codesOf(row), JSON.stringify(told.json));
    });
  }
});
