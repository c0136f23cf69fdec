import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VERDICT_RULES } from '@wa-inbox/protocol/control/verdicts';
import { readdirSync } from 'node:fs';
import { ANA, BO, sampleMock, tell } from '../../sample-mock.ts';

const text = (to: string) => ({ to: `+${to}`, type: 'text', text: 'Hi' });

test('each rule is a file', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => !name.includes('.test.'));
  assert.deepEqual(
    VERDICT_RULES.filter((rule) => !files.includes(`${rule}.ts`)),
    [],
  );
});

test('verdicts come oldest first, by what they are about, and go with the world', async () => {
  const mock = sampleMock();
  for (let index = 0; index < 3; index++) {
    await tell(mock, 'POST /api/v1/messages', text(BO));
    await mock.clock.advance('1m');
  }
  for (let index = 0; index < 2; index++) await tell(mock, 'POST /api/v1/messages', text(ANA));
  const verdicts = await mock.verdicts();
  assert.deepEqual(
    verdicts.map(({ id, at, count }) => [id, at.slice(11, 16), count]),
    [
      ['window-known-closed-1', '12:01', 2],
      ['sent-twice-1', '12:03', 1],
    ],
  );
  assert.deepEqual(await mock.verdicts(), verdicts, 'asking changes nothing');
  await mock.reset();
  assert.deepEqual(await mock.verdicts(), []);
});

test('one client’s world says nothing of another’s', async () => {
  const mock = sampleMock();
  const other = mock.world('other');
  for (let index = 0; index < 2; index++) await tell(other, 'POST /api/v1/messages', text(ANA));
  assert.equal((await other.verdicts()).length, 1);
  assert.deepEqual(await mock.verdicts(), []);
});
