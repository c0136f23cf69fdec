import { readFileSync } from 'node:fs';
import type { DrivenMock } from './modes/driven-mock.ts';
import { CUSTOMER, PHONE_NUMBER_ID } from './cloud-modes.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- 74 shapes, looked at as data
export type Sample = any;
const read = readFileSync(new URL('./webhook-samples.fixture.json', import.meta.url), 'utf8');
/** One webhook of each kind: its field, whether it is of the number or of the account, its value. */
export const WEBHOOKS = JSON.parse(read) as Record<string, { field: string; of: 'number' | 'account'; value: Sample }>;

const NOW = '2026-03-02T12:00:00.000Z';
const AUTHORIZED = { authorization: 'Bearer demo-token', 'content-type': 'application/json' };
const GROUP = 'Z3JvdXAtZGVtby0x';
const FILES = new Set(['image', 'video', 'audio', 'document', 'sticker']);

const template = (name: string, status: string, more: object = {}) => ({
  name,
  language: 'en_US',
  category: 'UTILITY',
  status,
  components: [{ type: 'BODY', text: 'Your order is ready.' }],
  ...more,
});
export const fixture = {
  now: NOW,
  contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }],
  messages: [
    { id: 'before', phone: CUSTOMER, direction: 'outbound' as const, at: NOW, content: { type: 'text', text: { body: 'A' } } },
  ],
  templates: [
    template('order_ready', 'APPROVED', { id: '801000000000001' }),
    template('autumn_sale', 'APPROVED', { id: '801000000000002', category: 'MARKETING' }),
    template('wrong', 'REJECTED', { id: '801000000000003' }),
    template('waiting', 'PENDING', { id: '801000000000004' }),
  ],
  media: [{ id: '1', mimeType: 'audio/ogg; codecs=opus' }],
};

/** A call that has to be taken. */
export async function call(world: DrivenMock, line: string, body?: object): Promise<Sample> {
  const [method = 'GET', path = '/'] = line.split(' ');
  const response = await world.fetch(path, { method, headers: AUTHORIZED, ...(body && { body: JSON.stringify(body) }) });
  const json = await response.json();
  if (!response.ok) throw new Error(`${line}: ${JSON.stringify(json)}`);
  return json;
}

export function send(world: DrivenMock, message: object, to: object = { to: CUSTOMER }): Promise<Sample> {
  return call(world, `POST /v25.0/${PHONE_NUMBER_ID}/messages`, { messaging_product: 'whatsapp', ...to, ...message });
}

const text = { type: 'text', text: { body: 'Hello' } };
const marketing = { type: 'template', template: { name: 'autumn_sale', language: { code: 'en_US' } } };
const utility = { type: 'template', template: { name: 'order_ready', language: { code: 'en_US' } } };
const voice = { type: 'audio', audio: { id: '1', voice: true } };
const hello = { from: CUSTOMER, text: 'Hi' };
const failing = (code: number) => async (world: DrivenMock) => {
  await world.scenario({ when: { op: 'send' }, do: { failAs: code }, times: 1 });
  await send(world, utility);
};
const review = (name: string, verdict: string, body?: object) => (world: DrivenMock) =>
  call(world, `POST /_mock/templates/${name}/${verdict}`, body);
const account = (change: object) => (world: DrivenMock) => call(world, 'PATCH /_mock/account', change);
const traits = (change: object) => (world: DrivenMock) => call(world, `PATCH /_mock/customers/${CUSTOMER}`, change);
const later = (at: string) => async (world: DrivenMock) => world.reset({ now: at, fixture: { ...fixture, now: at } });

/** What has to happen for each of them; a customer's message needs no more than itself. */
export const CAUSES: Record<string, (world: DrivenMock) => Promise<unknown>> = {
  'in.reaction': (world) => world.customer(CUSTOMER).react('before', '❤️'),
  'in.reaction_removed': (world) => world.customer(CUSTOMER).react('before', ''),
  'in.identity_key_hash': async (world) => {
    await call(world, `POST /v25.0/${PHONE_NUMBER_ID}/settings`, { user_identity_change: { enable_identity_key_check: true } });
    await traits({ identityKeyHash: 'DF2lS5v2W6x=' })(world);
    await world.inbound(hello);
  },
  'in.bsuid_text': async (world) => {
    await traits({ hidesNumber: true, username: 'mina.holt' })(world);
    await world.inbound(hello);
  },
  'in.batch': async (world) => {
    await world.inbound(hello);
    await world.inbound({ from: '12025550177', name: 'Ivo', text: 'two' });
    await world.clock.advance('1s');
  },
  'status.sent.pmp': (world) => send(world, marketing),
  'status.sent.service_in_window': async (world) => (await world.inbound(hello), send(world, text)),
  'status.sent.utility_in_window': async (world) => (await world.inbound(hello), send(world, utility)),
  'status.sent.free_entry_point': async (world) => {
    const referral = WEBHOOKS['in.text.referral_ctwa']!.value.messages[0].referral;
    await world.inbound({ from: CUSTOMER, message: { ...text, referral } });
    await send(world, text);
    await send(world, marketing);
  },
  'status.sent.pmp_v23': (world) => send(world, marketing),
  'status.sent.cbp_legacy': async (world) => (await world.inbound(hello), send(world, text)),
  'status.delivered': (world) => send(world, marketing),
  'status.delivered.legacy': async (world) => (await world.inbound(hello), send(world, text)),
  'status.read': (world) => send(world, marketing),
  'status.played': async (world) => {
    await world.inbound(hello);
    await send(world, voice);
    await world.webhooks.settled();
    await world.customer(CUSTOMER).play();
  },
  'status.failed.131026': failing(131_026),
  'status.failed.131047': failing(131_047),
  'status.failed.131049': failing(131_049),
  'status.failed.131053': failing(131_053),
  'status.with_callback_data': (world) => send(world, { ...marketing, biz_opaque_callback_data: 'order-17' }),
  'status.group': (world) => send(world, text, { to: GROUP, recipient_type: 'group' }),
  'status.bsuid': async (world) => {
    await traits({ hidesNumber: true, username: 'mina.holt' })(world);
    await send(world, marketing);
  },
  'tpl.status.approved': review('waiting', 'approve'),
  'tpl.status.rejected': review('waiting', 'reject', { reason: 'INVALID_FORMAT' }),
  'tpl.status.paused': review('autumn_sale', 'pause'),
  'tpl.status.disabled': review('autumn_sale', 'disable'),
  'tpl.status.pending_deletion': async (world) => {
    // its message has not arrived
    await world.scenario({ when: { op: 'send' }, do: { failAs: { code: 131_026, after: '1h' } } });
    await send(world, marketing);
    await call(world, 'DELETE /v25.0/300000000000001/message_templates?name=autumn_sale');
  },
  'tpl.quality': review('order_ready', 'pause'),
  'tpl.category': (world) => call(world, 'POST /v25.0/801000000000003', { category: 'MARKETING' }),
  'tpl.components': (world) =>
    call(world, 'POST /v25.0/801000000000001', {
      components: [
        { type: 'BODY', text: 'Your order {{1}} is ready.', example: { body_text: [['17']] } },
        { type: 'FOOTER', text: 'Lamp House' },
        {
          type: 'BUTTONS',
          buttons: [{ type: 'URL', text: 'Details', url: 'https://example.com/{{1}}', example: ['https://example.com/17'] }],
        },
      ],
    }),
  'phone.quality': account({ throughput: 'HIGH', tier: 'TIER_UNLIMITED' }),
  'phone.name': account({ verifiedName: 'Lamp House', nameStatus: 'APPROVED' }),
  'account.update': account({ restrictions: ['spam'] }),
  'account.violation': account({ restrictions: ['policy'] }),
  'account.capability': account({ tier: 'TIER_10K' }),
  'account.security': account({ pin: '123456' }),
  'user.preferences': (world) => world.customer(CUSTOMER).optOut(),
};
/** What no event of a world gives: told by hand, as it stands in the sample. */
export const BY_HAND = [
  'value.errors',
  'tpl.category_warning',
  'account.alerts',
  'account.review',
  'coexistence.echo',
  'coexistence.app_state',
  'coexistence.history',
];
/** Worlds that begin elsewhere. */
export const BEGINNINGS: Record<string, (world: DrivenMock) => Promise<unknown>> = {
  'status.sent.cbp_legacy': later('2025-06-01T12:00:00.000Z'),
  'status.delivered.legacy': later('2025-06-01T12:00:00.000Z'),
};
/** How a subscription asks for it. */
export const ASKED: Record<string, object> = { 'in.batch': { batch: 2 }, 'status.sent.pmp_v23': { version: 'v23.0' } };

/** Has it happen in a world. */
export async function cause(world: DrivenMock, name: string): Promise<void> {
  const sample = WEBHOOKS[name]!;
  if (BY_HAND.includes(name)) await world.webhooks.send(sample.field, sample.value);
  else await (CAUSES[name] ?? ((each) => each.inbound(asWritten(sample.value.messages[0]))))(world);
}

/** A customer's message as a test gives it: what the provider adds is left out, and it quotes one that is there. */
function asWritten({ from, id, timestamp, from_user_id: user, ...message }: Sample) {
  const { type, context } = message;
  if (FILES.has(type)) {
    const { id: file, url, sha256, ...rest } = message[type];
    message[type] = rest;
  }
  return { from, message: { ...message, ...(context?.id && { context: { ...context, id: 'before' } }) } };
}
