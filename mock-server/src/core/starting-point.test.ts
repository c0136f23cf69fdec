import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMock } from '../index.ts';
import { defaultWorld } from '../seed/default-world.ts';
import { sampleFixture } from '../seed/sample-fixture.ts';

const NOW = '2026-03-04T15:20:00.000Z';
const MAYA = '12025550123';

test('a seeded world is what its fixture would give that says its instants itself', () => {
  for (const [seed, now] of [
    [1, NOW],
    [7, '1999-12-31T23:59:59.999Z'],
  ] as const) {
    const seeded = createMock({ seed, now, frozen: true });
    for (const world of ['default', 'a', 'b']) {
      const snapshot = seeded.world(world).snapshot();
      const fixture = sampleFixture({ now: Date.parse(now), seed: snapshot.state.seed });
      assert.deepEqual(createMock({ seed, now, frozen: true, fixture }).world(world).snapshot(), snapshot);
    }
  }
});

test('worlds start from parts that none of them changes', async () => {
  freeze(defaultWorld({ now: 0, seed: 0 }).fixture);
  const begun = createMock({ now: NOW, frozen: true }).snapshot();
  const mock = createMock({ now: NOW, frozen: true, limits: false });
  const { id } = await mock.inbound({ from: MAYA, text: 'Hi' });
  const last = begun.messages.findLast(({ phone, direction }) => phone === MAYA && direction === 'inbound')!.id!;
  const maya = mock.customer(MAYA);
  await maya.react(begun.messages.findLast(({ phone, direction }) => phone === MAYA && direction === 'outbound')!.id!, '👍');
  await maya.edit(id, 'Hello');
  await maya.delete(last);
  await mock.db.patch(`contacts/${MAYA}`, { name: 'Another', tags: ['other'] });
  await mock.templates.pause(begun.templates![0]!.name);
  await mock.scenario({ when: { op: 'clock', after: '1m' }, do: { media: 'expire' } });
  await mock.clock.advance('40d');
  assert.notDeepEqual(mock.snapshot().contacts, begun.contacts);
  assert.deepEqual(createMock({ now: NOW, frozen: true }).snapshot(), begun);
});

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const member of Object.values(value)) freeze(member);
}
