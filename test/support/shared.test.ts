import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keeper } from './shared.ts';

test('what is shared is begun once, ended once, and begun again by who comes later', async () => {
  const { shared, endShared } = keeper();
  const told: string[] = [];
  const ask = () =>
    shared(
      'cup',
      async () => told.push('begun'),
      async (cup) => told.push(`ended ${cup}`),
    );
  assert.deepEqual(await Promise.all([ask(), ask()]), [1, 1]);
  await endShared();
  await endShared();
  assert.deepEqual(told, ['begun', 'ended 1']);
  assert.equal(await ask(), 3);
});

test('while more files follow it is kept, and then it ends', async () => {
  const { shared, endShared, keepShared } = keeper();
  const told: string[] = [];
  const ask = () =>
    shared(
      'cup',
      async () => told.push('begun'),
      async () => told.push('ended'),
    );
  const { over } = keepShared();
  await ask();
  await endShared();
  await ask();
  assert.deepEqual(told, ['begun']);
  await over();
  assert.deepEqual(told, ['begun', 'ended']);
});

test('what could not begin is told to who asks, and hinders no end', async () => {
  const { shared, endShared } = keeper();
  const fail = () =>
    shared(
      'cup',
      () => Promise.reject(new Error('broken')),
      () => Promise.reject(new Error('never')),
    );
  await assert.rejects(fail(), /broken/);
  await endShared();
});
