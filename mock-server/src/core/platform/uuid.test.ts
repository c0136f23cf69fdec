import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ids } from '../ids.ts';
import type { World } from '../world.ts';
import { freshUuid } from './uuid.ts';

/** All that an id is made from. */
const worldOf = (seed: number) => ({ ids: new Ids(seed) }) as World;

test('ids are UUIDs, all different, and the same for the same seed', () => {
  const [world, same, other] = [worldOf(7), worldOf(7), worldOf(8)];
  const ids = Array.from({ length: 20_000 }, () => freshUuid(world));
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(freshUuid(same), ids[0]);
  assert.notEqual(freshUuid(other), ids[0]);
});
