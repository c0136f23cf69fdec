import assert from 'node:assert/strict';
import test from 'node:test';
import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { failureOf } from '../../model/failure.ts';
import type { Change } from '../../model/source.ts';
import { createMemorySource } from './memory-source.ts';

const ANA = '12025550101';
const minute = (count: number): string => new Date(Date.UTC(2026, 0, 15, 12, count)).toISOString();
const text = (body: string) => ({ type: 'text', text: { body } });

const fixture: Fixture = {
  now: minute(60),
  contacts: [
    { phone: ANA, name: 'Ána Silva', tags: ['vip'], unreadCount: 1 },
    { phone: '+12025550102', name: 'Ben', window: { expiresAt: minute(30) } },
  ],
  messages: [
    ...Array.from({ length: 25 }, (_, index) => ({
      phone: ANA,
      direction: 'inbound' as const,
      at: minute(index),
      content: text(`text ${index}`),
    })),
    { id: 'lost', phone: '12025550102', direction: 'outbound', at: minute(-9), content: text('Hello'), error: 131026 },
  ],
};

const changesOf = (source: ReturnType<typeof createMemorySource>): Change[] => {
  const changes: Change[] = [];
  source.subscribe((change) => changes.push(change), { signal: new AbortController().signal });
  return changes;
};

test('a fixture gives contacts, last active first, with last message, unread and window', async () => {
  const { items } = await createMemorySource(fixture).contacts({});
  assert.deepEqual(
    items.map(({ phone, unread, window, lastMessage }) => [phone, unread, window.state, lastMessage?.content.kind]),
    [
      [ANA, 1, 'open', 'text'],
      ['12025550102', 0, 'closed', 'text'],
    ],
  );
});

test('messages come newest page first, older by cursor, and around one in the middle', async () => {
  const source = createMemorySource(fixture);
  const newest = await source.messages(ANA, { limit: 10 });
  const older = await source.messages(ANA, { limit: 10, cursor: newest.next! });
  assert.deepEqual([newest.items[0]?.id, older.items[0]?.id, older.items.at(-1)?.id], ['msg_16', 'msg_6', 'msg_15']);
  const middle = await source.messages(ANA, { limit: 4, around: 'msg_10' });
  const newer = await source.messages(ANA, { limit: 4, cursor: middle.previous! });
  assert.deepEqual([middle.items.at(-1)?.id, newer.items[0]?.id], ['msg_11', 'msg_12']);
});

test('contacts are searched by name without accents, by tag and by number, and paged', async () => {
  const source = createMemorySource(fixture);
  for (const search of ['ana', 'VIP', '+1 202 555 0101']) {
    const { items } = await source.contacts({ search });
    assert.deepEqual(
      items.map(({ phone }) => phone),
      [ANA],
      search,
    );
  }
  const first = await source.contacts({ limit: 1 });
  const second = await source.contacts({ limit: 1, cursor: first.next! });
  assert.deepEqual([second.items[0]?.name, second.next], ['Ben', undefined]);
});

test('a message that is sent is accepted, reported and shown as last; the same key sends it once', async () => {
  const source = createMemorySource(fixture);
  const changes = changesOf(source);
  const draft = { phone: ANA, content: { kind: 'text', text: 'Hi' } } as const;
  const sent = await source.send(draft, { key: 'k' });
  const again = await source.send(draft, { key: 'k' });
  assert.deepEqual([sent.delivery.state, again.id], ['accepted', sent.id]);
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ['connection', 'message', 'contact', 'delivery'],
  );
});

test('a customer who writes is heard until the listener is gone, and a new one becomes a contact', async () => {
  const source = createMemorySource(fixture);
  const end = new AbortController();
  const changes: Change[] = [];
  source.subscribe((change) => changes.push(change), { signal: end.signal });
  source.receive('12025550199', 'Good morning');
  end.abort();
  source.receive('12025550199', 'Anybody there?');
  assert.equal(changes.length, 3);
  const contact = await source.contact('12025550199');
  assert.deepEqual([contact.unread, contact.window.state], [2, 'open']);
});

test('a failed message has its reason from the catalogue', async () => {
  const { items } = await createMemorySource(fixture).messages('12025550102', {});
  const [{ delivery }] = items as [(typeof items)[number]];
  assert.equal(delivery.state === 'failed' && delivery.failure.key, 'message_undeliverable');
});

test('who and what is unknown is refused with the key of the catalogue', async () => {
  const source = createMemorySource(fixture);
  const key = (call: Promise<unknown>) =>
    call.then(
      () => 'not refused',
      (thrown: unknown) => failureOf(thrown)?.key,
    );
  assert.equal(await key(source.contact('19')), 'contact_not_found');
  assert.equal(await key(source.messages(ANA, { around: 'nothing' })), 'invalid_cursor');
});

test('a reaction is set and taken back, and reading ends what is unread', async () => {
  const source = createMemorySource(fixture);
  const changes = changesOf(source);
  await source.react!(ANA, 'msg_1', '👍');
  await source.react!(ANA, 'msg_1', '');
  await source.markRead!(ANA, 'msg_25');
  const reactions = changes.flatMap((change) => (change.kind === 'message' ? [change.message.reactions.length] : []));
  assert.deepEqual(reactions, [1, 0]);
  assert.equal((await source.contact(ANA)).unread, 0);
});

test('words are found in all conversations, newest first, page by page', async () => {
  const source = createMemorySource(fixture);
  const first = await source.searchMessages!({ search: 'TEXT 1', limit: 2 });
  assert.deepEqual(
    first.items.map(({ message: { content }, name }) => [content.kind === 'text' && content.text, name]),
    [
      ['text 19', 'Ána Silva'],
      ['text 18', 'Ána Silva'],
    ],
  );
  assert.equal((await source.searchMessages!({ search: 'TEXT 1', cursor: first.next! })).items.length, 9);
});

test('what a customer changes comes as the same message again', async () => {
  const source = createMemorySource(fixture);
  const changes = changesOf(source);
  source.revise('lost', { kind: 'text', text: 'Hello!' });
  source.revise('lost');
  const told = changes.flatMap((change) => (change.kind === 'message' ? [change.message] : []));
  assert.deepEqual(
    told.map(({ id, content, edited }) => [id, content.kind, edited]),
    [
      ['lost', 'text', true],
      ['lost', 'gone', true],
    ],
  );
});
