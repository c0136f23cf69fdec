/** Arbitrary lives of a world: what clients, customers, receivers and the clock do to it, in any order. */
import fc from 'fast-check';
import { createMock, type Mock, type MockOptions } from '@wa-inbox/mock';
import type { Endpoint } from '@wa-inbox/protocol';
import { CONTROL_ENDPOINTS } from '@wa-inbox/protocol/control/endpoints';
import { CHAKRA_ENDPOINTS } from '@wa-inbox/protocol/chakra/endpoints';
import { CHATMITRA_ENDPOINTS } from '@wa-inbox/protocol/chatmitra/endpoints';
import { CLOUD_ENDPOINTS } from '@wa-inbox/protocol/cloud/endpoints';
import { WHATSSYNC_ENDPOINTS } from '@wa-inbox/protocol/whatssync/endpoints';
import { anyCall } from './any-exchange.ts';
import { PHONE_NUMBER_ID } from './cloud-modes.ts';

const ANA = '12025550123';
const PEOPLE = [ANA, '447700900123', '4915112345678', '15559999999', '15550131026', '15550131049'];
const TOKEN = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
const IDS = { phone: ANA, phoneNumberId: PHONE_NUMBER_ID, wabaId: '300000000000001', appId: '400000000000001', name: 'other' };
const ENDPOINTS: readonly Endpoint[] = [
  ...WHATSSYNC_ENDPOINTS,
  ...CHATMITRA_ENDPOINTS,
  ...CHAKRA_ENDPOINTS,
  ...CLOUD_ENDPOINTS,
  ...CONTROL_ENDPOINTS,
];

/** One step of a life; real time is a part of it. */
export type Step = { readonly told: string; run(mock: Mock, time: { now: number }): Promise<unknown> };

export const FIXTURE = {
  contacts: PEOPLE.slice(0, 3).map((phone, index) => ({ phone, name: `Customer ${index}` })),
  messages: [
    {
      id: 'msg_ana',
      phone: ANA,
      direction: 'inbound' as const,
      at: '2026-03-02T11:00:00.000Z',
      content: { type: 'text', text: { body: 'Hi' } },
    },
    {
      id: 'msg_later',
      phone: ANA,
      direction: 'inbound' as const,
      at: '2026-03-05T11:00:00.000Z',
      content: { type: 'text', text: { body: 'From tomorrow' } },
    },
  ],
  templates: [
    { name: 'order_ready', language: 'en_US', components: [{ type: 'BODY', text: 'Dear {{1}}.' }] },
    { name: 'order_ready', language: 'de', components: [{ type: 'BODY', text: 'Hallo {{1}}.' }] },
    { name: 'offer', language: 'en_US', category: 'MARKETING', components: [{ type: 'BODY', text: 'Sale!' }] },
  ],
};

const phones = fc.constantFrom(...PEOPLE);
const texts = fc.oneof(fc.constantFrom('Hello', 'order?', '😀', 'test-token'), fc.string({ maxLength: 12 }));

const calls = (told: string, method: string, path: string, body?: unknown): Step => ({
  told,
  run: (mock) => mock.fetch(path, { method, headers: TOKEN, ...(body !== undefined && { body: JSON.stringify(body) }) }),
});
const template = (name: string, language: string) => ({
  name,
  language: { code: language },
  ...(name === 'order_ready' && { components: [{ type: 'body', parameters: [{ type: 'text', text: 'you' }] }] }),
});
const cloudSend = (to: string, part: object) =>
  calls(`cloud ${to} ${JSON.stringify(part)}`, 'POST', `/v23.0/${PHONE_NUMBER_ID}/messages`, {
    messaging_product: 'whatsapp',
    to,
    ...part,
  });

const sends = fc.oneof(
  fc
    .tuple(phones, texts)
    .map(([to, text]) => calls(`send ${to}`, 'POST', '/api/v1/messages', { to: `+${to}`, type: 'text', text: text || 'x' })),
  fc.tuple(phones, texts).map(([to, body]) => cloudSend(to, { type: 'text', text: { body: body || 'x' } })),
  fc
    .tuple(phones, fc.constantFrom('order_ready', 'offer'), fc.constantFrom('en_US', 'de'))
    .map(([to, name, language]) => cloudSend(to, { type: 'template', template: template(name, language) })),
  fc
    .tuple(phones, texts)
    .map(([to, message]) =>
      calls(`queue ${to}`, 'POST', '/developer/api/send_message', { recipient_mobile_number: to, message: message || 'x' }),
    ),
);
const customers = fc.oneof(
  fc.tuple(phones, texts).map(([from, text]) => calls(`inbound ${from}`, 'POST', '/_mock/inbound', { from, text: text || 'x' })),
  fc
    .tuple(
      phones,
      fc.constantFrom(
        { action: 'read' },
        { action: 'deliver' },
        { action: 'type' },
        { action: 'block' },
        { action: 'unblock' },
        { action: 'opt-out' },
        { action: 'persona', name: 'fast' },
        { action: 'persona', name: 'chatty' },
        { action: 'react', messageId: 'msg_ana', emoji: '👍' },
        { action: 'change-number', to: '4915100000000' },
      ),
    )
    .map(([phone, action]) => calls(`${phone} ${JSON.stringify(action)}`, 'POST', `/_mock/customers/${phone}`, action)),
);
const scenario = fc
  .record({
    op: fc.constantFrom('send', 'call', 'webhook', 'status', 'socket', 'clock', 'whatssync.contacts.list', 'control.inbound'),
    probability: fc.constantFrom(0.3, 1),
    deed: fc.constantFrom<object>({ failAs: 131_026 }, { refuse: 131_047 }, { failAs: { code: 131_000, after: '1m' } }),
    hindrance: fc.constantFrom<object>({ drop: 'body' }, { refuse: 429 }, { window: 'close' }),
    news: fc.constantFrom<object>({ drop: 'status' }, { duplicate: 2 }, { reorder: 1 }, { delay: '1m' }),
    change: fc.constantFrom<object>({ template: 'pause' }, { window: 'open' }, { disconnect: '30s' }, { media: 'expire' }),
    event: fc.constantFrom<object>({ drop: 'socket' }, { delay: '1m' }, { duplicate: 2 }, { reorder: 1 }),
    mishap: fc.constantFrom({ drop: 'webhook' }, { duplicate: 2 }, { reorder: 2 }, { delay: '5s' }, { corrupt: 'body' }),
    times: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ op, probability, times, deed, mishap, event, hindrance, news, change }) => {
    const others = { webhook: mishap, status: news, socket: event, call: hindrance };
    const body =
      op === 'clock'
        ? { when: { op, after: '2m' }, do: change }
        : { when: { op, probability }, do: others[op as keyof typeof others] ?? deed, times };
    return calls(`scenario ${op}`, 'POST', '/_mock/scenarios', body);
  });
const URLS = ['http://127.0.0.1:9/a', 'http://127.0.0.1:9/b'];
const webhooks = fc.oneof(
  fc
    .record({
      dialect: fc.constantFrom('cloud', 'whatssync', 'chatmitra'),
      url: fc.constantFrom(...URLS),
      batch: fc.constantFrom(1, 3),
    })
    .map((one) =>
      calls(`subscribe ${JSON.stringify(one)}`, 'PUT', '/_mock/webhooks/subscriptions', {
        subscriptions: [{ ...one, secret: 'a-webhook-secret' }],
      }),
    ),
  fc.nat().map((which): Step => ({
    told: `replay webhook ${which}`,
    run: async (mock) => {
      const deliveries = await mock.webhooks.deliveries();
      const chosen = deliveries[which % Math.max(1, deliveries.length)];
      if (chosen) await mock.webhooks.replay(chosen.id);
    },
  })),
  fc.constant<Step>({ told: 'settle', run: (mock) => mock.webhooks.settled() }),
);
const times = fc.oneof(
  fc.constantFrom(1, 40, 700, 30_000, 3_600_000).map((span): Step => ({
    told: `${span} ms of real time pass`,
    run: async (_, time) => {
      time.now += span;
    },
  })),
  fc.constantFrom('1s', '20s', '2h', '25h').map((advance) => calls(`advance ${advance}`, 'POST', '/_mock/clock', { advance })),
  fc
    .constantFrom({ frozen: true }, { frozen: false }, { rate: 60 }, { rate: 1 })
    .map((how) => calls(`clock ${JSON.stringify(how)}`, 'POST', '/_mock/clock', how)),
);
const anything = fc.oneof(
  ...ENDPOINTS.map((endpoint) =>
    anyCall(endpoint, IDS, []).map(({ method, path, headers, body }): Step => ({
      told: `${method} ${path.slice(0, 80)} ${String(body).slice(0, 200)}`,
      run: (mock) => mock.fetch(path, { method, headers, body: body ?? null }),
    })),
  ),
);

export const anyLife = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: sends },
    { weight: 4, arbitrary: customers },
    { weight: 1, arbitrary: scenario },
    { weight: 2, arbitrary: webhooks },
    { weight: 4, arbitrary: times },
    { weight: 3, arbitrary: anything },
  ),
  { minLength: 1, maxLength: 40 },
);

/** A mock whose real time moves with every look at it, and whose receivers answer as a seeded coin falls; seeded without a fixture. */
export function livingMock(
  options: MockOptions = {},
  fixture: MockOptions['fixture'] | null = FIXTURE,
): { mock: Mock; time: { now: number } } {
  const time = { now: Date.parse('2026-03-04T12:00:00.000Z') };
  let answers = 0;
  const mock = createMock({
    ...(fixture && { fixture }),
    latency: [100, 900],
    real: { now: () => (time.now += 1) },
    post: async () => ((answers += 1) % 3 === 0 ? { status: 500, reply: 'no' } : { status: 200, reply: 'yes', took: answers }),
    onFault: () => undefined,
    ...options,
  });
  return { mock, time };
}
