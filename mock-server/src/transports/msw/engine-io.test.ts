import assert from 'node:assert/strict';
import { mock as timers, test } from 'node:test';
import { EngineConnection } from './engine-io.ts';

function connect() {
  const said: string[] = [];
  const heard: string[] = [];
  const connection = new EngineConnection({ send: (packet) => said.push(packet), close: () => said.push('hung up') });
  connection.open({ read: (message) => heard.push(message), closed: () => heard.push('closed') });
  return { connection, said, heard };
}

test('a client that answers pings stays, one that does not is hung up on', () => {
  timers.timers.enable({ apis: ['setInterval'] });
  try {
    const { connection, said, heard } = connect();
    timers.timers.tick(25_000);
    connection.receive('3');
    timers.timers.tick(25_000);
    assert.deepEqual(said.slice(1), ['2', '2']);
    timers.timers.tick(25_000);
    assert.deepEqual([said.at(-1), heard], ['hung up', ['closed']]);
    timers.timers.tick(100_000);
    assert.equal(said.length, 4);
  } finally {
    timers.timers.reset();
  }
});

for (const [what, data] of [
  ['no text', new Uint8Array(1)],
  ['no packet', 'x'],
  ['a close', '1'],
  ['too much', `4${'x'.repeat(20_000)}`],
] as const) {
  test(`${what} ends the connection`, () => {
    const { connection, said, heard } = connect();
    connection.receive(data);
    assert.deepEqual([said.at(-1), heard], ['hung up', ['closed']]);
  });
}
