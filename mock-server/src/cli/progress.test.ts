import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startProgress } from './progress.ts';

/** As much of a terminal as progress needs. */
function terminal(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  return { written, stream };
}

test('only a person sees progress, and only of what takes long', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const began = context.mock.method(performance, 'now', () => 0);
  const { written, stream } = terminal(true);
  {
    using progress = startProgress('Restoring', stream);
    progress.say('Restoring a world');
    assert.deepEqual(written, []);
    began.mock.mockImplementation(() => 2_400);
    context.mock.timers.tick(1_000);
    assert.equal(written.at(-1), '\r\u001B[KRestoring a world … 2 s');
  }
  assert.equal(written.at(-1), '\r\u001B[K');
  const piped = terminal(false);
  startProgress('Restoring', piped.stream)[Symbol.dispose]();
  assert.deepEqual(piped.written, []);
});
