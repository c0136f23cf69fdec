import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asker, CUSTOMER, PHONE_NUMBER_ID, text, type Ask } from './cloud-modes.ts';
import { inEveryMode } from './modes.ts';

const STRANGER = '447700900999';
const OTHER = '4791234567';
const content = { type: 'text', text: { body: 'Hi' } };
const fixture = {
  now: '2026-03-02T12:00:00.000Z',
  contacts: [
    { phone: CUSTOMER, name: 'Mina Holt' },
    { phone: OTHER, name: 'Ole Vik', window: { expiresAt: '2026-03-03T00:00:00.000Z' } },
  ],
  messages: [
    { id: 'old', phone: CUSTOMER, direction: 'inbound' as const, at: '2026-01-31T11:59:59.000Z', content },
    { id: 'month', phone: CUSTOMER, direction: 'inbound' as const, at: '2026-01-31T12:00:00.000Z', content },
    { id: 'new', phone: CUSTOMER, direction: 'inbound' as const, at: '2026-03-02T11:00:00.000Z', content },
  ],
};
const SEND = `POST /v25.0/${PHONE_NUMBER_ID}/messages`;
const about = (type: string, part: object, more: object = {}) => ({
  messaging_product: 'whatsapp',
  to: CUSTOMER,
  type,
  [type]: part,
  ...more,
});
const reaction = (id: string, emoji = '👍', to = CUSTOMER) => about('reaction', { message_id: id, emoji }, { to });
const flow = (id: string) =>
  about('interactive', {
    type: 'flow',
    body: { text: 'Book' },
    action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: id, flow_cta: 'Begin' } },
  });
const money = { value: 1_000, offset: 100 };
const items = [{ retailer_id: 'L', name: 'Lamp', amount: money, quantity: 1 }];
const order = (type: 'order_details' | 'order_status', status: string, id = 'order-1') =>
  about('interactive', {
    type,
    body: { text: 'Your order' },
    action: {
      name: type === 'order_details' ? 'review_and_pay' : 'review_order',
      parameters: {
        reference_id: id,
        ...(type === 'order_details' && {
          type: 'digital-goods',
          payment_settings: [{ type: 'upi_intent_link', upi_intent_link: { link: 'upi://pay?pa=lamps' } }],
          currency: 'INR',
          total_amount: money,
        }),
        order: { status, ...(type === 'order_details' && { items, subtotal: money, tax: { value: 0, offset: 100 } }) },
      },
    },
  });

type Status = { id: string; status: string; error?: { providerCode?: number; code: string } };

/** All statuses after a minute, by their ids. */
async function statuses(ask: Ask): Promise<Status[]> {
  await ask('POST /_mock/clock', { advance: '1m' });
  const { events } = (await ask('GET /_mock/events?after=0')).json;
  return events.filter(({ type }: { type: string }) => type === 'message.status');
}

inEveryMode({ fixture, frozen: true, latency: 1_000 }, (mode) => {
  let worlds = 0;
  const begin = () => {
    const name = `standing-${++worlds}`;
    return { ask: asker(mode, name), world: mode.mock.world(name) };
  };

  /** How the account is, and how a send is answered at once. */
  const REFUSED: [change: object, status: number, code: number][] = [
    [{ restrictions: ['locked'] }, 403, 131_031],
    [{ restrictions: ['policy'] }, 403, 368],
    [{ restrictions: ['certificate'] }, 500, 131_045],
    [{ restrictions: ['maintenance'] }, 500, 131_057],
    [{ nameStatus: 'PENDING_REVIEW' }, 400, 131_037],
    [{ restrictedCountries: ['1'] }, 403, 130_497],
    [{ allowedRecipients: [STRANGER] }, 400, 131_030],
    [{ status: 'PENDING' }, 400, 133_010],
  ];
  for (const [change, status, code] of REFUSED) {
    test(`an account with ${JSON.stringify(change)} gets ${code} at once`, async () => {
      const { ask } = begin();
      await ask('PATCH /_mock/account', change);
      const refused = await ask(SEND, text('Hi'));
      assert.deepEqual([refused.status, refused.json.error.code], [status, code]);
    });
  }

  for (const [restriction, error] of [
    ['payment', 'payment_issue'],
    ['spam', 'spam_rate_limit_hit'],
    ['classification', 'template_classification_limit'],
  ] as const) {
    test(`an account with the restriction "${restriction}" gets ${error} by status`, async () => {
      const { ask, world } = begin();
      await ask('PATCH /_mock/account', { restrictions: [restriction] });
      const { status, json } = await ask(SEND, text('Hi'));
      assert.equal(status, 200);
      await statuses(ask);
      assert.equal((await world.snapshot()).messages.find(({ id }) => id === json.messages[0].id)?.error, error);
    });
  }

  test('the same stands in the way of the other APIs, in their own words', async () => {
    const { ask } = begin();
    const body = { to: `+${CUSTOMER}`, type: 'text', text: 'Hi' };
    await ask(`PATCH /_mock/customers/${CUSTOMER}`, { blocked: true });
    const blocked = await ask('POST /api/v1/messages', body);
    assert.partialDeepStrictEqual(blocked.json.error, { code: 'recipient_blocked_by_business', providerCode: 130_403 });
    await ask(`PATCH /_mock/customers/${CUSTOMER}`, { blocked: false });
    await ask('PATCH /_mock/account', { restrictions: ['locked'] });
    assert.equal((await ask('POST /api/v1/messages', body)).json.error.providerCode, 131_031);
  });

  test('a test number writes to its list, and says so in the words of the document', async () => {
    const { ask } = begin();
    await ask('PATCH /_mock/account', { allowedRecipients: [`+${CUSTOMER}`] });
    assert.equal((await ask(SEND, text('Hi'))).status, 200);
    const { error } = (await ask(SEND, text('Hi', STRANGER))).json;
    assert.deepEqual([error.message, error.error_subcode], ['(#131030) Recipient phone number not in allowed list', 2_655_007]);
    const six = Array.from({ length: 6 }, (_, index) => `1202555010${index}`);
    assert.equal((await ask('PATCH /_mock/account', { allowedRecipients: six })).status, 400);
  });

  test('a message goes to the identity key that it was meant for, or is 137000', async () => {
    const { ask } = begin();
    const keyed = { ...text('Hi'), recipient_identity_key_hash: 'one' };
    assert.equal((await ask(SEND, keyed)).status, 200, 'no key is known yet');
    await ask(`PATCH /_mock/customers/${CUSTOMER}`, { identityKeyHash: 'one' });
    assert.equal((await ask(SEND, keyed)).status, 200);
    await ask(`PATCH /_mock/customers/${CUSTOMER}`, { identityKeyHash: 'two' });
    const { status, json } = await ask(SEND, keyed);
    assert.deepEqual([status, json.error.code], [400, 137_000]);
    assert.equal((await ask(SEND, text('Hi'))).status, 200);
  });

  test('a reaction has an id and one status of its own, and shows on its message', async () => {
    const { ask, world } = begin();
    const { json } = await ask(SEND, reaction('month'));
    const [{ id }] = json.messages;
    assert.match(id, /^wamid\./);
    assert.deepEqual(
      (await statuses(ask)).map((each) => [each.id, each.status]),
      [[id, 'sent']],
    );
    const { messages } = await world.snapshot();
    assert.equal(messages.length, 3);
    assert.deepEqual(messages.find((message) => message.id === 'month')?.['reactions'], [{ from: '12025550100', emoji: '👍' }]);
    const { json: again } = await ask(SEND, reaction(id));
    assert.ok((await statuses(ask)).some((each) => each.id === again.messages[0].id && each.status === 'failed'));
  });

  for (const [what, body, code] of [
    ['an unknown message', reaction('nothing'), 131_009],
    ['a message of more than 30 days', reaction('old'), 131_009],
    ["another customer's message", reaction('new', '👍', OTHER), 131_009],
    ['a message while the window is closed', reaction('nothing', '👍', STRANGER), 131_047],
  ] as const) {
    test(`a reaction to ${what} is accepted, fails by status, and leaves nothing behind`, async () => {
      const { ask, world } = begin();
      const before = await world.snapshot();
      const { status, json } = await ask(SEND, body);
      assert.equal(status, 200);
      const [{ id }] = json.messages;
      const between = await world.snapshot();
      assert.deepEqual([between.messages, between.contacts], [before.messages, before.contacts]);
      const restored = begin();
      await restored.world.restore(between);
      for (const { ask: asking } of [{ ask }, restored]) {
        const told = await statuses(asking);
        assert.deepEqual([told.length, told[0]!.id, told[0]!.status], [1, id, 'failed']);
        assert.equal(told[0]!.error!.providerCode, code);
      }
    });
  }

  test('a message that the customer deleted is neither reacted to nor quoted, and neither is one of 30 days', async () => {
    const { ask, world } = begin();
    await world.inbound({ from: CUSTOMER, message: { type: 'revoke', revoke: { original_message_id: 'new' } } });
    const restored = begin();
    await restored.world.restore(await world.snapshot());
    for (const side of [{ ask, world }, restored]) {
      for (const [id, context] of [
        ['new', undefined],
        ['old', undefined],
        ['month', { id: 'month' }],
      ] as const) {
        const { json } = await side.ask(SEND, { ...text('Which?'), context: { message_id: id } });
        const message = (await side.world.snapshot()).messages.find((each) => each.id === json.messages[0].id);
        assert.deepEqual(message?.['context'], context);
      }
      await side.ask(SEND, reaction('new'));
      const told = (await statuses(side.ask)).find(({ status }) => status === 'failed');
      assert.equal(told?.error?.providerCode, 131_009);
    }
  });

  test('a message can be marked as read for 30 days', async () => {
    const { ask } = begin();
    const read = (id: string) => ({ messaging_product: 'whatsapp', status: 'read', message_id: id });
    assert.deepEqual((await ask(SEND, read('month'))).json, { success: true });
    const { status, json } = await ask(SEND, read('old'));
    assert.deepEqual([status, json.error.code, json.error.message], [400, 100, '(#100) Invalid parameter']);
  });

  test('groups are any, until some are named: 131041 for others, 131020 for one with nobody else in it', async () => {
    const { ask } = begin();
    const group = (id: string) => ({ ...text('Hi', id), recipient_type: 'group' });
    assert.equal((await ask(SEND, group('g1'))).status, 200);
    const groups = [
      { id: 'g1', members: 3 },
      { id: 'g2', members: 1 },
    ];
    await ask('PATCH /_mock/account', { groups });
    const codes = [];
    for (const id of ['g1', 'g2', 'g3']) codes.push((await ask(SEND, group(id))).json.error?.code);
    assert.deepEqual(codes, [undefined, 131_020, 131_041]);
  });

  test('a blocked flow is 132068, a throttled one 132069 after ten in an hour', async () => {
    const { ask, world } = begin();
    const flows = [
      { id: '1', status: 'BLOCKED' },
      { id: '2', status: 'THROTTLED' },
    ];
    await ask('PATCH /_mock/account', { flows });
    assert.equal((await ask(SEND, flow('1'))).json.error.code, 132_068);
    for (let count = 0; count < 10; count++) assert.equal((await ask(SEND, flow('2'))).status, 200);
    assert.equal((await ask(SEND, flow('2'))).json.error.code, 132_069);
    assert.equal((await ask(SEND, flow('3'))).status, 200);
    await world.clock.advance('1h');
    assert.equal((await ask(SEND, flow('2'))).status, 200);
  });

  test('a completed order stays so (2046), a paid one is not canceled (2047)', async () => {
    const { ask, world } = begin();
    const code = async (body: object) => (await ask(SEND, body)).json.error?.code;
    assert.equal(await code(order('order_details', 'pending')), undefined);
    assert.equal(await code(order('order_status', 'processing')), undefined);
    await world.customer(CUSTOMER).pay('order-1');
    assert.equal(await code(order('order_status', 'canceled')), 2_047);
    assert.equal(await code(order('order_status', 'completed')), undefined);
    assert.equal(await code(order('order_status', 'shipped')), 2_046);
    assert.equal(await code(order('order_status', 'canceled', 'order-2')), undefined, 'an order that nobody began');
    await assert.rejects(world.customer(CUSTOMER).pay('order-9'), /There is no order "order-9"/);
  });

  for (const [link, error] of [
    ['https://example.com/lamp.webp', 'media_upload_error'],
    ['https://example.com/lamp.GIF?size=2', 'media_upload_error'],
    ['https://example.com/webp/lamp.png', undefined],
  ] as const) {
    test(`an image at ${link} ends with ${error ?? 'read'}`, async () => {
      const { ask, world } = begin();
      const { json } = await ask(SEND, about('image', { link }));
      await statuses(ask);
      const message = (await world.snapshot()).messages.find(({ id }) => id === json.messages[0].id);
      assert.deepEqual([message?.status, message?.error], [error ? 'failed' : 'read', error]);
    });
  }
});
