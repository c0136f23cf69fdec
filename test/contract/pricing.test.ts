import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asker, CUSTOMER, PHONE_NUMBER_ID, text, type Ask } from './cloud-modes.ts';
import { inEveryMode } from './modes.ts';

const INDIA = '919812345678';
const BRAZIL = '5511912345678';
const NORWAY = '4791234567';
const ANDORRA = '376555012';
const template = (name: string, category: string) => ({
  name,
  category,
  language: 'en',
  status: 'APPROVED',
  components: [{ type: 'BODY', text: 'Your lamp is here.' }],
});
const TEMPLATES = [template('promo', 'MARKETING'), template('receipt', 'UTILITY'), template('code', 'AUTHENTICATION')];
const fixtureAt = (now: string) => ({
  now,
  contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }],
  messages: [],
  templates: TEMPLATES,
});
const use = (name: string, to: string = CUSTOMER) => ({
  messaging_product: 'whatsapp',
  to,
  type: 'template',
  template: { name, language: { code: 'en' } },
});
const CLICK = { source_type: 'ad', source_id: '120', source_url: 'https://fb.me/lamps', headline: 'Lamps' };
const SEND = `POST /v25.0/${PHONE_NUMBER_ID}/messages`;

type Charge = { messageId: string; category: string; type?: string; billable: boolean; country: string; price: number };
type Status = { id: string; status: string; pricing?: object; conversation?: { id: string; expiration_timestamp?: string } };

const write = (ask: Ask, message: object = { type: 'text', text: { body: 'Hi' } }) =>
  ask('POST /_mock/inbound', { from: CUSTOMER, message });
const wait = (ask: Ask, advance: string) => ask('POST /_mock/clock', { advance });
async function send(ask: Ask, body: object): Promise<string> {
  const { json } = await ask(SEND, body);
  assert.ok(json.messages, JSON.stringify(json));
  return json.messages[0].id;
}
async function ledger(ask: Ask, query = '') {
  const { status, json } = await ask(`GET /_mock/ledger${query}`);
  assert.equal(status, 200, JSON.stringify(json));
  return json as { credits: number; entries: object[]; messages: Charge[]; totals: object[] };
}
const subscribe = (ask: Ask, version: string) =>
  ask('PUT /_mock/webhooks/subscriptions', {
    subscriptions: [{ url: 'http://127.0.0.1:9/hooks', secret: 's', dialect: 'cloud', fields: ['messages'], version }],
  });
/** All statuses that receivers were told, oldest first. */
async function statuses(ask: Ask): Promise<Status[]> {
  const { deliveries } = (await ask('GET /_mock/webhooks/deliveries?limit=1000')).json;
  const bodies = deliveries.toReversed().map(({ request }: { request: { body: string } }) => JSON.parse(request.body));
  return bodies.flatMap(({ entry }: { entry: { changes: { value: { statuses?: Status[] } }[] }[] }) =>
    entry.flatMap(({ changes }) => changes.flatMap(({ value }) => value.statuses ?? [])),
  );
}

const NOW = '2026-03-02T12:00:00.000Z';
const options = { frozen: true, latency: 1_000, limits: false, post: async () => ({ status: 200 }) } as const;

inEveryMode({ ...options, fixture: fixtureAt(NOW) }, (mode) => {
  let worlds = 0;
  const begin = () => asker(mode, `prices-${++worlds}`);

  /** How the customer stands, what goes to whom, and what it costs. */
  const CASES: [what: string, before: (ask: Ask) => Promise<unknown>, body: object, charge: Omit<Charge, 'messageId'>][] = [
    ['a reply inside the window', write, text('Yes'), free('service')],
    ['a utility template inside the window', write, use('receipt'), free('utility')],
    ['a utility template outside the window', async () => {}, use('receipt'), regular('utility', 'North America', 0.0034)],
    [
      'a utility template when the window has closed',
      async (ask) => [await write(ask), await wait(ask, '24h')],
      use('receipt'),
      regular('utility', 'North America', 0.0034),
    ],
    ['a marketing template inside the window', write, use('promo'), regular('marketing', 'North America', 0.025)],
    ['a code inside the window', write, use('code'), regular('authentication', 'North America', 0.0034)],
    ['a marketing template to India', async () => {}, use('promo', INDIA), regular('marketing', 'India', 0.0118)],
    ['a utility template to Brazil', async () => {}, use('receipt', BRAZIL), regular('utility', 'Brazil', 0.0068)],
    ['a code to Norway', async () => {}, use('code', NORWAY), regular('authentication', 'Rest of Western Europe', 0.0171)],
    [
      'a marketing template to a country that no market names',
      async () => {},
      use('promo', ANDORRA),
      regular('marketing', 'Other', 0.0604),
    ],
    ['a code to India of an ordinary business', async () => {}, use('code', INDIA), regular('authentication', 'India', 0.0014)],
    [
      'a code to India of a large business abroad',
      large,
      use('code', INDIA),
      regular('authentication_international', 'India', 0.028),
    ],
    ['its code to a market without that rate', large, use('code', BRAZIL), regular('authentication', 'Brazil', 0.0068)],
  ];
  for (const [what, before, body, charge] of CASES) {
    test(`${what} is ${charge.billable ? `${charge.price} USD` : 'free'}, once it has arrived`, async () => {
      const ask = begin();
      await before(ask);
      const messageId = await send(ask, body);
      assert.deepEqual((await ledger(ask)).messages, [], 'nothing before it arrives');
      await wait(ask, '1m');
      const { messages, totals } = await ledger(ask);
      assert.equal(messages.length, 1);
      assert.partialDeepStrictEqual(messages[0], { messageId, ...charge, currency: 'USD' });
      const { category, billable, price } = charge;
      assert.deepEqual(totals, [{ category, messages: 1, billable: Number(billable), price, currency: 'USD' }]);
    });
  }

  test('a message that fails or stays on its way costs nothing', async () => {
    const ask = begin();
    await ask(SEND, use('promo', '15550131026'));
    await ask('POST /_mock/customers/12025550123', { action: 'block' });
    await send(ask, use('promo'));
    await wait(ask, '1h');
    assert.deepEqual((await ledger(ask)).messages, []);
  });

  test('everything is free for 72 hours from an answer within 24 hours of a click on an ad', async () => {
    const ask = begin();
    await write(ask, { type: 'text', text: { body: 'Hi' }, referral: CLICK });
    const unanswered = (await ask(`GET /api/v1/contacts/+${CUSTOMER}`)).json;
    assert.equal(unanswered.window.freeEntryUntil, undefined);
    await wait(ask, '23h');
    await send(ask, text('Welcome'));
    const until = new Date(Date.parse(NOW) + 95 * 3_600_000).toISOString();
    assert.equal((await ask(`GET /api/v1/contacts/+${CUSTOMER}`)).json.window.freeEntryUntil, until);
    await wait(ask, '71h');
    await send(ask, use('promo'));
    await wait(ask, '1h');
    await send(ask, use('promo'));
    assert.equal((await ask(`GET /api/v1/contacts/+${CUSTOMER}`)).json.window.freeEntryUntil, undefined);
    await wait(ask, '1m');
    const { messages } = await ledger(ask);
    const seen = messages.map(({ category, type, billable, price }) => ({ category, type, billable, price }));
    const ofAd = { category: 'referral_conversion', type: 'free_entry_point', billable: false, price: 0 };
    assert.deepEqual(seen, [{ category: 'marketing', type: 'regular', billable: true, price: 0.025 }, ofAd, ofAd]);
  });

  test('an answer after 24 hours opens nothing', async () => {
    const ask = begin();
    await write(ask, { type: 'text', text: { body: 'Hi' }, referral: CLICK });
    await wait(ask, '24h');
    await wait(ask, '1s');
    await send(ask, use('promo'));
    await wait(ask, '1m');
    assert.equal((await ledger(ask)).messages[0]!.category, 'marketing');
  });

  test('the ledger shows one customer, so many, and totals of all', async () => {
    const ask = begin();
    for (const to of [INDIA, BRAZIL, INDIA]) await send(ask, use('promo', to));
    const job = { recipient_mobile_number: CUSTOMER, messages: [{ kind: 'template', payload: use('receipt') }] };
    await ask('POST /developer/api/send_message', job);
    await wait(ask, '1m');
    const all = await ledger(ask);
    assert.equal(all.messages.length, 4);
    assert.equal(all.entries.length, 1, "Chat Mitra's credits stand beside it");
    const [cut, india] = [await ledger(ask, '?limit=1'), await ledger(ask, `?phone=+${INDIA}`)];
    assert.deepEqual([cut.messages.length, cut.totals], [1, all.totals]);
    const total = { category: 'marketing', messages: 2, billable: 2, price: 0.0236, currency: 'USD' };
    assert.deepEqual([india.messages.length, india.entries, india.totals], [2, [], [total]]);
    assert.deepEqual((await ledger(ask, '?phone=4791234567')).messages, []);
    assert.equal((await ask('GET /_mock/ledger?phone=12')).status, 400);
  });

  test('a status names the price on sent and on delivered, and on read when delivered was skipped', async () => {
    const ask = begin();
    await subscribe(ask, 'v25.0');
    const slow = await send(ask, use('promo'));
    await wait(ask, '1m');
    const quick = await send(ask, use('promo'));
    await wait(ask, '1s');
    await ask(`POST /_mock/customers/${CUSTOMER}`, { action: 'read', messageId: quick });
    const priced = (await statuses(ask)).map(({ id, status, pricing, conversation }) => [
      id,
      status,
      pricing !== undefined,
      conversation,
    ]);
    assert.deepEqual(priced, [
      [slow, 'sent', true, undefined],
      [slow, 'delivered', true, undefined],
      [slow, 'read', false, undefined],
      [quick, 'sent', true, undefined],
      [quick, 'read', true, undefined],
    ]);
    const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' };
    assert.deepEqual((await statuses(ask))[0]!.pricing, pricing);
  });

  test('v23.0 still names a conversation of 24 hours, the same for all of a category', async () => {
    const ask = begin();
    await subscribe(ask, 'v23.0');
    for (const pause of ['23h', '2h', '1m']) {
      await send(ask, use('promo'));
      await wait(ask, pause);
    }
    const sent = (await statuses(ask)).filter(({ status }) => status === 'sent').map(({ conversation }) => conversation!);
    assert.equal(sent.length, 3);
    const ends = sent.map(({ expiration_timestamp: ends }) => (Number(ends) * 1_000 - Date.parse(NOW)) / 3_600_000);
    assert.deepEqual([sent[0]!.id === sent[1]!.id, sent[1]!.id === sent[2]!.id, ends], [true, false, [24, 24, 49]]);
  });

  test('messages of the inbox say what they count as, and a snapshot goes on with the same ledger', async () => {
    const ask = begin();
    await send(ask, use('promo'));
    await wait(ask, '1m');
    const { messages } = (await ask(`GET /api/v1/contacts/+${CUSTOMER}/messages`)).json;
    assert.deepEqual(messages.at(-1).pricing, { category: 'marketing', type: 'regular' });
    const [snapshot, before] = [(await ask('GET /_mock/snapshot')).json, await ledger(ask)];
    const other = begin();
    await other('PUT /_mock/snapshot', snapshot);
    assert.deepEqual(await ledger(other), before);
    assert.deepEqual((await other('GET /_mock/snapshot')).json, snapshot);
  });
});

inEveryMode({ ...options, fixture: fixtureAt('2025-06-30T12:00:00.000Z') }, (mode) => {
  test('before July 2025 the first of a conversation pays for it, and since then each message', async () => {
    const ask = asker(mode, 'legacy');
    await subscribe(ask, 'v25.0');
    await send(ask, use('promo'));
    await wait(ask, '1h');
    await send(ask, use('promo'));
    await send(ask, use('code'));
    await wait(ask, '12h');
    await send(ask, use('promo'));
    await wait(ask, '1m');
    const { messages, totals } = await ledger(ask);
    const seen = messages.map(({ category, type, billable, price }) => [category, type, billable, price]);
    assert.deepEqual(seen, [
      ['marketing', 'regular', true, 0.025],
      ['authentication', undefined, true, 0.0135],
      ['marketing', undefined, false, 0],
      ['marketing', undefined, true, 0.025],
    ]);
    assert.deepEqual(totals, [
      { category: 'authentication', messages: 1, billable: 1, price: 0.0135, currency: 'USD' },
      { category: 'marketing', messages: 3, billable: 2, price: 0.05, currency: 'USD' },
    ]);
    const [first] = await statuses(ask);
    assert.deepEqual(first!.pricing, { billable: true, pricing_model: 'CBP', category: 'marketing' });
    assert.match(first!.conversation!.id, /^[\da-f]{32}$/);
  });
});

inEveryMode({ ...options, strict: true, fixture: fixtureAt(NOW) }, (mode) => {
  test('--strict leaves prices out of the Contacts/Messages API', async () => {
    const ask = asker(mode, 'strict');
    await write(ask, { type: 'text', text: { body: 'Hi' }, referral: CLICK });
    await send(ask, text('Welcome'));
    const { messages } = (await ask(`GET /api/v1/contacts/+${CUSTOMER}/messages`)).json;
    assert.equal('pricing' in messages.at(-1), false);
    assert.equal('window' in (await ask(`GET /api/v1/contacts/+${CUSTOMER}`)).json, false);
  });
});

function free(category: string) {
  return { category, type: 'free_customer_service', billable: false, country: 'North America', price: 0 };
}

function regular(category: string, country: string, price: number) {
  return { category, type: 'regular', billable: true, country, price };
}

function large(ask: Ask) {
  return ask('PATCH /_mock/account', { authenticationInternational: true });
}
