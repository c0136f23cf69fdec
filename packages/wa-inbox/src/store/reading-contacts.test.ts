import assert from 'node:assert/strict';
import test from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { Contact } from '../model/contact.ts';
import type { Page } from '../model/values.ts';
import { ANA, at, BEN, contact, inbound, refusal, sampleStore } from './sample-store.ts';

const ana = contact(ANA, { lastMessageAt: at(2), unread: 1 });
const ben = contact(BEN, { lastMessageAt: at(1) });
const phones = (items: readonly Contact[]): string[] => items.map(({ phone }) => phone);

test('starting reads the first page, then tells that the inbox is ready', async () => {
  const { store, notices } = sampleStore({ contacts: () => Promise.resolve({ items: [ana, ben], next: 'more' }) });
  store.dispatch({ kind: 'start' });
  assert.equal(store.state.contacts.status, 'loading');
  await turn();
  assert.deepEqual(phones(store.state.contacts.items), [ANA, BEN]);
  assert.deepEqual(notices, [
    { kind: 'unread', total: 1 },
    { kind: 'ready', contacts: 2 },
  ]);
});

test('the inbox is ready once, also when a connection has everything read again meanwhile', async () => {
  const { store, source, notices } = sampleStore({ contacts: () => Promise.resolve({ items: [ben] }) });
  store.dispatch({ kind: 'start' });
  source.emit({ kind: 'resync' });
  await turn();
  source.emit({ kind: 'resync' });
  await turn();
  assert.deepEqual(notices, [{ kind: 'ready', contacts: 1 }]);
});

test('watchers are called once for all changes of a turn, and the state is frozen', async () => {
  const { store, source } = sampleStore({ contacts: () => Promise.resolve({ items: [ana] }) });
  store.dispatch({ kind: 'start' });
  await turn();
  let calls = 0;
  store.subscribe(() => calls++);
  source.emit({ kind: 'contact', contact: ben }, { kind: 'message', message: inbound('a', 5) });
  await turn();
  assert.equal(calls, 1);
  for (const part of [store.state, store.state.contacts]) assert.ok(Object.isFrozen(part));
});

test('a list that was given out is never changed: what is new is another list', async () => {
  const { store, source } = sampleStore({ contacts: () => Promise.resolve({ items: [ana, ben] }) });
  store.dispatch({ kind: 'start' });
  store.dispatch({ kind: 'open', phone: ana.phone });
  await turn();
  const given = [store.state.contacts.items, store.state.threads.get(ana.phone)!.items];
  const copies = given.map((list) => [...list]);
  for (const list of given) Object.freeze(list); // whoever writes into it throws
  source.emit({ kind: 'message', message: inbound('a', 5) }, { kind: 'contact', contact: { ...ben, name: 'Benjamin' } });
  store.dispatch({ kind: 'send', draft: { phone: ana.phone, content: { kind: 'text', text: 'Hi' } } });
  await turn();
  assert.deepEqual(given, copies);
  assert.notEqual(store.state.contacts.items, given[0]);
  assert.notEqual(store.state.threads.get(ana.phone)!.items, given[1]);
});

test('more contacts continue the list; asking twice asks once', async () => {
  const asked: (string | undefined)[] = [];
  const pages: Record<string, Page<Contact>> = { first: { items: [ana], next: 'c1' }, c1: { items: [ana, ben] } };
  const { store } = sampleStore({
    contacts: ({ cursor }) => {
      asked.push(cursor);
      return Promise.resolve(pages[cursor ?? 'first']!);
    },
  });
  store.dispatch({ kind: 'start' });
  await turn();
  store.dispatch({ kind: 'load-more-contacts' });
  store.dispatch({ kind: 'load-more-contacts' });
  assert.equal(store.state.contacts.loadingMore, true);
  await turn();
  store.dispatch({ kind: 'load-more-contacts' });
  assert.deepEqual(asked, [undefined, 'c1']);
  assert.deepEqual(phones(store.state.contacts.items), [ANA, BEN]);
});

test('a newer search ends the older one', async () => {
  const signals: AbortSignal[] = [];
  const { store } = sampleStore({
    contacts: ({ search }, { signal } = {}) => {
      signals.push(signal!);
      return search === 'ben' ? Promise.resolve({ items: [ben] }) : Promise.resolve({ items: [ana] });
    },
  });
  store.dispatch({ kind: 'search', text: 'ana' });
  store.dispatch({ kind: 'search', text: ' ben ' });
  await turn();
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [true, false],
  );
  assert.deepEqual([store.state.contacts.search, phones(store.state.contacts.items)], ['ben', [BEN]]);
});

test('search results are not joined by whoever writes meanwhile', async () => {
  const { store, source } = sampleStore({ contacts: () => Promise.resolve({ items: [ben] }) });
  store.dispatch({ kind: 'start' });
  store.dispatch({ kind: 'search', text: 'ben' });
  await turn();
  source.emit({ kind: 'contact', contact: ana });
  assert.deepEqual(phones(store.state.contacts.items), [BEN]);
});

test('reading again keeps rows that say the same, takes new words and drops who is gone', async () => {
  const replies = [
    { items: [ana, ben, contact('12025550103', { lastMessageAt: at(0) })] },
    { items: [{ ...ana }, { ...ben, name: 'Benno' }] },
  ];
  const { store } = sampleStore({ contacts: () => Promise.resolve(replies.shift()!) });
  store.dispatch({ kind: 'start' });
  await turn();
  store.dispatch({ kind: 'refresh' });
  await turn();
  assert.equal(store.state.contacts.items[0], ana);
  assert.deepEqual(
    store.state.contacts.items.map(({ name }) => name),
    [ana.name, 'Benno'],
  );
});

test('what happens while the list is read is newer than the list', async () => {
  let answer!: (page: Page<Contact>) => void;
  const { store, source } = sampleStore({ contacts: () => Promise.resolve({ items: [ana, ben] }) });
  store.dispatch({ kind: 'start' });
  await turn();
  source.contacts = () => new Promise((resolve) => (answer = resolve));
  store.dispatch({ kind: 'refresh' });
  source.emit({ kind: 'message', message: inbound('b1', 9, { phone: BEN }) });
  answer({ items: [ana, ben] });
  await turn();
  assert.deepEqual(phones(store.state.contacts.items), [BEN, ANA]);
  assert.equal(store.state.contacts.items[0]!.unread, 1);
});

test('a list that cannot be read says so, and can be asked for again', async () => {
  const { store, source, notices } = sampleStore({
    contacts: () => Promise.reject(refusal({ key: 'unauthorized', status: 401 })),
  });
  store.dispatch({ kind: 'start' });
  await turn();
  assert.deepEqual([store.state.contacts.status, store.state.contacts.failure?.key], ['failed', 'unauthorized']);
  assert.deepEqual(
    notices.map(({ kind }) => kind),
    ['error'],
  );
  source.contacts = () => Promise.resolve({ items: [ana] });
  store.dispatch({ kind: 'refresh' });
  await turn();
  assert.deepEqual([store.state.contacts.status, store.state.contacts.failure], ['ready', undefined]);
});

test('after the end nothing is read, shown or told', async () => {
  const { store, source, notices } = sampleStore({ contacts: () => Promise.resolve({ items: [ana] }) });
  store.dispatch({ kind: 'start' });
  store.dispose();
  source.emit({ kind: 'message', message: inbound('a', 1) });
  await turn();
  assert.deepEqual([store.state.contacts.items, notices], [[], []]);
});
