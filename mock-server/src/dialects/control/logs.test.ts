import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, BO, sampleMock, tell } from '../../sample-mock.ts';

test('a call is logged with what decided it, and without its token', async () => {
  const mock = sampleMock();
  await tell(mock, 'POST /api/v1/messages', { to: `+${BO}`, type: 'text', text: 'x' }, { 'x-api-key': 'secret' });
  const { json } = await tell(mock, 'GET /_mock/requests');
  const [entry] = json.requests;
  assert.deepEqual(
    [entry.method, entry.url, entry.status, entry.dialect, entry.endpoint, entry.decidedBy],
    ['POST', '/api/v1/messages', 400, 'whatssync', 'whatssync.messages.send', 'window'],
  );
  assert.deepEqual([entry.headers.authorization, entry.headers['x-api-key']], ['[redacted]', '[redacted]']);
  assert.match(entry.note, /Cloud API would have answered 200/);
  assert.match(entry.body, /"type":"text"/);
  assert.match(entry.reply, /window_closed/);
});

test('the rule that decided is named: token, parse, scenario, magic number, limits', async () => {
  const mock = sampleMock({ tokens: ['test-token'] });
  const send = (to: string) => tell(mock, 'POST /api/v1/messages', { to, type: 'text', text: 'x' });
  await tell(mock, 'GET /api/v1/contacts', undefined, { authorization: 'Bearer nope' });
  await send('abc');
  await send('+15550131026');
  await mock.scenario({ name: 'storm', when: { op: 'send' }, do: { http: 503 }, times: 1 });
  await send(`+${ANA}`);
  for (let index = 0; index < 61; index++) await tell(mock, 'GET /api/v1/contacts');
  const { json } = await tell(mock, 'GET /_mock/requests');
  const rules = new Set(
    json.requests
      .filter(({ status }: { status: number }) => status >= 400)
      .map(({ decidedBy }: { decidedBy: string }) => decidedBy),
  );
  assert.deepEqual(rules, new Set(['limits', 'scenario storm', 'magic number 15550131026', 'parse', 'token']));
});

test('reading the control API is no news', async () => {
  const mock = sampleMock();
  await tell(mock, 'GET /_mock/health');
  assert.equal((await tell(mock, 'GET /_mock/requests')).json.requests.length, 0);
});

test('events are read from a number on, and a number that is not there says resync', async () => {
  const mock = sampleMock();
  await mock.inbound({ from: ANA, text: 'Hi' });
  const { json } = await tell(mock, 'GET /_mock/events?after=1');
  assert.deepEqual(
    json.events.map(({ seq, type }: { seq: number; type: string }) => [seq, type]),
    [[2, 'contact.updated']],
  );
  assert.equal((await tell(mock, 'GET /_mock/events?after=1&limit=0')).json.events.length, 0);
  assert.equal((await tell(mock, 'GET /_mock/events?after=99')).json.resync, true);
  assert.equal((await tell(mock, 'GET /_mock/events?after=-1')).status, 400);
});
