import assert from 'node:assert/strict';
import { test } from 'node:test';
import { APP_ID, asker, CUSTOMER, PHONE_NUMBER_ID, text, WABA_ID, type Ask } from './cloud-modes.ts';
import { inEveryMode, inEveryWay } from './modes.ts';

const OFFER = { name: 'winter_offer', category: 'MARKETING', components: [{ type: 'BODY', text: 'Lamps at half price.' }] };
const NEWS = { name: 'order_news', category: 'UTILITY', components: [{ type: 'BODY', text: 'It is on its way.' }] };
const fixture = {
  now: '2026-03-02T12:00:00.000Z',
  contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }],
  messages: [],
  templates: [OFFER, NEWS],
};
const SEND = `POST /v25.0/${PHONE_NUMBER_ID}/messages`;
const READ = `GET /v25.0/${PHONE_NUMBER_ID}?fields=status`;
const template = ({ name }: { name: string }, to = CUSTOMER) => ({
  messaging_product: 'whatsapp',
  to,
  type: 'template',
  template: { name, language: { code: 'en_US' } },
});

/** Sends, lets a minute pass, and tells how it ended: `read`, or the key of the error. */
async function ending(ask: Ask, body: object): Promise<string> {
  const { status, json } = await ask(SEND, body);
  assert.equal(status, 200, JSON.stringify(json));
  await ask('POST /_mock/clock', { advance: '1m' });
  const { messages } = (await ask('GET /_mock/snapshot')).json;
  const message = messages.find(({ id }: { id: string }) => id === json.messages[0].id);
  return message.error ?? message.status;
}

inEveryMode({ fixture, frozen: true, latency: 0 }, (mode) => {
  let worlds = 0;
  const begin = () => {
    const name = `rates-${++worlds}`;
    return { ask: asker(mode, name), world: mode.mock.world(name) };
  };

  test('a tier counts customers outside their windows, each once in 24 hours', async () => {
    const { ask, world } = begin();
    await ask('PATCH /_mock/account', { tier: 'TIER_50' });
    for (let index = 0; index < 50; index++) {
      const { status } = await ask(SEND, template(NEWS, `4477009${10_000 + index}`));
      assert.equal(status, 200);
    }
    assert.equal(await ending(ask, template(NEWS, '447700910000')), 'read', 'who was written to counts no more');
    assert.equal(await ending(ask, template(NEWS)), 'spam_rate_limit_hit');
    await world.inbound({ from: CUSTOMER, text: 'Hi' });
    assert.equal(await ending(ask, template(NEWS)), 'read', 'an open window is free');
    await world.clock.advance('24h');
    assert.equal(await ending(ask, template(NEWS, '819012345678')), 'read');
  });

  test('the third marketing message in 24 hours is dropped by status (131049), unless the customer writes', async () => {
    const { ask, world } = begin();
    assert.equal(await ending(ask, template(OFFER)), 'read');
    assert.equal(await ending(ask, template(OFFER)), 'read');
    assert.equal(await ending(ask, template(OFFER)), 'ecosystem_engagement');
    assert.equal(await ending(ask, template(NEWS)), 'read', 'utility templates are not limited');
    await world.inbound({ from: CUSTOMER, text: 'Which lamps?' });
    assert.equal(await ending(ask, template(OFFER)), 'read');
    await world.clock.advance('48h');
    assert.equal(await ending(ask, template(OFFER)), 'read');
  });

  test('who has stopped marketing gets none (131050), until it is taken up again', async () => {
    const { ask, world } = begin();
    await world.customer(CUSTOMER).optOut();
    assert.equal(await ending(ask, template(OFFER)), 'user_opted_out');
    assert.equal(await ending(ask, template(NEWS)), 'read');
    await world.customer(CUSTOMER).optIn();
    assert.equal(await ending(ask, template(OFFER)), 'read');
  });

  test('who is in an experiment gets no marketing (130472)', async () => {
    const { ask } = begin();
    await ask(`PATCH /_mock/customers/${CUSTOMER}`, { inExperiment: true });
    assert.equal(await ending(ask, template(OFFER)), 'experiment_number');
    assert.equal(await ending(ask, template(NEWS)), 'read');
  });

  test('an account without a registered number has 200 calls an hour, then 80007; headers tell how far it is', async () => {
    const { ask, world } = begin();
    await ask('PATCH /_mock/account', { status: 'PENDING' });
    const usage = async (call: string) => {
      const { status, json, headers } = await ask(call);
      const [entry] = JSON.parse(headers.get('x-business-use-case-usage')!)[WABA_ID];
      return { status, code: json.error?.code, retryAfter: headers.get('retry-after'), ...entry };
    };
    for (let count = 1; count < 100; count++) await ask(READ);
    assert.partialDeepStrictEqual(await usage(READ), { status: 200, call_count: 50, estimated_time_to_regain_access: 0 });
    for (let count = 0; count < 99; count++) await ask(READ);
    assert.partialDeepStrictEqual(await usage(READ), { status: 200, call_count: 100, estimated_time_to_regain_access: 60 });
    const spent = { status: 429, code: 80_007, retryAfter: '3600', call_count: 100, estimated_time_to_regain_access: 60 };
    assert.partialDeepStrictEqual(await usage(READ), spent);
    await world.clock.advance('59m');
    const nearly = { status: 429, retryAfter: '60', estimated_time_to_regain_access: 1 };
    assert.partialDeepStrictEqual(await usage(READ), nearly);
    await world.clock.advance('1m');
    assert.partialDeepStrictEqual(await usage(READ), { status: 200, call_count: 1, estimated_time_to_regain_access: 0 });
  });

  test("the app's own nodes have 200 calls an hour, then 4; messages are counted nowhere", async () => {
    const { ask, world } = begin();
    await world.inbound({ from: CUSTOMER, text: 'Hi' });
    for (let count = 0; count < 200; count++) await ask(`GET /v25.0/${APP_ID}/subscriptions`);
    const { status, json, headers } = await ask(`GET /v25.0/${APP_ID}/subscriptions`);
    assert.deepEqual([status, json.error.code, json.error.message], [429, 4, 'Application request limit reached']);
    assert.equal(JSON.parse(headers.get('x-app-usage')!).call_count, 100);
    assert.equal(headers.get('retry-after'), '3600');
    const sent = await ask(SEND, text('Hi'));
    assert.equal(sent.status, 200);
    assert.equal(JSON.parse(sent.headers.get('x-business-use-case-usage')!)[WABA_ID][0].call_count, 0);
  });
});

inEveryWay((begin) => {
  test('with limits off there is none of this', async () => {
    const mode = await begin({ fixture, frozen: true, latency: 0, limits: false });
    const ask = asker(mode, 'free');
    await ask('PATCH /_mock/account', { tier: 'TIER_50', status: 'PENDING' });
    for (let count = 0; count < 201; count++) assert.equal((await ask(READ)).status, 200);
    await ask('PATCH /_mock/account', { status: 'CONNECTED' });
    for (let index = 0; index < 51; index++) await ask(SEND, template(OFFER, `4477009${10_000 + index}`));
    for (let count = 0; count < 3; count++) assert.equal(await ending(ask, template(OFFER)), 'read');
    const register = { messaging_product: 'whatsapp', pin: '123456' };
    for (let count = 0; count < 11; count++)
      assert.equal((await ask(`POST /v25.0/${PHONE_NUMBER_ID}/register`, register)).status, 200);
  });

  test('a number that was upgraded sends 1,000 messages a second', async () => {
    const mode = await begin({ fixture, frozen: true, latency: 0 });
    const ask = asker(mode, 'high');
    await ask('PATCH /_mock/account', { throughput: 'HIGH', tier: 'TIER_UNLIMITED' });
    const send = (index: number) => ask(SEND, template(NEWS, String(447_700_900_000 + index)));
    for (let index = 0; index < 1_000; index++) assert.equal((await send(index)).status, 200);
    assert.equal((await send(1_000)).json.error.code, 130_429);
  });

  test('1,000 messages a day are a limit of the Contacts/Messages API alone', async () => {
    const mode = await begin({ fixture, frozen: true, latency: 0 });
    const { mock } = mode;
    const ask = asker(mode, 'daily');
    await ask('PATCH /_mock/account', { tier: 'TIER_UNLIMITED' });
    for (let count = 0; count < 1_000; count++) {
      if (count % 50 === 0) await mock.world('daily').clock.advance('1s');
      assert.equal((await ask(SEND, template(NEWS, String(447_700_900_000 + count)))).status, 200);
    }
    const body = { to: `+${CUSTOMER}`, type: 'template', template: { name: NEWS.name, language: { code: 'en_US' } } };
    assert.equal((await ask('POST /api/v1/messages', body)).status, 201);
  });

  test('none of the limits of a day is one of the Contacts/Messages API', async () => {
    const mode = await begin({ fixture, frozen: true, latency: 0 });
    const ask = asker(mode, 'inbox');
    await ask('PATCH /_mock/account', { tier: 'TIER_50' });
    const body = (to: string) => ({ to, type: 'template', template: { name: OFFER.name, language: { code: 'en_US' } } });
    for (let count = 0; count < 3; count++) assert.equal((await ask('POST /api/v1/messages', body(`+${CUSTOMER}`))).status, 201);
    for (let index = 0; index < 51; index++)
      assert.equal((await ask('POST /api/v1/messages', body(`+4477009${10_000 + index}`))).status, 201);
  });
});
