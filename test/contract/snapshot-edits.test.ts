import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { get, inEveryMode, type Mode } from './modes.ts';

const ANA = '12025550123';
const text = (body: string) => ({ type: 'text', text: { body } });
const fixture = {
  now: '2026-03-02T12:00:00.000Z',
  contacts: [{ phone: ANA, name: 'Ana' }],
  messages: [{ id: 'msg_ana', phone: ANA, direction: 'inbound' as const, at: '2026-03-02T11:00:00.000Z', content: text('Helo') }],
};

inEveryMode({ fixture, frozen: true }, (mode) => {
  beforeEach(() => mode.mock.reset());

  const edited = async (m: Mode) => {
    const snapshot = await (await get(m, '/_mock/snapshot')).text();
    return snapshot.replace('"name":"Ana"', '"name":"Anna"').replace('"Helo"', '"Hello"');
  };
  const seen = async (call: Mode['call']) => {
    const headers = { authorization: 'Bearer test-token' };
    const { contacts } = await (await call('/api/v1/contacts', { headers })).json();
    const { messages } = await (await call(`/api/v1/contacts/+${ANA}/messages`, { headers })).json();
    return [contacts[0].name, messages[0].id, messages[0].text];
  };

  test('a snapshot is edited and put back: name and message are as edited', async () => {
    const headers = { 'content-type': 'application/json' };
    const put = await mode.call('/_mock/snapshot', { method: 'PUT', headers, body: await edited(mode) });
    assert.equal(put.status, 200);
    assert.deepEqual(await seen(mode.call), ['Anna', 'msg_ana', 'Hello']);
  });

  test('an edited snapshot is a fixture too', async () => {
    await using mock = createMock({ fixture: JSON.parse(await edited(mode)) });
    assert.deepEqual(await seen((path, init) => mock.fetch(path, init)), ['Anna', 'msg_ana', 'Hello']);
  });
});

test('a snapshot of 10,000 messages goes out and in, byte for byte', async () => {
  const messages = Array.from({ length: 10_000 }, (_, index) => ({
    phone: `1202555${String(1_000 + (index % 50))}`,
    direction: index % 3 === 0 ? ('inbound' as const) : ('outbound' as const),
    at: new Date(Date.parse('2026-03-01T00:00:00.000Z') + index * 1_000).toISOString(),
    content: text(`No. ${index}`),
  }));
  await using mock = createMock({ fixture: { ...fixture, messages, contacts: [] }, frozen: true });
  const before = JSON.stringify(mock.snapshot());
  await using other = createMock({ fixture: { contacts: [], messages: [] } });
  other.restore(JSON.parse(before));
  assert.equal(JSON.stringify(other.snapshot()), before);
  assert.equal(other.snapshot().messages.length, 10_000);
});
