import type { Endpoint } from '@wa-inbox/protocol';
import { SERVED } from '@wa-inbox/protocol/coverage/served';
import type { Mode } from './modes.ts';

export const CUSTOMER = '12025550123';
/** The template of the fixture. */
const TEMPLATE = '1234567890123456';
const PAUSED = '1234567890123457';
/** The lead and the short link of the fixture. */
const LEAD = '00000000-0000-4000-8000-00000000000a';
const LINK = 'ABCDEFGHIJKLMN';
const WRITTEN = '2026-03-02T11:00:00.000Z';

/** A customer whose window is open: enough for every call here. */
export const fixture = {
  now: '2026-03-02T12:00:00.000Z',
  contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }],
  messages: [
    {
      id: 'msg_hello',
      phone: CUSTOMER,
      direction: 'inbound' as const,
      at: WRITTEN,
      content: { type: 'text', text: { body: 'Are you open?' } },
    },
  ],
  templates: [
    {
      id: TEMPLATE,
      name: 'greeting',
      language: 'en_US',
      status: 'APPROVED',
      category: 'UTILITY',
      components: [{ type: 'BODY', text: 'Hi.' }],
    },
    {
      name: 'autumn_sale',
      language: 'en_US',
      status: 'APPROVED',
      category: 'MARKETING',
      components: [{ type: 'BODY', text: 'The sale is on.' }],
    },
    {
      id: PAUSED,
      name: 'paused_greeting',
      language: 'en_US',
      status: 'PAUSED',
      category: 'UTILITY',
      components: [{ type: 'BODY', text: 'Hi.' }],
    },
  ],
  account: { code: '123456', codes: [{ code: LINK, prefilled_message: 'Hello' }] },
  chakra: { processes: [{ id: LEAD, procedure: 'lead', data: { name: 'Mina Holt', phone_number: CUSTOMER } }] },
};

/** The calls of the providers. */
export const PROVIDED: readonly Endpoint[] = SERVED.filter(({ dialect }: Endpoint) => dialect !== 'control');

/** What a parameter of a path can be: one meaning has one name in every dialect. */
const PARAMETERS: Readonly<Record<string, string>> = {
  phone: CUSTOMER,
  phoneNumberId: '200000000000001',
  wabaId: '300000000000001',
  appId: '400000000000001',
  pluginId: '00000000-0000-4000-8000-000000000001',
  version: 'v25.0',
  procedure: 'lead',
  process: LEAD,
  keyName: 'lead_id',
  keyValue: 'LEAD-000001',
  stateTask: 'call',
  user: 'jordan',
  code: LINK,
};

type Sample = { readonly path?: string; readonly body?: object; readonly headers?: Record<string, string> };

const chakraTemplate = (): Sample => ({ body: { whatsappPhoneNumberId: '200000000000001', templateName: 'greeting' } });

/** What a write needs beside its path, by id; where the parameters of a path do not say it, the path too. */
const SAMPLES: Readonly<Record<string, (to: string) => Sample>> = {
  'whatssync.messages.send': (to) => ({ body: { to: `+${to}`, type: 'text', text: 'Hello' } }),
  'whatssync.contacts.update': () => ({ body: { name: 'Mina H.' } }),
  'whatssync.contacts.read': () => ({ body: {} }),
  'whatssync.contacts.typing': () => ({}),
  'cloud.templates.create': () => ({
    body: { name: 'welcome_back', language: 'en_US', category: 'UTILITY', components: [{ type: 'BODY', text: 'Welcome back.' }] },
  }),
  'cloud.marketing-messages.send': (to) => ({
    body: { messaging_product: 'whatsapp', to, type: 'template', template: { name: 'autumn_sale', language: { code: 'en_US' } } },
  }),
  'cloud.templates.get': () => ({ path: `/v25.0/${TEMPLATE}` }),
  'cloud.templates.edit': () => ({
    path: `/v25.0/${TEMPLATE}`,
    body: { components: [{ type: 'BODY', text: 'Welcome again.' }] },
  }),
  'whatssync.messages.search': () => ({ path: '/api/v1/messages?search=open' }),
  'cloud.templates.delete': () => ({ path: '/v25.0/300000000000001/message_templates?name=greeting' }),
  'cloud.templates.remove': () => ({ path: `/v25.0/${TEMPLATE}` }),
  'cloud.uploads.begin': () => ({ path: '/v25.0/400000000000001/uploads?file_name=a.png&file_length=10&file_type=image/png' }),
  'cloud.phone-numbers.set': () => ({ body: { pin: '123456' } }),
  'cloud.phone-numbers.register': () => ({ body: { messaging_product: 'whatsapp', pin: '123456' } }),
  'cloud.phone-numbers.deregister': () => ({}),
  'cloud.phone-numbers.request-code': () => ({ body: { code_method: 'SMS', language: 'en_US' } }),
  'cloud.settings.set': () => ({ body: { calling: { status: 'ENABLED' } } }),
  'cloud.profile.set': () => ({ body: { messaging_product: 'whatsapp', about: 'Sofas and tables' } }),
  'cloud.block-users.add': () => ({ body: { messaging_product: 'whatsapp', block_users: [{ user: CUSTOMER }] } }),
  'cloud.block-users.remove': () => ({ body: { messaging_product: 'whatsapp', block_users: [{ user: CUSTOMER }] } }),
  'cloud.links.put': () => ({ body: { prefilled_message: 'Hello', generate_qr_image: 'PNG' } }),
  'cloud.automation.set': () => ({ body: { prompts: ['Opening hours'] } }),
  'cloud.commerce.set': () => ({ body: { is_catalog_visible: true } }),
  'cloud.subscribed-apps.add': () => ({ body: {} }),
  'cloud.subscribed-apps.remove': () => ({}),
  'cloud.phone-numbers.verify-code': () => ({ body: { code: '123456' } }),
  'cloud.subscriptions.add': () => ({
    body: { object: 'whatsapp_business_account', callback_url: 'http://127.0.0.1:9/hook', verify_token: 'test-verify-token' },
  }),
  'cloud.subscriptions.remove': () => ({ body: {} }),
  'cloud.oauth.get': () => ({
    path: '/oauth/access_token?client_id=400000000000001&client_secret=test-app-secret&grant_type=client_credentials',
  }),
  'cloud.oauth.post': () => ({ body: { client_id: '400000000000001', client_secret: 'test-app-secret' } }),
  'cloud.oauth.debug': () => ({ path: '/v25.0/debug_token?input_token=test-token' }),
  'cloud.links.remove': () => ({}),
  'cloud.templates.preview': () => ({
    path: '/v25.0/300000000000001/message_template_previews?category=AUTHENTICATION&languages=en_US',
  }),
  'cloud.templates.unpause': () => ({ path: `/v25.0/${PAUSED}/unpause` }),
  'cloud.templates.upsert': () => ({
    body: {
      name: 'codes',
      languages: ['en_US'],
      category: 'AUTHENTICATION',
      components: [{ type: 'BODY' }, { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] }],
    },
  }),
  'cloud.uploads.send': () => ({ path: `/v25.0/upload:${btoa(encodeURIComponent('10 image/png'))}` }),
  'chakra.templates.create': () => ({
    body: { name: 'welcome_back', language: 'en_US', category: 'UTILITY', components: [{ type: 'BODY', text: 'Welcome back.' }] },
  }),
  'chakra.templates.edit': () => ({
    path: `/v1/ext/plugin/whatsapp/api/v25.0/${TEMPLATE}`,
    body: { components: [{ type: 'BODY', text: 'Welcome again.' }] },
  }),
  'chakra.template-messages.send-to-phone': chakraTemplate,
  'chakra.template-messages.send-to-process': chakraTemplate,
  'chakra.processes.create': () => ({ body: { data: { name: 'Ted' } } }),
  'chakra.processes.bulk-create': () => ({ body: [{ data: { name: 'Ted' } }] }),
  'chakra.processes.bulk-update': () => ({ body: { processes: [{ id: LEAD, update: { data: { city: 'Oslo' } } }] } }),
  'chakra.processes.list': () => ({ body: {} }),
  'chakra.processes.update': () => ({ body: { data: { city: 'Oslo' } } }),
  'chakra.processes.update-by-key': () => ({ body: { data: { city: 'Oslo' } } }),
  'chakra.processes.delete': () => ({}),
  'chakra.processes.delete-by-key': () => ({}),
  'chakra.tasks.create': () => ({ body: { data: {} } }),
  'chakra.users.update': () => ({ body: { lastName: 'Doe' } }),
  'chakra.chats.list': () => ({ body: {} }),
  'chakra.chats.messages-of-phone': () => ({ body: { customerPhoneNumber: CUSTOMER } }),
  'chatmitra.messages.send': (to) => ({ body: { recipient_mobile_number: to, message: 'Hello' } }),
};

/** Calls that need more than a sample: what another call made, or a file in a form. Tests of their own make them. */
export const UNSAMPLED: ReadonlySet<string> = new Set([
  // an id that another call gave
  'chakra.background-jobs.entries',
  'chakra.background-jobs.get',
  'chakra.chats.messages',
  // a file that was uploaded
  'chakra.media.attachments',
  'chakra.media.get',
  'chakra.media.show',
  'chakra.photos.get',
  'cloud.media.delete',
  'cloud.media.download',
  'cloud.media.get',
  'whatssync.media.get',
  // a file in a form
  'chakra.media.upload-public',
  'chakra.photos.upload',
  'chakra.photos.upload-with-id',
  'cloud.media.upload',
  'whatssync.media.upload',
]);

/** Every other dialect hands messages on to the Cloud API, as that takes them. */
const cloudMessage = (to: string): Sample => ({
  body: { messaging_product: 'whatsapp', to, type: 'text', text: { body: 'Hello' } },
});

function sampleOf({ id, method }: Endpoint, to: string): Sample | undefined {
  const sample = SAMPLES[id] ?? (id.includes('.messages.send') ? cloudMessage : undefined);
  return sample?.(to) ?? (method === 'GET' ? {} : undefined);
}

export type SampleCall = { readonly path: string; readonly init: RequestInit };
// oxlint-disable-next-line typescript/no-explicit-any -- tests look at replies as their readers do
export type Told = { readonly status: number; readonly headers: Headers; readonly json: any };

/** A call as the endpoint's document would show it; undefined where it needs what is not known here. */
export function sampleCall(endpoint: Endpoint, to: string = CUSTOMER): SampleCall | undefined {
  const sample = UNSAMPLED.has(endpoint.id) ? undefined : sampleOf(endpoint, to);
  const path = sample?.path ?? fill(endpoint.path);
  if (!sample || path === undefined) return undefined;
  const headers = { authorization: 'Bearer demo-token', 'content-type': 'application/json', ...sample.headers };
  return { path, init: { method: endpoint.method, headers, ...(sample.body && { body: JSON.stringify(sample.body) }) } };
}

function fill(path: string): string | undefined {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? PARAMETERS[part.slice(1)] : part));
  return parts.includes(undefined) ? undefined : parts.join('/');
}

export async function make(mode: Mode, { path, init }: SampleCall): Promise<Told> {
  const response = await mode.call(path, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: text === '' ? {} : JSON.parse(text) };
}

/** The sending call of a dialect. */
export function sendingEndpoint(dialect: string): Endpoint {
  return PROVIDED.find((endpoint) => endpoint.dialect === dialect && endpoint.id.endsWith('.messages.send'))!;
}
