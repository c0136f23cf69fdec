import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, BO, sampleMock, tell } from '../sample-mock.ts';
import { expectNotSent, expectNoVerdicts, expectSent, WorldAssertionError } from './assertions.ts';
import { matchers } from './matchers.ts';

const text = (to: string, said: string) => ({ to: `+${to}`, type: 'text', text: said });

test('a message is found by some of its members, with its status by now', async () => {
  const mock = sampleMock({ latency: 1_000 });
  const { json } = await tell(mock, 'POST /api/v1/messages', text(ANA, 'Hi'));
  assert.equal((await expectSent(mock, { to: ANA, text: /^H/, status: 'accepted' })).id, json.id);
  await mock.waitFor({ type: 'message.status', status: 'read' });
  await expectSent(mock, { id: json.id, status: 'read' });
  await expectSent(mock);
});

test('what was not sent fails with what came nearest, and with what was refused', async () => {
  const mock = sampleMock();
  await assert.rejects(
    expectSent(mock, { text: 'Hi' }),
    /^WorldAssertionError: No message with text "Hi" was sent\.\nNothing was sent at all\.$/,
  );
  await tell(mock, 'POST /api/v1/messages', text(ANA, 'Ho'));
  await tell(mock, 'POST /api/v1/messages', text(BO, 'Hi'));
  const error: Error = await expectSent(mock, { to: BO, text: 'Hi' }).then(
    () => assert.fail(),
    (reason: Error) => reason,
  );
  assert.ok(error instanceof WorldAssertionError);
  assert.match(error.message, /No message with to "447700900123", text "Hi" was sent\./);
  assert.match(error.message, /msg_\w+ at 12:00:00: "to" is "\+12025550123", not "447700900123"; "text" is "Ho", not "Hi"/);
  assert.match(error.message, /Refused:\n {2}req_2 POST \/api\/v1\/messages: 400, decided by window$/);
});

test('under --strict it is the same', async () => {
  const mock = sampleMock({ strict: true });
  await tell(mock, 'POST /api/v1/messages', text(ANA, 'Hi'));
  await mock.inbound({ from: ANA, text: 'Ho' });
  await expectSent(mock, { text: 'Hi' });
  await expectNotSent(mock, { text: 'Ho' });
});

test('what was sent after all is told', async () => {
  const mock = sampleMock({ latency: 1_000 });
  await expectNotSent(mock);
  await tell(mock, 'POST /api/v1/messages', text(ANA, 'Hi'));
  await expectNotSent(mock, { text: 'Ho' });
  await assert.rejects(
    expectNotSent(mock, { text: 'Hi' }),
    /A message was sent after all:\n {2}msg_\w+ to \+12025550123: text "Hi", accepted/,
  );
});

test('verdicts fail with what to do, unless a test breaks that rule on purpose', async () => {
  const mock = sampleMock();
  await expectNoVerdicts(mock);
  for (let index = 0; index < 2; index++) await tell(mock, 'POST /api/v1/messages', text(ANA, 'Hi'));
  await assert.rejects(
    expectNoVerdicts(mock),
    /The same message was sent twice: .*\n {2}Send an Idempotency-Key .*\n {2}Evidence: req_1, req_2, msg_/,
  );
  await expectNoVerdicts(mock, { except: ['sent-twice'] });
});

test('matchers say in both ways what there was', async () => {
  const mock = sampleMock();
  await mock.inbound({ from: ANA, text: 'Hi' });
  await tell(mock, 'POST /api/v1/messages', text(ANA, 'Ho'));
  const happened = await matchers.toHaveHappened(mock, { type: 'message.created', message: { text: 'Hi' } });
  assert.deepEqual([happened.pass, happened.message()], [true, '#1 message.created at 2026-03-02T12:00:00.000Z did happen.']);
  const call = await matchers.toHaveHappened(mock, { type: 'request', status: 200 });
  assert.equal(call.pass, false);
  assert.match(
    call.message(),
    /No request with status 200 happened so far\.\nNearest:\n {2}#2 request at 12:00:00: "status" is 201, not 200/,
  );
  assert.equal((await matchers.toHaveSent(mock, { text: 'Ho' })).pass, true);
  assert.equal((await matchers.toHaveNoVerdicts(mock)).pass, true);
  await assert.rejects(matchers.toHaveHappened(mock, { type: 'mesage.created' }), /did you mean "message\.created"/i);
});
