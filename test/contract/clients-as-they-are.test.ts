import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { success, wireCloudError } from '@wa-inbox/protocol/cloud/replies';
import { messagesReply } from '@wa-inbox/protocol/whatssync/replies';
import { CUSTOMER, PHONE_NUMBER_ID, send, text, type Told } from './cloud-modes.ts';
import { SAMPLES, sampleFixture, type Sample } from './sample-world.ts';
import { inEveryMode, type Mode } from './modes.ts';

/** What public clients put on the wire and the real service answered, found by running them; no document says it. */
const SAMPLE = Object.fromEntries(SAMPLES);
const MESSAGES = `${PHONE_NUMBER_ID}/messages`;
const AUTHORIZED = { authorization: 'Bearer test-token' };
const inbound = readFileSync(new URL('./customer-samples.fixture.json', import.meta.url), 'utf8');

async function call(mode: Mode, path: string, init: RequestInit = {}): Promise<Told> {
  const response = await mode.call(path, { headers: AUTHORIZED, ...init });
  return { status: response.status, headers: response.headers, json: await response.json() };
}

async function lastOf(mode: Mode): Promise<Sample> {
  const page = await call(mode, `/api/v1/contacts/${CUSTOMER}/messages`);
  return messagesReply.parse(page.json).messages.at(-1);
}

inEveryMode({ fixture: sampleFixture, frozen: true, latency: 0, limits: false }, (mode) => {
  test('a token comes as Bearer, or only in the query with no header at all', async () => {
    assert.equal((await send(mode, text('Hi'))).status, 200);
    const path = `/v23.0/${MESSAGES}?access_token=test-token`;
    assert.equal((await send(mode, text('Hi'), { path, headers: {} })).status, 200);
    const phone = await call(mode, `/v23.0/${PHONE_NUMBER_ID}?access_token=test-token`, { headers: {} });
    assert.deepEqual([phone.status, phone.json.id], [200, PHONE_NUMBER_ID]);
  });

  test('every version from v13.0 to v25.0 is served, and a path with none', async () => {
    const versions = Array.from({ length: 13 }, (_, index) => `v${index + 13}.0`);
    for (const version of versions) {
      const { status, headers } = await send(mode, text('Hi'), { path: `/${version}/${MESSAGES}` });
      assert.deepEqual([status, headers.get('facebook-api-version')], [200, version]);
    }
    assert.equal((await send(mode, text('Hi'), { path: `/${MESSAGES}` })).status, 200);
    assert.equal((await call(mode, `/${PHONE_NUMBER_ID}`)).status, 200);
  });

  const { recipient_type: _, ...untyped } = text('Hi') as Sample;
  const flow = SAMPLE['interactive.flow'];
  const order = SAMPLE['interactive.order_details'];
  const withAction = (sample: Sample, action: unknown) => ({ ...sample, interactive: { ...sample.interactive, action } });
  const LOOSE: [what: string, body: Sample, stored?: Sample][] = [
    ['a recipient with "+"', text('Hi', `+${CUSTOMER}`)],
    ['a recipient with spaces', text('Hi', '+1 202 555 0123')],
    ['a recipient with hyphens and brackets', text('Hi', '+1 (202) 555-0123')],
    ['a recipient as a number', { ...text('Hi'), to: Number(CUSTOMER) }],
    ['no recipient_type', untyped],
    ['a context that is null', { ...text('Hi'), context: null }],
    ['no type, which is text', { messaging_product: 'whatsapp', to: CUSTOMER, text: { body: 'Hi' } }],
    ['an action as JSON text', withAction(flow, JSON.stringify(flow.interactive.action)), flow.interactive],
    [
      'parameters as JSON text',
      withAction(order, { ...order.interactive.action, parameters: JSON.stringify(order.interactive.action.parameters) }),
      order.interactive,
    ],
    ['a whole interactive as JSON text', { ...flow, interactive: JSON.stringify(flow.interactive) }, flow.interactive],
    [
      'coordinates as text',
      { ...SAMPLE['location'], location: { latitude: '59.91', longitude: '10.75' } },
      { latitude: 59.91, longitude: 10.75 },
    ],
    [
      'a template with no components in the list',
      { ...SAMPLE['template'], template: { ...SAMPLE['template'].template, components: [] } },
      { ...SAMPLE['template'].template, components: [] },
    ],
    [
      'a template with components that are null',
      { ...SAMPLE['template'], template: { ...SAMPLE['template'].template, components: null } },
      SAMPLE['template'].template,
    ],
    [
      'members that are null inside',
      { ...SAMPLE['interactive.button'], interactive: { ...SAMPLE['interactive.button'].interactive, header: null } },
      SAMPLE['interactive.button'].interactive,
    ],
  ];
  for (const [what, body, stored = { body: 'Hi' }] of LOOSE) {
    test(`a send may have ${what}`, async () => {
      const { status, json } = await send(mode, body);
      assert.equal(status, 200, JSON.stringify(json));
      assert.deepEqual([json.contacts[0].wa_id, json.contacts[0].input], [CUSTOMER, String(body.to)]);
      const { content } = (await mode.mock.snapshot()).messages.find(({ id }) => id === json.messages[0].id)!;
      assert.deepEqual((content as Sample)[body.type ?? 'text'], stored);
    });
  }

  test('a send may come as a form whose objects are JSON text', async () => {
    const fields = Object.entries(flow).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
    const { status, json } = await call(mode, `/v23.0/${MESSAGES}`, { method: 'POST', body: new URLSearchParams(fields) });
    assert.equal(status, 200, JSON.stringify(json));
    assert.deepEqual((await lastOf(mode)).interactive, flow.interactive);
  });

  test('a reply names the person by the business-scoped user id, the same in every reply', async () => {
    const first = (await send(mode, text('Hi'))).json.contacts[0];
    assert.match(first.user_id, /^US\.\d{20}$/);
    assert.deepEqual((await send(mode, text('Hi again'))).json.contacts[0], first);
    const byId = await send(mode, {
      messaging_product: 'whatsapp',
      recipient: first.user_id,
      type: 'text',
      text: { body: 'By id' },
    });
    assert.deepEqual(byId.json.contacts, [{ input: first.user_id, user_id: first.user_id }]);
    assert.deepEqual([(await lastOf(mode)).text, (await lastOf(mode)).to], ['By id', `+${CUSTOMER}`]);
    const stranger = await send(mode, SAMPLE['modifier.recipient_bsuid']);
    assert.deepEqual(stranger.json.contacts, [
      { input: SAMPLE['modifier.recipient_bsuid'].recipient, user_id: SAMPLE['modifier.recipient_bsuid'].recipient },
    ]);
  });

  test('a throttled client is told in Retry-After when to come back', async () => {
    await mode.mock.scenario({ when: { op: 'cloud.messages.send' }, do: { refuse: 130_429 }, times: 1 });
    const { status, headers, json } = await send(mode, text('Hi'));
    assert.deepEqual([status, json.error.code], [429, 130_429]);
    assert.match(headers.get('retry-after')!, /^[1-9]\d*$/);
    assert.equal((await send(mode, text('Hi'))).status, 200);
  });

  test('an unknown node is 400, GraphMethodException, 100 with subcode 33', async () => {
    for (const [path, method] of [
      ['/v23.0/999', 'GET'],
      ['/v23.0/999/messages', 'POST'],
      ['/v23.0/999', 'DELETE'],
      ['/999/phone_numbers', 'GET'],
    ] as const) {
      const { status, json } = await call(mode, path, { method });
      const { error } = wireCloudError.parse(json);
      assert.deepEqual([status, error.type, error.code, error.error_subcode], [400, 'GraphMethodException', 100, 33], path);
      assert.match(error.message, /^Unsupported (get|post|delete) request\. Object with ID '999\b.*' does not exist/);
    }
  });

  test('reading and typing answer {success: true}; an unknown or an outgoing message cannot be read', async () => {
    const { id } = await mode.mock.inbound({ from: CUSTOMER, text: 'Anyone there?' });
    const mark = (message_id: string, extra: object = {}) =>
      send(mode, { messaging_product: 'whatsapp', status: 'read', message_id, ...extra });
    for (const extra of [{}, { typing_indicator: { type: 'text' } }, { typing_indicator: null }]) {
      const { status, json } = await mark(id, extra);
      assert.deepEqual([status, success.parse(json)], [200, { success: true }]);
    }
    const outgoing = (await send(mode, text('Yes'))).json.messages[0].id as string;
    for (const wrong of ['wamid.HBgLNOBODY', outgoing]) {
      const { status, json } = await mark(wrong);
      assert.deepEqual([status, json.error.code, json.error.message], [400, 100, '(#100) Invalid parameter']);
      assert.deepEqual([json.error.error_data.messaging_product, typeof json.error.error_data.details], ['whatsapp', 'string']);
    }
  });

  test('message_status comes with templates only', async () => {
    assert.equal((await send(mode, SAMPLE['template'])).json.messages[0].message_status, 'accepted');
    for (const kind of ['text', 'image', 'interactive.button', 'location'])
      assert.deepEqual(Object.keys((await send(mode, SAMPLE[kind])).json.messages[0]), ['id']);
  });

  test('every answer has the headers of the real one, and an error says who asks for what', async () => {
    const answers = [await send(mode, text('Hi')), await call(mode, `/v24.0/${PHONE_NUMBER_ID}`), await call(mode, '/v24.0/999')];
    for (const { headers } of answers) {
      for (const name of ['facebook-api-version', 'x-fb-trace-id', 'x-fb-request-id', 'cache-control'])
        assert.ok(headers.get(name), name);
      assert.equal(headers.get('access-control-allow-origin'), '*');
      const [usage] = Object.values<Sample>(JSON.parse(headers.get('x-business-use-case-usage')!)).flat();
      assert.equal(typeof usage.call_count, 'number');
      assert.equal(typeof usage.estimated_time_to_regain_access, 'number');
    }
    const [sent, , unknown] = answers;
    assert.equal(sent!.headers.get('www-authenticate'), null);
    assert.match(
      unknown!.headers.get('www-authenticate')!,
      /^OAuth "Facebook Platform" "invalid_request" "Unsupported get request/,
    );
    const refused = await call(mode, `/v24.0/${PHONE_NUMBER_ID}`, { headers: { authorization: 'Bearer nothing' } });
    assert.match(refused.headers.get('www-authenticate')!, /^OAuth "Facebook Platform" "invalid_token"/);
  });

  test('a GET and a DELETE may have a JSON body', async () => {
    const init = { headers: { ...AUTHORIZED, 'content-type': 'application/json' }, body: '{"messaging_product":"whatsapp"}' };
    // fetch itself gives no GET a body: raw-http.test.ts writes the bytes
    const { status, json } = await call(mode, '/v23.0/999', { method: 'DELETE', ...init });
    assert.deepEqual([status, json.error.error_subcode], [400, 33]);
  });

  for (const [kind, message] of Object.entries(JSON.parse(inbound) as Record<string, Sample>)) {
    test(`what arrives stays open: ${kind}, with types and members that nobody knows`, async () => {
      const odd = { ...message, brand_new: { a: [1] } };
      if (message.type === 'reaction') odd.reaction = { ...message.reaction, message_id: sampleFixture.messages[0]!.id };
      const { id: __, ...anew } = odd;
      const given = await call(mode, '/_mock/inbound', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ from: CUSTOMER, message: anew }),
      });
      assert.equal(given.status, 200, JSON.stringify(given.json));
      if (message.type === 'reaction') return;
      const { content } = (await mode.mock.snapshot()).messages.find((row) => row.id === given.json.id)!;
      assert.deepEqual((content as Sample).brand_new, { a: [1] });
      assert.equal((await lastOf(mode)).type, message.type);
    });
  }
});
