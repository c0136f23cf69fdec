import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactsReply, messagesReply, templatesReply } from '@wa-inbox/protocol/whatssync/replies';
import { ANA, BO, CY, sampleMock, tell } from '../../sample-mock.ts';

type Item = { id: string; phone: string; text: string };
const idsOf = (items: Item[]) => items.map(({ id }) => id);

async function talk(count: number) {
  const mock = sampleMock({ limits: false });
  for (let index = 0; index < count; index++) await mock.inbound({ from: CY, text: `${index}` });
  const page = async (query: string) => (await tell(mock, `GET /api/v1/contacts/${CY}/messages?${query}`)).json;
  return { mock, page };
}

test('replies have the documented shape', async () => {
  const mock = sampleMock();
  assert.ok(contactsReply.safeParse((await tell(mock, 'GET /api/v1/contacts')).json).success);
  assert.ok(messagesReply.safeParse((await tell(mock, `GET /api/v1/contacts/${ANA}/messages`)).json).success);
  assert.ok(templatesReply.safeParse((await tell(mock, 'GET /api/v1/templates')).json).success);
});

test('the newest messages come in time order, and next leads through all of them', async () => {
  const { page } = await talk(45);
  const seen: string[] = [];
  let query = 'limit=20';
  for (let cursor: string | undefined = ''; cursor !== undefined; query = `limit=20&cursor=${cursor}`) {
    const { messages, pagination } = await page(query);
    seen.unshift(...messages.map(({ text }: Item) => text));
    cursor = pagination.next;
  }
  assert.deepEqual(
    seen,
    Array.from({ length: 45 }, (_, index) => `${index}`),
  );
});

test('an older page stays the same while messages arrive', async () => {
  const { mock, page } = await talk(30);
  const { pagination } = await page('limit=10');
  const before = await page(`limit=10&cursor=${pagination.next}`);
  for (let index = 0; index < 5; index++) await mock.inbound({ from: CY, text: 'new' });
  const after = await page(`limit=10&cursor=${pagination.next}`);
  assert.deepEqual(idsOf(after.messages), idsOf(before.messages));
});

test('around opens in the middle, and both ways lead on without a gap', async () => {
  const { page } = await talk(50);
  const all = await page('limit=100');
  const middle = all.messages[20].id;
  const around = await page(`limit=10&around=${middle}`);
  assert.deepEqual(
    around.messages.map(({ text }: Item) => text),
    ['15', '16', '17', '18', '19', '20', '21', '22', '23', '24'],
  );
  const older = await page(`limit=3&cursor=${around.pagination.next}`);
  assert.deepEqual(
    older.messages.map(({ text }: Item) => text),
    ['12', '13', '14'],
  );
  const newer = await page(`limit=3&cursor=${around.pagination.previous}`);
  assert.deepEqual(
    newer.messages.map(({ text }: Item) => text),
    ['25', '26', '27'],
  );
  const newest = await page(`limit=100&cursor=${around.pagination.previous}`);
  assert.equal(newest.pagination.previous, undefined);
});

test('contacts are searched by name without accents, by tag and by digits, with a cursor of its own', async () => {
  const mock = sampleMock();
  const find = async (search: string) =>
    (await tell(mock, `GET /api/v1/contacts?search=${encodeURIComponent(search)}`)).json.contacts.map(({ phone }: Item) => phone);
  assert.deepEqual(await find('perez'), [`+${ANA}`]);
  assert.deepEqual(await find('VIP'), [`+${ANA}`]);
  assert.deepEqual(await find('+44 7700'), [`+${BO}`]);
  assert.deepEqual(await find('佐藤'), [`+${CY}`]);
  assert.deepEqual(await find('nobody'), []);
  const { json } = await tell(mock, 'GET /api/v1/contacts?search=0&limit=2');
  const rest = await tell(mock, `GET /api/v1/contacts?search=0&limit=2&cursor=${json.pagination.next}`);
  assert.deepEqual([json.contacts.length, rest.json.contacts.length], [2, 1]);
});

test('a list that was read before shows what changed since', async () => {
  const mock = sampleMock();
  const first = (await tell(mock, 'GET /api/v1/contacts')).json.contacts;
  await mock.inbound({ from: BO, text: 'Back again' });
  await tell(mock, `PATCH /api/v1/contacts/${CY}`, { name: 'Hanako', tags: ['new'] });
  const second = (await tell(mock, 'GET /api/v1/contacts')).json.contacts;
  assert.deepEqual([first[0].phone, second[0].phone], [`+${ANA}`, `+${BO}`]);
  assert.deepEqual([second[0].unreadCount, second[0].lastMessage.text, second[0].window.open], [1, 'Back again', true]);
  assert.deepEqual([second[2].name, second[2].tags], ['Hanako', ['new']]);
});

test('the window of a contact that was read before closes on time', async () => {
  const mock = sampleMock();
  const isOpen = async () => (await tell(mock, 'GET /api/v1/contacts')).json.contacts[0].window.open;
  assert.equal(await isOpen(), true);
  await mock.clock.advance('23h');
  assert.equal(await isOpen(), false);
});

test('reading clears what is unread, or all up to a message', async () => {
  const { mock, page } = await talk(5);
  const { messages } = await page('');
  const read = async (body?: object) => (await tell(mock, `POST /api/v1/contacts/${CY}/read`, body)).json.unreadCount;
  assert.equal(await read({ upTo: messages[2].id }), 2);
  assert.equal(await read({ upTo: messages[0].id }), 2, 'never more than before');
  assert.equal(await read(), 0);
});

test('typing to a customer changes nothing here', async () => {
  const mock = sampleMock();
  const { status } = await tell(mock, `POST /api/v1/contacts/${ANA}/typing`);
  assert.equal(status, 204);
  assert.equal((await tell(mock, 'GET /_mock/health')).json.seq, 0);
});

test('under strict nothing is there that the document does not have', async () => {
  const mock = sampleMock({ strict: true });
  const { json } = await tell(mock, 'GET /api/v1/contacts?limit=1');
  assert.deepEqual(Object.keys(json.contacts[0]), ['id', 'phone', 'name', 'lastMessageAt', 'tags']);
  const { json: page } = await tell(mock, `GET /api/v1/contacts/${ANA}/messages?limit=1`);
  assert.deepEqual(Object.keys(page.messages[0]), ['id', 'from', 'to', 'type', 'text', 'timestamp', 'status']);
  const { json: refused } = await tell(mock, 'POST /api/v1/messages', { to: '+15550131026', type: 'text', text: 'x' });
  assert.deepEqual(Object.keys(refused.error), ['code', 'message', 'status']);
});
