import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, BO, sampleMock, tell } from '../sample-mock.ts';

const react = (messageId: string, to = ANA) => ({ to: `+${to}`, type: 'reaction', reaction: { messageId, emoji: '👍' } });

test('a reaction that is made to fail leaves nothing in the conversation, and is reported once', async () => {
  const mock = sampleMock({ latency: 1_000 });
  await mock.scenario({ when: { op: 'send' }, do: { failAs: 131_026 } });
  const before = mock.snapshot().messages;
  const { status, json } = await tell(mock, 'POST /api/v1/messages', react('msg_ana'));
  assert.equal(status, 201);
  assert.deepEqual(mock.snapshot().messages, before);
  const { fired } = await mock.clock.advance('1m');
  assert.partialDeepStrictEqual(fired, [{ kind: 'reaction', id: json.id, status: 'failed', error: 'message_undeliverable' }]);
  const { events } = (await tell(mock, 'GET /_mock/events?after=0')).json;
  assert.equal(events.filter(({ type }: { type: string }) => type === 'message.status').length, 1);
});

test('on the Contacts/Messages API a reaction answers with its message, and has no status of its own', async () => {
  const mock = sampleMock({ latency: 1_000 });
  const { json } = await tell(mock, 'POST /api/v1/messages', react('msg_ana'));
  assert.equal(json.id, 'msg_ana');
  assert.deepEqual((await mock.clock.advance('1m')).fired, []);
});

test('a snapshot whose reaction on its way is no message is refused', () => {
  const mock = sampleMock();
  const snapshot = mock.snapshot();
  const due = [{ at: snapshot.now, order: 1, work: { kind: 'reaction' } }];
  assert.throws(() => mock.restore({ ...snapshot, state: { ...snapshot.state, due } }), /"state" is not what a snapshot has/);
  assert.equal(mock.snapshot().contacts.find(({ phone }) => phone === BO)?.name, 'Bo Larsen');
});
