import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import type { DraftStorage, KeptDraft } from '../model/kept-draft.ts';
import { keepDrafts } from './keep-drafts.ts';
import { ANA, BEN, sampleStore } from './sample-store.ts';

/** Storage that a test looks into; each write waits until the test lets it through. */
function sampleStorage(left: KeptDraft[] = []) {
  const saved: KeptDraft[] = [];
  const waiting: (() => void)[] = [];
  const storage: DraftStorage = {
    load: () => Promise.resolve(left),
    save: (draft) => {
      saved.push(draft);
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
  return { storage, saved, letThrough: () => waiting.shift()?.() };
}

test('what an earlier session left comes back; what was typed meanwhile goes before it', async () => {
  const { store } = sampleStore();
  const { storage } = sampleStorage([
    { phone: ANA, text: 'Dear Ana', replyTo: 'm1' },
    { phone: BEN, text: 'Dear Ben' },
  ]);
  keepDrafts(store, storage);
  store.dispatch({ kind: 'draft', phone: BEN, text: 'New' });
  await setImmediate();
  assert.deepEqual(Object.fromEntries(store.state.drafts), { [ANA]: 'Dear Ana', [BEN]: 'New' });
  assert.equal(store.state.replies.get(ANA), 'm1');
});

test('what was typed before there was a storage is written too', async () => {
  const { store } = sampleStore();
  const { storage, saved } = sampleStorage();
  store.dispatch({ kind: 'draft', phone: ANA, text: 'Dear Ana' });
  void keepDrafts(store, storage)();
  await setImmediate();
  assert.deepEqual(saved, [{ phone: ANA, text: 'Dear Ana' }]);
});

test('what was typed and sent before the storage was read does not come back out of it', async () => {
  const { store } = sampleStore();
  const left: KeptDraft[] = [];
  const { storage } = sampleStorage(left);
  const save: DraftStorage['save'] = async (draft) => void left.push(draft);
  keepDrafts(store, { ...storage, save });
  store.dispatch({ kind: 'draft', phone: ANA, text: 'Are you there?' });
  store.dispatch({ kind: 'draft', phone: ANA, text: '' });
  await setImmediate();
  assert.equal(store.state.drafts.get(ANA) ?? '', '');
});

test('a session that ends before it has read what there was still writes what was typed, and says when', async () => {
  const { store } = sampleStore();
  const saved: KeptDraft[] = [];
  let load = (_: KeptDraft[]): void => undefined;
  const storage: DraftStorage = {
    load: () => new Promise((resolve) => (load = resolve)),
    save: async (draft) => void saved.push(draft),
  };
  const stop = keepDrafts(store, storage);
  store.dispatch({ kind: 'draft', phone: ANA, text: 'Dear Ana' });
  await setImmediate();
  let isOver = false;
  const over = stop().then(() => (isOver = true));
  await setImmediate();
  assert.equal(isOver, false);
  load([]);
  await over;
  assert.deepEqual(saved, [{ phone: ANA, text: 'Dear Ana' }]);
});

test('while one change is written only the newest of the others waits', async () => {
  const { store } = sampleStore();
  const { storage, saved, letThrough } = sampleStorage();
  keepDrafts(store, storage);
  for (const text of ['D', 'De', 'Dear']) {
    store.dispatch({ kind: 'draft', phone: ANA, text });
    await setImmediate();
  }
  store.dispatch({ kind: 'reply', phone: ANA, id: 'm1' });
  await setImmediate();
  letThrough();
  await setImmediate();
  assert.deepEqual(saved, [
    { phone: ANA, text: 'D' },
    { phone: ANA, text: 'Dear', replyTo: 'm1' },
  ]);
});

test('a draft that was sent is forgotten', async () => {
  const { store } = sampleStore();
  const { storage, saved, letThrough } = sampleStorage();
  keepDrafts(store, storage);
  store.dispatch({ kind: 'draft', phone: ANA, text: 'Hello' });
  await setImmediate();
  letThrough();
  store.dispatch({ kind: 'send', draft: { phone: ANA, content: { kind: 'text', text: 'Hello' } } });
  await setImmediate();
  assert.deepEqual(saved.at(-1), { phone: ANA, text: '' });
});

test('where nothing can be stored drafts live as long as the page, and nothing is reported', async () => {
  const { store, notices } = sampleStore();
  const broken = (): Promise<never> => Promise.reject(new Error('not allowed'));
  keepDrafts(store, { load: broken, save: broken });
  store.dispatch({ kind: 'draft', phone: ANA, text: 'Hello' });
  await setImmediate();
  assert.equal(store.state.drafts.get(ANA), 'Hello');
  assert.deepEqual(notices, []);
});
