import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMock } from '../../index.ts';

const mock = createMock({ controlToken: 'secret' });

test('with a control token, a control call without it is refused with the header to send', async () => {
  for (const headers of [{}, { 'x-mock-control': 'guess' }]) {
    const reply = await mock.fetch('/_mock/config', { headers });
    assert.equal(reply.status, 401);
    assert.match(await reply.text(), /X-Mock-Control/);
  }
});

test('with the token it is answered, and so is every method of the mock itself', async () => {
  assert.equal((await mock.fetch('/_mock/config', { headers: { 'x-mock-control': 'secret' } })).status, 200);
  await mock.clock.advance('1h');
});

test('health is told to everybody', async () => {
  assert.equal((await mock.fetch('/_mock/health')).status, 200);
});
