import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { createMock } from '@wa-inbox/mock';
import { snippets } from '../support/snippets.ts';

const run = promisify(execFile);
const mock = createMock();
let url: string;
before(async () => {
  ({ url } = await mock.listen({ port: 0 }));
});
after(() => mock.close());

/** What each line of the page answers, in order. */
const ANSWERS: RegExp[][] = [
  [/"world":"checkout".*"now":"2026-03-01T09:00:00.000Z".*"seed":7.*"frozen":true/],
  [/"worlds":\[.*"world":"checkout"/, /"now":"2026-03-02T09:00:00.000Z".*"fired"/, /"removed":"checkout"/],
  [/"status":"failed"/, /"name":"Maya Okafor".*"messages":\[\{/, /sofa/i],
  [/"name":"Maya O\.","tags":\["vip"\]/, /"text":"Is the blue sofa still there\?".*"status":"received"/, /"failAs":131026/],
];

test('the commands of the page do what it says', async () => {
  const blocks = snippets('mock-server/docs/worlds.md', 'sh');
  assert.equal(blocks.length, ANSWERS.length);
  for (const [index, block] of blocks.entries()) {
    const lines = block.replaceAll('\\\n', ' ').replaceAll('http://localhost:4010', url).split('\n');
    assert.equal(lines.length, ANSWERS[index]!.length);
    for (const [place, line] of lines.entries()) {
      const { stdout } = await run('sh', ['-c', line]);
      assert.doesNotMatch(stdout, /^\{"error":/, line);
      assert.match(stdout, ANSWERS[index]![place]!, line);
    }
  }
});
