import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chakraError, chatMessagesReply, chatsReply, sentReply } from '@wa-inbox/protocol/chakra/replies';
import { CUSTOMER, MESSAGES, NOW, PHONE_NUMBER_ID, PLUGIN, WHATSAPP, ask, errorOf } from './chakra-modes.ts';
import { get, inEveryMode, inEveryWay, post, type Mode } from './modes.ts';

const STRANGER = '447700900999';
const SEEDS_CUSTOMER = '912233223322';
const fixture = {
  now: NOW,
  contacts: [
    { phone: CUSTOMER, name: 'Mina Holt' },
    { phone: SEEDS_CUSTOMER, name: 'Ravi' },
  ],
  messages: [],
  templates: [{ name: 'hello_world', language: 'en_US', components: [{ type: 'BODY', text: 'Welcome!' }] }],
};
const text = (body: string, to: string = CUSTOMER) => ({ messaging_product: 'whatsapp', to, type: 'text', text: { body } });

/** The bodies of seeds/002 and seeds/004, as they stand. */
const SAMPLES: Record<string, object> = {
  template: {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: '919901258433',
    type: 'template',
    template: {
      name: 'hello_world',
      language: { policy: 'deterministic', code: 'en_US' },
      components: [{ type: 'body', parameters: [] }],
    },
  },
  text: { messaging_product: 'whatsapp', to: SEEDS_CUSTOMER, type: 'text', text: { body: 'This is a text message' } },
  image: {
    messaging_product: 'whatsapp',
    to: SEEDS_CUSTOMER,
    type: 'image',
    image: {
      link: 'https://static-data.chakrahq.com/documentation-assets/whatsapp/api-docs/copy-plugin-id.png',
    },
  },
  list: {
    messaging_product: 'whatsapp',
    to: SEEDS_CUSTOMER,
    type: 'interactive',
    interactive: {
      type: 'list',
      header: { type: 'text', text: 'Quick Options' },
      body: { text: 'Please select one of the options below' },
      footer: { text: 'ChakraHQ' },
      action: {
        button: 'Options',
        sections: [
          {
            title: 'All options',
            rows: [
              { id: 'check_order_status', title: 'Check Order Status', description: 'Select this option to check order status' },
              { id: 'return_order', title: 'Return Order', description: 'Select this option to return an order' },
            ],
          },
        ],
      },
    },
  },
};

async function lastOf(mode: Mode, phone: string) {
  const { messages } = await (await get(mode, `/api/v1/contacts/+${phone}/messages`)).json();
  return messages.at(-1);
}

inEveryMode({ fixture, frozen: true, latency: 0 }, (mode) => {
  for (const [name, sample] of Object.entries(SAMPLES)) {
    test(`the document's ${name} is accepted with the double slash of its curl sample`, async () => {
      await mode.mock.inbound({ from: SEEDS_CUSTOMER, text: 'Hi' });
      const { status, json } = await ask(mode, `POST ${WHATSAPP}/api/v19.0//messages`, sample);
      assert.equal(status, 200);
      assert.deepEqual(Object.keys(json), ['_data']);
      assert.deepEqual(Object.keys(json._data), ['whatsappMessageId']);
      assert.match(json._data.whatsappMessageId, /^wamid\.[\w+/]+=*$/);
      assert.equal((await lastOf(mode, (sample as { to: string }).to)).id, json._data.whatsappMessageId);
    });
  }

  for (const path of [
    `/v1/ext/plugin/whatsapp/${PLUGIN}/api/v13.0/${PHONE_NUMBER_ID}/messages`,
    `/v1/ext/plugin/whatsapp/${PLUGIN}/api/v99.9/${PHONE_NUMBER_ID}/messages`,
    `/v1/ext/plugin/whatsapp/${PLUGIN}/api/v25.0/messages`,
    `/v1/ext//plugin/whatsapp/${PLUGIN}/api/v25.0/${PHONE_NUMBER_ID}/messages/`,
    `/w/other/v1/ext/plugin/whatsapp/${PLUGIN}/api/v19.0//messages`,
  ]) {
    test(`a call to ${path} is served`, async () => {
      assert.equal((await ask(mode, `POST ${path}`, text('Hi'))).status, 200);
    });
  }

  test('a message sent by Chakra reads in the Contacts/Messages API, and the other way round', async () => {
    await mode.mock.inbound({ from: CUSTOMER, text: 'Hello?' });
    const { json } = await ask(mode, `POST ${MESSAGES}`, text('Good morning'));
    const { whatsappMessageId: id } = sentReply.parse(json)._data as { whatsappMessageId: string };
    await mode.mock.clock.advance('1m');
    assert.partialDeepStrictEqual(await lastOf(mode, CUSTOMER), { id, type: 'text', text: 'Good morning', status: 'read' });
    const other = await (await post(mode, '/api/v1/messages', { to: `+${CUSTOMER}`, type: 'text', text: 'From us' })).json();
    const list = await ask(mode, 'POST /v1/ext/plugin/whatsapp/list-chat-messages-for-phone-number', {
      customerPhoneNumber: CUSTOMER,
      limit: 2,
    });
    const { _data: messages, _meta: meta } = chatMessagesReply.parse(list.json);
    assert.partialDeepStrictEqual(messages, [
      { id: other.id, direction: 'OUTBOUND', dataType: 'text', body: { body: 'From us' }, text: 'From us' },
      { externalId: id, deliveryStatus: 'read', message: { type: 'text', text: { body: 'Good morning' }, to: CUSTOMER } },
    ]);
    assert.partialDeepStrictEqual(meta, { page: 1, limit: 2, hasMore: true });
  });

  test("a customer's message is marked as read, and another is not", async () => {
    const { id } = await mode.mock.inbound({ from: CUSTOMER, text: 'Still there?' });
    const read = { messaging_product: 'whatsapp', status: 'read', message_id: id };
    assert.deepEqual((await ask(mode, `POST ${MESSAGES}`, read)).json, { _data: { success: true } });
    assert.equal((await (await get(mode, `/api/v1/contacts/+${CUSTOMER}`)).json()).unreadCount, 0);
    const wrong = await ask(mode, `POST ${MESSAGES}`, { ...read, message_id: 'wamid.nothing' });
    assert.deepEqual([wrong.status, errorOf(wrong).code], [400, 100]);
  });

  test('outside the window a text is accepted, and fails by status with 131047', async () => {
    const { status, json } = await ask(mode, `POST ${MESSAGES}`, text('Are you there?', STRANGER));
    assert.equal(status, 200);
    await mode.mock.clock.advance('1m');
    assert.partialDeepStrictEqual(await lastOf(mode, STRANGER), {
      id: json._data.whatsappMessageId,
      status: 'failed',
      error: { providerCode: 131_047 },
    });
  });

  test('magic numbers and scenarios answer as the Cloud API does, in the envelope', async () => {
    assert.equal((await ask(mode, `POST ${MESSAGES}`, text('Hi', '15550131026'))).status, 200);
    await mode.mock.clock.advance('1m');
    assert.partialDeepStrictEqual(await lastOf(mode, '15550131026'), { status: 'failed', error: { providerCode: 131_026 } });
    const throttled = await ask(mode, `POST ${MESSAGES}`, text('Hi', '15550000429'));
    assert.deepEqual([throttled.status, errorOf(throttled).code], [429, 130_429]);
    assert.equal(Number(throttled.headers.get('retry-after')), errorOf(throttled).retryAfter);
    for (const [op, path] of [
      ['send', MESSAGES],
      ['chakra.messages.send', `${WHATSAPP}/api/v19.0//messages`],
    ] as const) {
      const scenario = { when: { op, dialect: 'chakra' as const, to: CUSTOMER }, do: { refuse: 131_048 }, times: 1 };
      await mode.mock.scenario(scenario);
      assert.equal(errorOf(await ask(mode, `POST ${path}`, text('Hi'))).code, 131_048);
    }
  });

  const REFUSED: [
    what: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
    status: number,
    code: string | number,
  ][] = [
    ['no token', MESSAGES, text('Hi'), { authorization: '' }, 401, 'unauthorized'],
    ['a wrong token', MESSAGES, text('Hi'), { authorization: 'Bearer nothing' }, 401, 'unauthorized'],
    ['an unknown plugin', MESSAGES.replace(PLUGIN, 'd83e1d23-50b8-4d87-8f92-842a0ac516f6'), text('Hi'), {}, 404, 'not_found'],
    ['a version without its point', MESSAGES.replace('v19.0', 'v19'), text('Hi'), {}, 400, 'invalid_request'],
    ['an unknown number', MESSAGES.replace(PHONE_NUMBER_ID, '1234'), text('Hi'), {}, 400, 100],
    ['no product', MESSAGES, { to: CUSTOMER, type: 'text', text: { body: 'Hi' } }, {}, 400, 100],
    ['an unknown type', MESSAGES, { ...text('Hi'), type: 'poem' }, {}, 400, 131_051],
    [
      'an unknown template',
      MESSAGES,
      { ...text(''), type: 'template', template: { name: 'x', language: { code: 'de' } } },
      {},
      404,
      132_001,
    ],
    ['no JSON', MESSAGES, '{', {}, 400, 'invalid_json'],
    ['an unknown path', '/v1/ext/nothing', {}, {}, 404, 'not_found'],
  ];
  for (const [what, path, body, headers, status, code] of REFUSED) {
    test(`${what} is refused in the envelope`, async () => {
      const told = await ask(mode, `POST ${path}`, body, headers);
      const error = errorOf(told);
      assert.deepEqual([told.status, error.code], [status, code]);
      assert.ok(chakraError.safeParse(told.json).success && error.message.length > 10);
      assert.equal(typeof error.fbtrace_id, typeof code === 'number' ? 'string' : 'undefined');
    });
  }

  test('an error of the Cloud API keeps its words, subcode and details', async () => {
    const unknown = errorOf(await ask(mode, `POST ${MESSAGES.replace(PHONE_NUMBER_ID, '1234')}`, text('Hi')));
    assert.equal(unknown.error_subcode, 33);
    assert.match(unknown.message, /^Unsupported post request\. Object with ID '1234' does not exist/);
    const template = { ...text(''), type: 'template', template: { name: 'hello_world', language: { code: 'de' } } };
    const missing = errorOf(await ask(mode, `POST ${MESSAGES}`, template));
    assert.equal(missing.details, 'template name (hello_world) does not exist in de');
    const wrongMethod = await ask(mode, `GET ${MESSAGES}`);
    assert.deepEqual([wrongMethod.status, wrongMethod.headers.get('allow')], [405, 'POST']);
  });

  test('chats are listed last active first, searched, paged and read', async () => {
    await mode.mock.inbound({ from: SEEDS_CUSTOMER, text: 'Newest' });
    const { json } = await ask(mode, 'POST /v1/ext/chat', { limit: 1 });
    const { _data: chats, _meta: meta } = chatsReply.parse(json);
    assert.partialDeepStrictEqual(chats, [
      {
        chatName: 'Ravi',
        participantId: SEEDS_CUSTOMER,
        isSessionOpen: true,
        lastMessage: { text: 'Newest', direction: 'INBOUND' },
      },
    ]);
    assert.partialDeepStrictEqual(meta, { hasMore: true, page: 1 });
    const second = await ask(mode, 'POST /v1/ext/chat', { limit: 1, page: 2 });
    assert.notEqual(second.json._data[0].id, chats[0]!.id);
    const found = await ask(mode, 'POST /v1/ext/chat', { search: 'mina' });
    assert.deepEqual(
      found.json._data.map((chat: { participantId: string }) => chat.participantId),
      [CUSTOMER],
    );
    const messages = await ask(mode, `POST /v1/ext/chat/${chats[0]!.id}/message`, {});
    assert.equal(messages.json._data[0].text, 'Newest');
    const oldest = await ask(mode, `POST /v1/ext/chat/${chats[0]!.id}/message`, { orderDirection: 'asc', limit: 1 });
    assert.equal(oldest.json._data[0].text, 'Hi');
    assert.equal((await ask(mode, 'POST /v1/ext/chat')).status, 200);
  });

  test('lists say what is wrong with a chat, a number and a page', async () => {
    assert.match(errorOf(await ask(mode, 'POST /v1/ext/chat/nobody/message', {})).message, /^There is no chat "nobody"/);
    const path = 'POST /v1/ext/plugin/whatsapp/list-chat-messages-for-phone-number';
    assert.equal(errorOf(await ask(mode, path, { customerPhoneNumber: 'twelve' })).code, 'invalid_phone_number');
    assert.deepEqual((await ask(mode, path, { customerPhoneNumber: 4_912_345_678 })).json._data, []);
    assert.match(errorOf(await ask(mode, 'POST /v1/ext/chat', { limit: 101 })).message, /"limit" cannot be 101/);
  });
});

inEveryWay((begin) => {
  test('synchronous failures and strict replies can be asked for', async () => {
    const mode = await begin({ fixture, frozen: true, failures: 'sync' });
    const closed = await ask(mode, `POST ${MESSAGES}`, text('Hi', STRANGER));
    assert.deepEqual([closed.status, errorOf(closed).code], [400, 131_047]);
    const strictly = await begin({ fixture, frozen: true, strict: true });
    const error = errorOf(await ask(strictly, `POST ${MESSAGES}`, { ...text('Hi'), type: 'poem' }));
    assert.match(error, /^\(#131051\)/);
  });
});
