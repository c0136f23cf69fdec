import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InboxSource } from '../../model/source.ts';
import { LazySource } from './lazy-source.ts';

const page = { items: [] };
const loaded = {
  dialect: 'whatssync',
  capabilities: { templates: false },
  limits: { textLength: 10 },
  contacts: async () => page,
} as unknown as InboxSource;

test('the adapter is loaded by the first call, once, and then speaks for itself', async () => {
  let loads = 0;
  const source = new LazySource('whatssync', async () => {
    loads++;
    return loaded;
  });
  assert.equal(loads, 0);
  assert.equal(source.capabilities.templates, true);
  await Promise.all([source.contacts({}), source.contacts({})]);
  assert.equal(loads, 1);
  assert.equal(source.capabilities.templates, false);
  assert.deepEqual(source.limits, { textLength: 10 });
});

test('a load that failed is tried again by the next call', async () => {
  let loads = 0;
  const source = new LazySource('whatssync', async () => {
    loads++;
    if (loads === 1) throw new TypeError('no network');
    return loaded;
  });
  await assert.rejects(source.contacts({}), /no network/);
  assert.deepEqual(await source.contacts({}), page);
});

test('what the adapter lacks is left out quietly', async () => {
  const source = new LazySource('whatssync', async () => loaded);
  await source.markRead('12025550123', 'msg_1');
  assert.deepEqual(await source.templates(), []);
});
