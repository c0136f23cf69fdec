import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RequestLog } from './request-log.ts';

const entry = {
  at: 0,
  method: 'GET',
  url: '/api/v1/contacts',
  headers: {},
  body: undefined,
  status: 200,
  reply: undefined,
  dialect: 'whatssync',
  endpoint: undefined,
  decidedBy: 'rules',
  note: undefined,
};

test('the last 1,000 calls are kept, newest first', () => {
  const log = new RequestLog();
  for (let index = 1; index <= 1_001; index++) log.add({ ...entry, at: index });
  const kept = log.list();
  assert.equal(kept.length, 1_000);
  assert.equal(kept[0]?.id, 'req_1001');
  assert.equal(kept.at(-1)?.id, 'req_2');
  assert.equal(log.list(3).length, 3);
});

test('a long body is cut and says how long it was', () => {
  const log = new RequestLog();
  log.add({ ...entry, body: 'x'.repeat(100_000) });
  const { body } = log.list()[0]!;
  assert.match(body!, /x… \(100000 characters\)$/);
  assert.ok(body!.length < 40_000);
});
