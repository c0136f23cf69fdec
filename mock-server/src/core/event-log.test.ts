import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventLog } from './event-log.ts';

function logOf(count: number, capacity: number) {
  const heard: number[] = [];
  const log = new EventLog(({ seq }) => heard.push(seq), capacity);
  for (let index = 0; index < count; index++) log.append(index, { type: 'typing', phone: '12025550123', until: index });
  return { log, heard };
}

test('events are numbered from 1 and heard in order', () => {
  assert.deepEqual(logOf(3, 10).heard, [1, 2, 3]);
});

test('what came after a number is given in order, as far as it is kept', () => {
  const { log } = logOf(7, 5);
  assert.deepEqual(
    log.after(4)?.map(({ seq }) => seq),
    [5, 6, 7],
  );
  assert.deepEqual(
    log.after(2)?.map(({ seq }) => seq),
    [3, 4, 5, 6, 7],
  );
  assert.equal(log.after(1), undefined);
  assert.deepEqual(log.after(7), []);
});

test('a number from the future is not believed', () => {
  assert.equal(logOf(2, 5).log.after(3), undefined);
});

test('a limit gives the oldest ones first', () => {
  assert.deepEqual(
    logOf(9, 10)
      .log.after(2, 3)
      ?.map(({ seq }) => seq),
    [3, 4, 5],
  );
});
