import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { ANA, at, BEN, contact, sampleStore, type SampleStore } from '../../store/sample-store.ts';
import { shareReads } from './share-reads.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A page with two unread conversations, of which the last message came that many minutes after noon. */
async function page(scope: string, minutes = 1): Promise<SampleStore> {
  const items = [ANA, BEN].map((phone) => contact(phone, { unread: 2, lastMessageAt: at(minutes) }));
  const sample = sampleStore({ contacts: () => Promise.resolve({ items }) });
  stops.push(shareReads(sample.store, scope), () => sample.store.dispose());
  sample.store.dispatch({ kind: 'start' });
  await turn();
  return sample;
}

const unread = ({ store }: SampleStore): number[] => store.state.contacts.items.map((row) => row.unread);

async function becomes(sample: SampleStore, expected: number[]): Promise<void> {
  for (let round = 0; round < 1_000 && unread(sample).join() !== expected.join(); round++) await turn();
  assert.deepEqual(unread(sample), expected);
}

test('what one page reads is read in the others of its server, and in no other', async () => {
  const [one, two, stranger] = [await page('a'), await page('a'), await page('b')];
  one.store.dispatch({ kind: 'read-all', phones: [ANA] });
  await becomes(one, [0, 2]);
  await becomes(two, [0, 2]);
  two.store.dispatch({ kind: 'read-all', phones: [BEN] });
  await becomes(one, [0, 0]);
  assert.deepEqual(unread(stranger), [2, 2]);
});

test('what came after it was read elsewhere is still unread', async () => {
  const [one, ahead, even] = [await page('c', 1), await page('c', 2), await page('c', 1)];
  one.store.dispatch({ kind: 'read-all', phones: [ANA, BEN] });
  await becomes(even, [0, 0]); // all that was told has come
  assert.deepEqual(unread(ahead), [2, 2]);
});
