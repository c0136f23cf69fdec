import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneNumbers, sendReply, wireCloudError } from '@wa-inbox/protocol/cloud/replies';
import { CUSTOMER, PHONE_NUMBER_ID, send, text } from './cloud-modes.ts';
import { get, inEveryMode, post } from './modes.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const STRANGER = '447700900999';
const fixture = { now: NOW, contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }], messages: [] };

inEveryMode({ fixture, frozen: true, latency: 0 }, (mode) => {
  test('a text is accepted with a true message id, and shows on the Contacts/Messages API', async () => {
    await mode.mock.inbound({ from: CUSTOMER, text: 'Hi' });
    const { status, json, headers } = await send(mode, text('Good morning', '+1 (202) 555-0123'));
    assert.equal(status, 200);
    const reply = sendReply.parse(json);
    assert.partialDeepStrictEqual(reply.contacts, [{ input: '+1 (202) 555-0123', wa_id: CUSTOMER }]);
    assert.match(reply.contacts[0]!.user_id!, /^US\.\d{20}$/);
    const id = reply.messages[0]!.id;
    const hex = Buffer.from(id.slice('wamid.'.length), 'base64').toString('hex');
    const digits = Buffer.from(CUSTOMER).toString('hex');
    // 18 characters, each 0-9 or A-F
    assert.match(hex, new RegExp(`^1c180b${digits}150200111812(3\\d|4[1-6]){18}00$`));
    for (const name of ['x-fb-trace-id', 'x-fb-request-id', 'x-business-use-case-usage', 'cache-control'])
      assert.ok(headers.get(name));
    assert.equal(headers.get('facebook-api-version'), 'v23.0');
    await mode.mock.clock.advance('1m');
    const { messages } = await (await get(mode, `/api/v1/contacts/${CUSTOMER}/messages`)).json();
    assert.partialDeepStrictEqual(messages.at(-1), { id, type: 'text', text: 'Good morning', status: 'read' });
  });

  for (const path of ['/v13.0/', '/v25.0/', '/v99.9/', '/', '/w/other/v22.0/']) {
    test(`a call below ${path} is served`, async () => {
      const { status } = await send(mode, text('Hi'), { path: `${path}${PHONE_NUMBER_ID}/messages` });
      assert.equal(status, 200);
    });
  }

  test('a token may come in the query, and no known token is 190, 104 or 200', async () => {
    const path = `/v23.0/${PHONE_NUMBER_ID}/messages`;
    assert.equal((await send(mode, text('Hi'), { path: `${path}?access_token=demo-token`, headers: {} })).status, 200);
    const wrong = await send(mode, text('Hi'), { path, headers: { authorization: 'Bearer nothing' } });
    assert.deepEqual([wrong.status, wrong.json.error.code, wrong.json.error.message], [401, 190, 'Invalid OAuth access token']);
    assert.match(wrong.headers.get('www-authenticate')!, /^OAuth "Facebook Platform" "invalid_token"/);
    const inQuery = await send(mode, text('Hi'), { path: `${path}?access_token=nothing`, headers: {} });
    assert.deepEqual([inQuery.status, inQuery.json.error.code], [400, 190]);
    assert.equal((await send(mode, text('Hi'), { path, headers: {} })).json.error.code, 104);
    for (const [code, status] of [
      [0, 401],
      [10, 403],
      [200, 403],
    ] as const) {
      const refused = await mode.mock.scenario({ when: { op: 'cloud.messages.send' }, do: { refuse: code }, times: 1 });
      const answer = await send(mode, text('Hi'));
      assert.deepEqual([answer.status, answer.json.error.code, await refused.fired()], [status, code, 1]);
    }
  });

  const REFUSED: [what: string, body: unknown, message: string][] = [
    ['no product', { to: CUSTOMER, type: 'text', text: { body: 'x' } }, '(#100) The parameter messaging_product is required.'],
    ['nothing at all', 'null', '(#100) The parameter messaging_product is required.'],
    [
      'no recipient',
      { messaging_product: 'whatsapp', type: 'text', text: { body: 'x' } },
      '(#100) The parameter to is required.',
    ],
    ['a long text', text('x'.repeat(4_097)), "(#100) Param text['body'] must be at most 4096 characters long."],
    ['a number for a text', { ...text(''), text: { body: 7 } }, "(#100) Param text['body'] must be a string."],
    ['no JSON', '{', '(#100) Invalid parameter'],
  ];
  for (const [what, body, message] of REFUSED) {
    test(`${what} is refused in the words of the Cloud API`, async () => {
      const { status, json } = await send(mode, body);
      const { error } = wireCloudError.parse(json);
      assert.deepEqual([status, error.code, error.message, error.type], [400, 100, message, 'OAuthException']);
      assert.equal(error.error_data === undefined, message !== '(#100) Invalid parameter');
    });
  }

  test('an unknown object is 100 with subcode 33, an unknown type 131051, the own number 131021', async () => {
    const unknown = await send(mode, text('Hi'), { path: '/v23.0/1234/messages' });
    assert.partialDeepStrictEqual(unknown.json.error, { type: 'GraphMethodException', code: 100, error_subcode: 33 });
    assert.match(unknown.json.error.message, /^Unsupported post request\. Object with ID '1234' does not exist/);
    assert.equal((await get(mode, '/v23.0/1234/nothing')).status, 400);
    assert.equal((await send(mode, { ...text('Hi'), type: 'poem' })).json.error.code, 131_051);
    assert.equal((await send(mode, text('Hi', '12025550100'))).json.error.code, 131_021);
  });

  test('outside the window a text is accepted, and fails by status with 131047', async () => {
    const { status, json } = await send(mode, text('Are you there?', STRANGER));
    assert.equal(status, 200);
    await mode.mock.clock.advance('1m');
    const { messages } = await (await get(mode, `/api/v1/contacts/+${STRANGER}/messages`)).json();
    assert.partialDeepStrictEqual(messages.at(-1), {
      id: json.messages[0].id,
      status: 'failed',
      error: { providerCode: 131_047 },
    });
  });

  test('magic numbers and scenarios fail by the documented channel', async () => {
    assert.equal((await send(mode, text('Hi', '15550131026'))).status, 200);
    const throttled = await send(mode, text('Hi', '15550000429'));
    assert.deepEqual([throttled.status, throttled.json.error.code], [429, 130_429]);
    assert.ok(Number(throttled.headers.get('retry-after')) > 0);
    const template = await send(mode, text('Hi', '15550132001'));
    assert.deepEqual([template.status, template.json.error.code], [404, 132_001]);
    await mode.mock.scenario({ when: { op: 'send', dialect: 'cloud', to: CUSTOMER }, do: { refuse: 131_048 }, times: 1 });
    assert.equal((await send(mode, text('Hi'))).json.error.code, 131_048);
    await mode.mock.scenario({ when: { op: 'cloud.messages.send' }, do: { http: 503 }, times: 1 });
    assert.equal((await send(mode, text('Hi'))).status, 503);
  });

  test("a customer's message can be marked as read and typed at; others cannot", async () => {
    const { id } = await mode.mock.inbound({ from: CUSTOMER, text: 'Hello?' });
    const read = { messaging_product: 'whatsapp', status: 'read', message_id: id };
    assert.deepEqual((await send(mode, read)).json, { success: true });
    assert.deepEqual((await send(mode, { ...read, typing_indicator: { type: 'text' } })).json, { success: true });
    const contact = await (await get(mode, `/api/v1/contacts/+${CUSTOMER}`)).json();
    assert.equal((contact.contact ?? contact).unreadCount, 0);
    const sent = await send(mode, text('Yes'));
    for (const message_id of [sent.json.messages[0].id, 'wamid.nothing']) {
      const { status, json } = await send(mode, { ...read, message_id });
      assert.deepEqual([status, json.error.message], [400, '(#100) Invalid parameter']);
      assert.ok(json.error.error_data.details.includes(message_id));
    }
  });

  test('the phone number tells of itself, as far as it is asked: cloud.phone-numbers.get and its list', async () => {
    const { data } = phoneNumbers.parse(await (await get(mode, '/v23.0/300000000000001/phone_numbers')).json());
    assert.partialDeepStrictEqual(data, [{ id: PHONE_NUMBER_ID, display_phone_number: '+12025550100', quality_rating: 'GREEN' }]);
    const path = `/v23.0/${PHONE_NUMBER_ID}?fields=status,throughput,nothing`;
    assert.deepEqual(await (await get(mode, path)).json(), {
      status: 'CONNECTED',
      throughput: { level: 'STANDARD' },
      id: PHONE_NUMBER_ID,
    });
    for (const unknown of ['/v23.0/1234', '/1234/phone_numbers']) {
      const reply = await get(mode, unknown);
      const { error } = await reply.json();
      assert.deepEqual([reply.status, error.code, error.error_subcode], [400, 100, 33]);
    }
    assert.equal((await mode.call(path)).status, 403);
  });

  test('the odd shapes of real clients are taken', async () => {
    const action = JSON.stringify({ buttons: [{ type: 'reply', reply: { id: 'a', title: 'Yes' } }] });
    const interactive = { type: 'button', body: { text: 'Shall we?' }, action };
    assert.equal((await send(mode, { ...text(''), type: 'interactive', interactive, context: null })).status, 200);
    const location = { latitude: '59.9', longitude: '10.7' };
    assert.equal((await send(mode, { ...text(''), type: 'location', location })).status, 200);
    const form = new URLSearchParams({ messaging_product: 'whatsapp', to: CUSTOMER, text: '{"body":"By form"}' }).toString();
    const headers = { authorization: 'Bearer demo-token', 'content-type': 'application/x-www-form-urlencoded' };
    assert.equal((await send(mode, form, { headers })).status, 200);
  });

  test('a person is reached by the user id of an earlier reply, and the number wins over it', async () => {
    const { json } = await send(mode, text('Hi'));
    const recipient = json.contacts[0].user_id;
    const byId = await send(mode, { ...text('To you'), to: undefined, recipient });
    assert.deepEqual(byId.json.contacts, [{ input: recipient, user_id: recipient }]);
    const { messages } = await (await get(mode, `/api/v1/contacts/${CUSTOMER}/messages`)).json();
    assert.equal(messages.at(-1).text, 'To you');
    const both = await send(mode, { ...text('To a number'), recipient });
    assert.equal(both.json.contacts[0].wa_id, CUSTOMER);
  });

  test('a message of the Contacts/Messages API is answered and reacted to by its id', async () => {
    const { id } = await (await post(mode, '/api/v1/messages', { to: `+${CUSTOMER}`, type: 'text', text: 'First' })).json();
    await send(mode, { ...text('Second'), context: { message_id: id } });
    await send(mode, { ...text(''), type: 'reaction', reaction: { message_id: id, emoji: '👍' } });
    const { messages } = await (await get(mode, `/api/v1/contacts/${CUSTOMER}/messages`)).json();
    assert.equal(messages.at(-1).context.id, id);
    assert.equal(messages.find((message: { id: string }) => message.id === id).reactions[0].emoji, '👍');
  });
});
