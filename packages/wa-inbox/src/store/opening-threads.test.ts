import assert from 'node:assert/strict';
import test from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { MessagePage } from '../model/source.ts';
import { ANA, at, BEN, contact, inbound, outbound, refusal, sampleStore, type SampleStore } from './sample-store.ts';

const ana = contact(ANA, { lastMessageAt: at(3), unread: 1 });
const conversation = [inbound('a', 1), outbound('b', 2), inbound('c', 3)];

/** Started, with Ana in the list; every call to the source is written down. */
async function started(over: Parameters<typeof sampleStore>[0] = {}): Promise<SampleStore & { pages: MessagePage[] }> {
  const pages: MessagePage[] = [];
  const messages = over.messages ?? (() => Promise.resolve({ items: conversation, next: 'older' }));
  const sample = sampleStore({
    contacts: () => Promise.resolve({ items: [ana] }),
    ...over,
    messages: (phone, page, options) => {
      pages.push(page);
      sample.source.asked.push(`messages ${phone}`);
      return messages(phone, page, options);
    },
  });
  const { contact: known } = sample.source;
  sample.source.contact = (phone, options) => {
    sample.source.asked.push(`contact ${phone}`);
    return known(phone, options);
  };
  sample.store.dispatch({ kind: 'start' });
  await turn();
  return { ...sample, pages };
}

test('opening a listed conversation reads its messages and tells that they were read', async () => {
  const { store, source } = await started();
  store.dispatch({ kind: 'open', phone: ANA });
  assert.equal(store.state.openContact, ana);
  await turn();
  const thread = store.state.threads.get(ANA)!;
  assert.deepEqual([thread.status, thread.older, thread.unreadFrom], ['ready', 'older', 'c']);
  assert.deepEqual(source.asked, [`messages ${ANA}`, `read ${ANA} up to c`]);
  assert.equal(store.state.openContact?.unread, 0);
});

test('a contact that the list lacks is read too: three calls in all', async () => {
  const ben = contact(BEN, { unread: 2, lastMessageAt: at(0) });
  const items = [inbound('x', 1, { phone: BEN }), inbound('y', 2, { phone: BEN })];
  const { store, source } = await started({ contact: () => Promise.resolve(ben), messages: () => Promise.resolve({ items }) });
  store.dispatch({ kind: 'open', phone: BEN });
  assert.equal(store.state.openContact?.name, `+${BEN}`);
  await turn();
  assert.deepEqual(source.asked, [`contact ${BEN}`, `messages ${BEN}`, `read ${BEN} up to y`]);
  assert.deepEqual([store.state.openContact?.name, store.state.threads.get(BEN)?.unreadFrom], [ben.name, 'x']);
});

test('a number that the server does not know begins a new conversation', async () => {
  const unknown = () => Promise.reject(refusal({ key: 'contact_not_found', status: 404 }));
  const { store, notices } = await started({ messages: unknown, contact: unknown });
  store.dispatch({ kind: 'open', phone: BEN });
  await turn();
  const thread = store.state.threads.get(BEN)!;
  assert.deepEqual([thread.status, thread.items, thread.failure], ['ready', [], undefined]);
  assert.deepEqual(store.state.openContact, {
    id: '',
    phone: BEN,
    name: `+${BEN}`,
    tags: [],
    unread: 0,
    window: { state: 'unknown' },
  });
  assert.ok(notices.every(({ kind }) => kind !== 'error'));
});

test('a conversation opened before is shown at once, then read again', async () => {
  const { store, rows } = await started();
  store.dispatch({ kind: 'open', phone: ANA });
  await turn();
  store.dispatch({ kind: 'open', phone: BEN });
  store.dispatch({ kind: 'open', phone: ANA });
  assert.equal(rows().length, 3);
  assert.equal(store.state.threads.get(ANA)?.status, 'loading');
  await turn();
  assert.equal(store.state.threads.get(ANA)?.status, 'ready');
});

test('opening another conversation ends what the first was waiting for', async () => {
  const signals: AbortSignal[] = [];
  const messages = (_: string, __: MessagePage, options?: { signal?: AbortSignal }) => {
    signals.push(options!.signal!);
    return Promise.resolve({ items: conversation });
  };
  const { store, rows } = await started({ messages });
  store.dispatch({ kind: 'open', phone: ANA });
  store.dispatch({ kind: 'open', phone: BEN });
  await turn();
  assert.deepEqual([signals[0]?.aborted, signals[1]?.aborted], [true, false]);
  assert.deepEqual(rows(ANA), []);
});

test('opening what is open asks nothing, unless it could not be read', async () => {
  const { store, source, pages } = await started({ messages: () => Promise.reject(refusal({ status: 500 })) });
  store.dispatch({ kind: 'open', phone: ANA });
  await turn();
  assert.equal(store.state.threads.get(ANA)?.status, 'failed');
  source.messages = () => Promise.resolve({ items: conversation });
  store.dispatch({ kind: 'open', phone: ANA });
  await turn();
  assert.equal(store.state.threads.get(ANA)?.status, 'ready');
  const count = pages.length;
  store.dispatch({ kind: 'open', phone: ANA });
  assert.equal(pages.length, count);
});

test('older messages come before, once, and only while there are any', async () => {
  const { store, pages, rows } = await started({
    messages: (_, { cursor }) =>
      Promise.resolve(cursor ? { items: [inbound('z', 0), inbound('a', 1)] } : { items: conversation, next: 'c1' }),
  });
  store.dispatch({ kind: 'open', phone: ANA });
  await turn();
  store.dispatch({ kind: 'load-older' });
  store.dispatch({ kind: 'load-older' });
  await turn();
  store.dispatch({ kind: 'load-older' });
  await turn();
  assert.deepEqual(
    pages.map(({ cursor }) => cursor),
    [undefined, 'c1'],
  );
  assert.deepEqual(rows(), ['z:read', 'a:read', 'b:sent', 'c:read']);
});

test('opened around a message, the way to the newest closes the gap', async () => {
  const { store, pages, rows } = await started({
    messages: (_, { around }) =>
      Promise.resolve(around ? { items: [inbound('m', -9)], next: 'o', previous: 'n' } : { items: conversation, next: 'c1' }),
  });
  store.dispatch({ kind: 'open', phone: ANA, around: 'm' });
  await turn();
  assert.deepEqual([rows(), store.state.threads.get(ANA)?.newer], [['m:read'], 'n']);
  store.dispatch({ kind: 'to-latest' });
  await turn();
  assert.deepEqual([rows().length, store.state.threads.get(ANA)?.newer, pages.at(-1)?.cursor], [3, undefined, undefined]);
});

test('what arrives while the last gap closes is not lost', async () => {
  const late = inbound('late', 9);
  const { store, source, rows } = await started({
    messages: (_, { around, cursor }) => {
      if (around) return Promise.resolve({ items: [inbound('m', -9)], next: 'o', previous: 'n' });
      return Promise.resolve({ items: cursor ? conversation : [...conversation, late] });
    },
  });
  store.dispatch({ kind: 'open', phone: ANA, around: 'm' });
  await turn();
  store.dispatch({ kind: 'load-newer' });
  source.emit({ kind: 'message', message: late });
  await turn();
  assert.deepEqual(rows(), ['m:read', 'a:read', 'b:sent', 'c:read', 'late:read']);
});

test('a draft stays with its conversation', async () => {
  const { store } = await started();
  store.dispatch({ kind: 'draft', phone: ANA, text: 'Dear Ana' });
  store.dispatch({ kind: 'draft', phone: BEN, text: 'Dear Ben' });
  store.dispatch({ kind: 'draft', phone: BEN, text: '' });
  assert.deepEqual([...store.state.drafts], [[ANA, 'Dear Ana']]);
});
