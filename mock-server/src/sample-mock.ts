import { createMock, type Mock, type MockOptions } from './index.ts';

/** Where the sample's clock stands. */
export const NOW = '2026-03-02T12:00:00.000Z';
/** A customer whose window is open, one whose window closed, one who never wrote. */
export const ANA = '12025550123';
export const BO = '447700900123';
export const CY = '819012345678';

/** Three contacts, three messages, three templates: what the unit tests of this package play with. */
export const SAMPLE: NonNullable<MockOptions['fixture']> = {
  now: NOW,
  contacts: [
    { phone: ANA, name: 'Ana Pérez', tags: ['vip'] },
    { phone: BO, name: 'Bo Larsen' },
    { phone: CY, name: '佐藤 花子' },
  ],
  messages: [
    {
      id: 'msg_bo',
      phone: BO,
      direction: 'inbound',
      at: '2026-02-27T12:00:00.000Z',
      content: { type: 'text', text: { body: 'Long ago' } },
    },
    {
      id: 'msg_ana',
      phone: ANA,
      direction: 'inbound',
      at: '2026-03-02T11:00:00.000Z',
      content: { type: 'text', text: { body: 'Hi' } },
    },
    {
      id: 'msg_us',
      phone: ANA,
      direction: 'outbound',
      at: '2026-03-02T11:01:00.000Z',
      content: { type: 'text', text: { body: 'Hello' } },
    },
  ],
  templates: [
    {
      id: '1234567890123456',
      name: 'appointment_reminder',
      language: 'en_US',
      category: 'UTILITY',
      status: 'APPROVED',
      components: [
        { type: 'BODY', text: 'Hi {{1}}, see you on {{2}}.' },
        { type: 'FOOTER', text: 'Reply STOP to opt out' },
      ],
    },
    { id: '1234567890123457', name: 'old_offer', language: 'en_US', category: 'MARKETING', status: 'PAUSED', components: [] },
    { id: '1234567890123458', name: 'gone_offer', language: 'en_US', category: 'MARKETING', status: 'DISABLED', components: [] },
  ],
};

/** The sample in a mock whose clock stands still and whose messages are read at once. */
export function sampleMock(options: MockOptions = {}): Mock {
  return createMock({ fixture: SAMPLE, frozen: true, latency: 0, ...options });
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests look at replies as their readers do
export type Told = { readonly status: number; readonly headers: Headers; readonly json: any };

/** Makes a call with the usual token, and reads its JSON. */
export async function tell(mock: Mock, call: string, body?: unknown, headers: Record<string, string> = {}): Promise<Told> {
  const [method = 'GET', path = '/'] = call.split(' ');
  const typed = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await mock.fetch(path, {
    method,
    headers: { authorization: 'Bearer test-token', ...typed, ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: text === '' ? {} : JSON.parse(text) };
}
