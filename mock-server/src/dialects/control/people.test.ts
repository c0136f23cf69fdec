import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, BO, CY, sampleMock, tell } from '../../sample-mock.ts';

type Event = { type: string; [member: string]: unknown };
const eventsOf = async (mock: ReturnType<typeof sampleMock>): Promise<Event[]> =>
  (await tell(mock, 'GET /_mock/events')).json.events;

test('a customer who writes opens the window, counts as unread and is told to all', async () => {
  const mock = sampleMock();
  const { json } = await tell(mock, 'POST /_mock/inbound', { from: `+${CY}`, text: 'こんにちは' });
  const { json: contact } = await tell(mock, `GET /api/v1/contacts/${CY}`);
  assert.deepEqual([contact.unreadCount, contact.window], [1, { open: true, expiresAt: '2026-03-03T12:00:00.000Z' }]);
  assert.deepEqual(
    [contact.lastMessage.id, contact.lastMessage.status, contact.lastMessage.direction],
    [json.id, 'received', 'inbound'],
  );
  assert.deepEqual(
    (await eventsOf(mock)).map(({ seq, type, phone }) => [seq, type, phone]),
    [
      [1, 'message.created', CY],
      [2, 'contact.updated', CY],
    ],
  );
});

test('a new customer becomes a contact, with the name that was given', async () => {
  const mock = sampleMock();
  await mock.inbound({ from: '34600111222', name: 'Lucía', text: 'Hola' });
  assert.equal((await tell(mock, 'GET /api/v1/contacts/34600111222')).json.name, 'Lucía');
});

test('any Cloud API message object can come in, and keeps its kind', async () => {
  const mock = sampleMock();
  const message = {
    type: 'interactive',
    interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } },
    context: { id: 'msg_us' },
  };
  await mock.inbound({ from: ANA, message });
  const { json } = await tell(mock, `GET /api/v1/contacts/${ANA}/messages?limit=1`);
  assert.deepEqual([json.messages[0].interactive, json.messages[0].context], [message.interactive, { id: 'msg_us' }]);
});

test('a reaction that comes in changes its message and adds none', async () => {
  const mock = sampleMock();
  await mock.inbound({ from: ANA, message: { type: 'reaction', reaction: { message_id: 'msg_us', emoji: '❤️' } } });
  const { json } = await tell(mock, `GET /api/v1/contacts/${ANA}/messages`);
  assert.deepEqual(
    json.messages.map(({ reactions }: { reactions: object }) => reactions),
    [undefined, [{ from: `+${ANA}`, emoji: '❤️' }]],
  );
});

const WRONG: [call: string, body: unknown, status: number, sentence: RegExp][] = [
  ['POST /_mock/inbound', { from: 'abc', text: 'x' }, 400, /has letters/],
  ['POST /_mock/inbound', { from: ANA }, 400, /"text" is missing|"message" is missing/],
  ['POST /_mock/inbound', { from: ANA, message: { type: 'text' } }, 400, /"message\.text" is missing/],
  [
    'POST /_mock/inbound',
    { from: ANA, message: { type: 'reaction', reaction: { message_id: 'msg_bo', emoji: 'x' } } },
    404,
    /"message\.reaction\.message_id"/,
  ],
  [`POST /_mock/customers/${ANA}`, { action: 'dance' }, 400, /"action" cannot be "dance": give one of/],
  [`POST /_mock/customers/${ANA}`, { action: 'react', messageId: 'nope', emoji: 'x' }, 404, /"messageId" cannot be "nope"/],
  [`POST /_mock/customers/${ANA}`, { action: 'read', messageId: 'msg_ana' }, 400, /the customer wrote it/],
  ['POST /_mock/customers/34600111222', { action: 'read' }, 404, /no contact \+34600111222/],
  [`POST /_mock/conversations/${ANA}/window`, { closesIn: 'soon' }, 400, /"soon" is not a duration/],
  [`POST /_mock/conversations/${ANA}/window`, { closesIn: '99999w' }, 400, /"closesIn" cannot be "99999w": at most 10 years/],
];

for (const [call, body, status, sentence] of WRONG) {
  test(`${call} with ${JSON.stringify(body)} gets ${status} and a sentence`, async () => {
    const mock = sampleMock();
    const told = await tell(mock, call, body);
    assert.equal(told.status, status);
    assert.match(told.json.error.message, sentence);
    assert.equal((await eventsOf(mock)).length, 0);
  });
}

test('typing is told with its end', async () => {
  const mock = sampleMock();
  await mock.customer(ANA).type('3s');
  const [event] = await eventsOf(mock);
  assert.deepEqual([event?.type, event?.['until']], ['typing', '2026-03-02T12:00:03.000Z']);
});

test('a window is closed, opened and shortened by hand, and its end is told', async () => {
  const mock = sampleMock();
  const set = async (phone: string, body: object) =>
    (await tell(mock, `POST /_mock/conversations/${phone}/window`, body)).json.window;
  assert.deepEqual(await set(ANA, { open: false }), { open: false, expiresAt: '2026-03-02T12:00:00.000Z' });
  assert.deepEqual(await set(CY, { open: false }), { open: false });
  assert.deepEqual(await set(BO, { open: true }), { open: true, expiresAt: '2026-03-03T12:00:00.000Z' });
  assert.deepEqual(await set(BO, { closesIn: '10m' }), { open: true, expiresAt: '2026-03-02T12:10:00.000Z' });
  const { fired } = await mock.clock.advance('72h');
  assert.deepEqual(
    fired.map(({ at, phone }) => [at, phone]),
    [['2026-03-02T12:10:00.000Z', BO]],
  );
});
