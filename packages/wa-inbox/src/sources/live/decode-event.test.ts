import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeEvent } from './decode-event.ts';

const stamp = { seq: 1, at: '2026-01-15T12:00:00.000Z' };
const phone = '12025550101';

test('a message, a report and a clock become changes in our words', () => {
  const message = { id: 'm', from: `+${phone}`, to: '+1', type: 'text', text: 'Hi', timestamp: stamp.at, status: 'received' };
  const [created] = decodeEvent('message.created', { ...stamp, phone, message }, 0);
  assert.equal(created?.kind === 'message' && created.message.direction, 'inbound');
  assert.deepEqual(decodeEvent('message.status', { ...stamp, phone, id: 'm', status: 'read' }, 0), [
    { kind: 'delivery', phone, id: 'm', delivery: { state: 'read', at: stamp.at } },
  ]);
  assert.deepEqual(decodeEvent('clock.changed', { ...stamp, now: stamp.at, frozen: true, rate: 5 }, 7), [
    { kind: 'clock', reading: { at: 7, now: Date.parse(stamp.at), rate: 0 } },
  ]);
});

test('what only developers look at changes nothing', () => {
  assert.deepEqual(decodeEvent('scenario.fired', { ...stamp, id: 's', count: 1 }, 0), []);
  assert.deepEqual(decodeEvent('webhook.attempt', { ...stamp, delivery: 'd', attempt: 1 }, 0), []);
});
