import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createMock } from '../../index.ts';
import { handlers } from '../../msw.ts';
import { ANA, SAMPLE, sampleMock, tell } from '../../sample-mock.ts';

const server = setupServer();
const AUTHORIZED = { headers: { authorization: 'Bearer test-token' } };

before(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
after(() => server.close());

async function contactsAt(url: string): Promise<string[]> {
  const page = (await (await fetch(url, AUTHORIZED)).json()) as { contacts: { name: string }[] };
  return page.contacts.map(({ name }) => name);
}

test('calls are answered where npx wa-mock would listen', async () => {
  server.use(...handlers(sampleMock()));
  assert.ok((await contactsAt('http://localhost:4010/api/v1/contacts')).includes('Ana Pérez'));
});

test('the mock may be made of options, and answers at every origin and base that is asked for', async () => {
  server.use(...handlers({ fixture: SAMPLE, at: ['https://graph.facebook.com', 'https://crm.test/chat/'] }));
  assert.ok((await contactsAt('https://crm.test/chat/api/v1/contacts')).includes('Ana Pérez'));
  const known = await fetch('https://graph.facebook.com/v25.0/200000000000001', AUTHORIZED);
  assert.equal(((await known.json()) as { id: string }).id, '200000000000001');
});

test('what was done to the mock shows through the handlers, and the other way round', async () => {
  const mock = sampleMock();
  server.use(...handlers(mock, { at: 'https://crm.test' }));
  await mock.inbound({ from: ANA, text: 'From the test' });
  const sent = await fetch('https://crm.test/api/v1/messages', {
    method: 'POST',
    headers: { ...AUTHORIZED.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ to: `+${ANA}`, type: 'text', text: 'From the app – ½ ☕' }),
  });
  assert.equal(sent.status, 201);
  const { json } = await tell(mock, `GET /api/v1/contacts/${ANA}/messages`);
  assert.deepEqual(
    json.messages.slice(-2).map(({ text }: { text: string }) => text),
    ['From the test', 'From the app – ½ ☕'],
  );
});

test('a world of a mock is served as if it were alone', async () => {
  const mock = sampleMock();
  server.use(...handlers(mock.world('shop'), { at: 'https://shop.test' }));
  const health = (await (await fetch('https://shop.test/_mock/health')).json()) as { world: string };
  assert.equal(health.world, 'shop');
  const named = (await (await fetch('https://shop.test/w/shop/_mock/health')).json()) as { world: string };
  assert.equal(named.world, 'shop');
});

test('what is not the mock’s goes to the other handlers of a project', async () => {
  server.use(
    ...handlers(sampleMock(), { at: 'https://crm.test' }),
    http.get('https://crm.test/users/me', () => HttpResponse.text('me')),
  );
  assert.equal(await (await fetch('https://crm.test/users/me')).text(), 'me');
});

test('files and forms arrive byte for byte', async () => {
  server.use(...handlers(sampleMock(), { at: 'https://crm.test' }));
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('file', new Blob([PNG], { type: 'image/png' }), 'dot.png');
  const uploaded = await fetch('https://crm.test/v25.0/200000000000001/media', { method: 'POST', body: form, ...AUTHORIZED });
  const { id } = (await uploaded.json()) as { id: string };
  const { url } = (await (await fetch(`https://crm.test/v25.0/${id}`, AUTHORIZED)).json()) as { url: string };
  assert.equal(new URL(url).origin, 'https://crm.test');
  const bytes = new Uint8Array(await (await fetch(url, AUTHORIZED)).arrayBuffer());
  assert.deepEqual(bytes, PNG);
});

test('the page of documents says where it is', async () => {
  server.use(...handlers(createMock(), { at: 'https://crm.test' }));
  const page = await fetch('https://crm.test/_mock/docs');
  assert.equal(page.status, 200);
  assert.match(await page.text(), /wa-mock: every call/);
});

test('a place that is none, a mock that is none and a keeping that cannot be are refused', () => {
  assert.throws(() => handlers({ at: 'crm.test' }), /at cannot be "crm\.test": give an origin or a base URL/);
  assert.throws(() => handlers({ fetch } as never), /That is no mock: give what createMock\(\)/);
  assert.throws(() => handlers({ persist: 'mine' }), /persist: "mine" keeps worlds in a browser's IndexedDB/);
});

const PNG = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
);
