import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { jsonOf, waMock } from './command-line.ts';

const mock = createMock({ now: '2026-01-15T09:00:00.000Z', frozen: true });
let env: { WA_MOCK_URL: string };

before(async () => {
  env = { WA_MOCK_URL: (await mock.listen({ port: 0 })).url };
});
after(() => mock.close());

test('presets are listed, and armed by name for one customer', async () => {
  assert.match((await waMock(['scenario', 'presets', '--own'])).stdout, /^accepted-then-failed {2,}\S/m);
  const armed = await waMock(['scenario', 'add', 'accepted-then-failed', '--to', '12025550199', '--times', '1', '--json'], {
    env,
  });
  assert.equal(jsonOf(armed).ids.length, 1);
  assert.match((await waMock(['scenario', 'list'], { env })).stdout, /to=12025550199.*fired 0 of 1/);
});

test('a file of several arms them all', async () => {
  const file = JSON.stringify([
    { when: { op: 'send' }, do: { failAs: 131026 } },
    { when: { op: 'send' }, do: { failAs: 131047 } },
  ]);
  assert.equal(jsonOf(await waMock(['scenario', 'add', '-', '--own', '--json'], { input: file })).ids.length, 2);
});

test('an unknown preset names itself and the nearest one', async () => {
  const { stderr, code } = await waMock(['scenario', 'add', 'accepted-then-faild'], { env });
  assert.equal(code, 1);
  assert.match(stderr, /"accepted-then-faild": did you mean "accepted-then-failed"/);
});
