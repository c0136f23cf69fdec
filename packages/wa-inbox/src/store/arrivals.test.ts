import assert from 'node:assert/strict';
import test from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { Notice } from './state.ts';
import { ANA, at, BEN, contact, failure, inbound, NOON, outbound, sampleStore, type SampleStore } from './sample-store.ts';

const ana = contact(ANA, { lastMessageAt: at(2), lastMessage: outbound('b', 2) });
const ben = contact(BEN, { lastMessageAt: at(1) });

async function opened(over: Parameters<typeof sampleStore>[0] = {}): Promise<SampleStore> {
  const sample = sampleStore({
    contacts: () => Promise.resolve({ items: [ana, ben] }),
    messages: () => Promise.resolve({ items: [inbound('a', 1), outbound('b', 2)] }),
    ...over,
  });
  sample.store.dispatch({ kind: 'start' });
  await turn();
  sample.store.dispatch({ kind: 'open', phone: ANA });
  await turn();
  sample.notices.length = 0;
  return sample;
}

const compareText = (a = '', b = ''): number => a.localeCompare(b);
const kinds = (notices: Notice[]): string[] => notices.map(({ kind }) => kind);

test('a message appears in thread and list, and the host is told once however often it comes', async () => {
  const { store, source, notices, rows } = await opened();
  const message = inbound('c', 3);
  source.emit({ kind: 'message', message }, { kind: 'message', message });
  assert.deepEqual(rows(), ['a:read', 'b:sent', 'c:read']);
  assert.deepEqual([store.state.openContact?.unread, store.state.contacts.items[0]?.phone], [1, ANA]);
  assert.deepEqual(kinds(notices), ['unread', 'window', 'received']);
});

test('a message for a conversation that was not opened moves its contact up', async () => {
  const { store, source, notices } = await opened();
  source.emit({ kind: 'message', message: inbound('x', 9, { phone: BEN }) });
  const [first] = store.state.contacts.items;
  assert.deepEqual([first?.phone, first?.unread, first?.lastMessage?.id], [BEN, 1, 'x']);
  assert.ok(kinds(notices).includes('received'));
});

test('what comes in one task is taken in together, and told message by message', async () => {
  const { store, source, notices, rows } = await opened();
  let states = 0;
  store.subscribe(() => states++);
  const burst = Array.from({ length: 30 }, (_, index) => inbound(`n${index}`, 3 + index));
  const other = inbound('x', 40, { phone: BEN });
  source.emit(...[...burst, other].map((message) => ({ kind: 'message' as const, message })));
  await turn();
  assert.equal(states, 1);
  assert.deepEqual(rows(), ['a:read', 'b:sent'].concat(burst.map(({ key }) => `${key}:read`)));
  assert.deepEqual([store.state.openContact?.unread, store.state.contacts.items[0]?.phone], [30, BEN]);
  const told = notices.flatMap((notice) => (notice.kind === 'received' ? notice.message.id : []));
  assert.deepEqual(
    told,
    [...burst, other].map(({ id }) => id),
  );
  assert.deepEqual(
    notices.flatMap((notice) => (notice.kind === 'unread' ? notice.total : [])),
    [30, 31],
  );
});

test('a message that comes further in the task in which it came is told of as both', async () => {
  const { source, notices, rows } = await opened();
  const sent = outbound('m', 3, { delivery: { state: 'sent' } });
  source.emit(
    { kind: 'message', message: sent },
    { kind: 'message', message: inbound('n', 4) },
    { kind: 'message', message: { ...sent, delivery: { state: 'read' } } },
  );
  await turn();
  assert.deepEqual(rows(), ['a:read', 'b:sent', 'm:read', 'n:read']);
  assert.ok(notices.some((notice) => notice.kind === 'status' && notice.id === 'm' && notice.delivery.state === 'read'));
});

test('after a host that throws at a message, what comes later is still told', async (t) => {
  const thrown: unknown[] = [];
  t.mock.method(globalThis, 'queueMicrotask', (task: () => void) => {
    Promise.resolve()
      .then(task)
      .catch((error: unknown) => thrown.push(error));
  });
  const { store, source, rows } = await opened();
  const faulty = store.listen(() => {
    throw new Error('a fault of the host');
  });
  let states = 0;
  store.subscribe(() => states++);
  source.emit({ kind: 'message', message: inbound('c', 3) });
  await turn();
  assert.match(String(thrown), /a fault of the host/);
  faulty();
  source.emit({ kind: 'message', message: inbound('d', 4) });
  await turn();
  assert.equal(states, 2);
  assert.deepEqual(rows().slice(-2), ['c:read', 'd:read']);
});

test('news of the contact before its message is still news, and counts once', async () => {
  const { store, source, notices } = await opened();
  const message = inbound('x', 9, { phone: BEN });
  source.emit({ kind: 'contact', contact: { ...ben, lastMessageAt: at(9), lastMessage: message, unread: 1 } });
  source.emit({ kind: 'message', message });
  assert.equal(store.state.contacts.items[0]?.unread, 1);
  assert.equal(kinds(notices).filter((kind) => kind === 'received').length, 1);
});

test('a reaction to the last message is no new message', async () => {
  const { source, notices } = await opened();
  const last = inbound('x', 9, { phone: BEN });
  source.emit({ kind: 'contact', contact: { ...ben, lastMessageAt: at(9), lastMessage: last } });
  source.emit({ kind: 'message', message: { ...last, reactions: [{ from: ANA, emoji: '👍' }] } });
  assert.ok(!kinds(notices).includes('received'));
});

test('ticks go on in thread and list, never back, and the host is told', async () => {
  const { store, source, notices, rows } = await opened();
  source.emit({ kind: 'delivery', phone: ANA, id: 'b', delivery: { state: 'read' } });
  source.emit({ kind: 'delivery', phone: ANA, id: 'b', delivery: { state: 'delivered' } });
  assert.equal(rows()[1], 'b:read');
  assert.equal(store.state.openContact?.lastMessage?.delivery.state, 'read');
  assert.deepEqual(notices, [{ kind: 'status', phone: ANA, id: 'b', delivery: { state: 'read' } }]);
});

test('a message that fails later is told as failed, with the reason', async () => {
  const { source, notices } = await opened();
  const reason = failure({ key: 'message_undeliverable', code: 131026 });
  source.emit({ kind: 'delivery', phone: ANA, id: 'b', delivery: { state: 'failed', failure: reason } });
  assert.deepEqual(kinds(notices), ['status', 'failed']);
});

test('a report that overtakes its message is not lost', async () => {
  const { source, rows } = await opened();
  source.emit({ kind: 'delivery', phone: ANA, id: 'm', delivery: { state: 'delivered' } });
  source.emit({ kind: 'message', message: outbound('m', 5, { delivery: { state: 'accepted' } }) });
  assert.equal(rows()[2], 'm:delivered');
});

test('who writes without being known is shown by number, and asked for when the server stays silent', async () => {
  const cleo = '12025550103';
  const asked: string[] = [];
  const { store, source, environment } = await opened({
    contact: (phone) => {
      asked.push(phone);
      return Promise.resolve(contact(phone, { name: 'Cleo', lastMessageAt: at(9), unread: 1 }));
    },
  });
  source.emit({ kind: 'message', message: inbound('x', 9, { phone: cleo }) });
  assert.equal(store.state.contacts.items[0]?.name, `+${cleo}`);
  environment.advance(1_000);
  await turn();
  assert.deepEqual([asked, store.state.contacts.items[0]?.name, store.state.contacts.items[0]?.unread], [[cleo], 'Cleo', 1]);
});

test('a contact that the server introduces itself is not asked for', async () => {
  const cleo = contact('12025550103', { name: 'Cleo', lastMessageAt: at(9) });
  const { store, source, environment } = await opened({ contact: () => assert.fail('not needed') });
  source.emit({ kind: 'message', message: inbound('x', 9, { phone: cleo.phone }) });
  source.emit({ kind: 'contact', contact: cleo });
  environment.advance(5_000);
  assert.equal(store.state.contacts.items[0], cleo);
});

test('typing ends by itself, or when the message comes', async () => {
  const { store, source, environment } = await opened();
  const typing = () => store.state.threads.get(ANA)?.typingUntil;
  const until = new Date(NOON + 10_000).toISOString();
  source.emit({ kind: 'typing', phone: ANA, until });
  assert.equal(typing(), until);
  environment.advance(10_000);
  assert.equal(typing(), undefined);
  source.emit({ kind: 'typing', phone: ANA, until: new Date(NOON + 20_000).toISOString() });
  source.emit({ kind: 'message', message: inbound('c', 3) });
  assert.equal(typing(), undefined);
  assert.equal(environment.waiting, 0);
});

test('what was missed is read again; keys, unsent messages and drafts stay', async () => {
  const { store, source, rows } = await opened();
  store.dispatch({ kind: 'draft', phone: ANA, text: 'half a' });
  store.dispatch({ kind: 'send', draft: { phone: ANA, content: { kind: 'text', text: 'unsent' } } });
  await turn();
  const [kept] = store.state.threads.get(ANA)!.items;
  source.messages = () => Promise.resolve({ items: [inbound('a', 1), inbound('n', 4)] });
  source.emit({ kind: 'resync' });
  await turn();
  assert.deepEqual(rows(), ['a:read', 'n:read', 'key1:waiting']);
  assert.equal(store.state.threads.get(ANA)!.items[0], kept);
  assert.equal(store.state.drafts.get(ANA), 'half a');
});

test('what a customer wrote while nothing could be heard is told once, by page or by event', async () => {
  const { source, notices } = await opened();
  const [missed, both] = [inbound('n1', 4), inbound('n2', 5)];
  source.messages = () => Promise.resolve({ items: [inbound('a', 1), outbound('b', 2), missed, both] });
  source.emit({ kind: 'resync' }, { kind: 'message', message: both });
  await turn();
  source.emit({ kind: 'message', message: missed });
  const told = notices.flatMap((notice) => (notice.kind === 'received' ? notice.message.id : []));
  assert.deepEqual(told.toSorted(compareText), ['n1', 'n2']);
});

test('the clock of the server and the connection are shown', async () => {
  const { store, source, notices } = await opened();
  const reading = { at: NOON, now: NOON + 1, rate: 1 };
  source.emit({ kind: 'clock', reading }, { kind: 'connection', state: 'live' }, { kind: 'connection', state: 'live' });
  assert.deepEqual([store.state.clock, store.state.connection], [reading, 'live']);
  assert.deepEqual(notices, [{ kind: 'connection', state: 'live' }]);
});
