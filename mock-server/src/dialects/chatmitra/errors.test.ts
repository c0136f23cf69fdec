import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ANA, sampleMock, tell } from '../../sample-mock.ts';

const SEND = 'POST /developer/api/send_message';
const hello = { recipient_mobile_number: ANA, message: 'Hello' };

test('a documented error has the documented sentence, and why as an addition that --strict leaves out', async () => {
  const body = { ...hello, recipient_mobile_number: '9999999999' };
  const documented = { status: 'error', message: 'Phone must be 10-15 digits with country code' };
  const { json } = await tell(sampleMock(), SEND, body);
  assert.deepEqual(json, {
    ...documented,
    code: 'invalid_phone_number_chatmitra',
    details: '"9999999999" has no country code: put it in front, e.g. 919999999999.',
  });
  assert.deepEqual((await tell(sampleMock({ strict: true }), SEND, body)).json, documented);
});

test('scenarios refuse a call by key, by code and by status, in the shape of the document', async () => {
  const mock = sampleMock();
  for (const [deed, status, code] of [
    [{ refuse: 429 }, 429, 'too_many_messages_chatmitra'],
    [{ refuse: 131_026 }, 400, 'window_closed_chatmitra'],
    [{ refuse: 'out_of_credits' }, 402, 'out_of_credits'],
    [{ http: 503 }, 503, 'internal_error'],
    [{ http: 429 }, 429, 'too_many_messages_chatmitra'],
  ] as const) {
    await mock.scenario({ when: { op: 'chatmitra.messages.send' }, do: deed, times: 1 });
    const told = await tell(mock, SEND, hello);
    assert.deepEqual([told.status, told.json.status, told.json.code], [status, 'error', code]);
  }
  assert.equal((await tell(mock, SEND, hello)).status, 200);
});

test('the magic number for a throttle is 429 here too, and the one for success needs no window', async () => {
  const mock = sampleMock();
  const throttled = await tell(mock, SEND, { ...hello, recipient_mobile_number: '15550000429' });
  assert.deepEqual([throttled.status, throttled.json.message], [429, 'Too Many Messages']);
  const { json } = await tell(mock, SEND, { ...hello, recipient_mobile_number: '15559999999' });
  await mock.clock.advance('1m');
  assert.equal((await tell(mock, `GET /_mock/jobs/${json.jobId}`)).json.status, 'delivered');
});

test('every message of a call counts; a call that is over the limit spends none', async () => {
  const mock = sampleMock();
  const call = (count: number) => {
    const item = { kind: 'raw', payload: { type: 'text', text: { body: 'Hello' } } };
    return tell(mock, SEND, { recipient_mobile_number: ANA, messages: Array.from({ length: count }, () => item) });
  };
  const over = await call(21);
  assert.equal(over.status, 429);
  assert.match(over.json.details, /send at most 20 in one call/);
  assert.equal((await call(15)).status, 200);
  const more = await call(6);
  assert.match(more.json.details, /of which 5 are left: wait 60 seconds/);
  assert.deepEqual([more.headers.get('retry-after'), more.json.retryAfter], ['60', 60]);
  assert.equal((await call(5)).status, 200);
  assert.equal((await tell(mock, 'GET /api/v1/contacts')).headers.get('x-ratelimit-remaining'), '59');
});

test('without limits nothing is counted', async () => {
  const mock = sampleMock({ limits: false });
  for (let index = 0; index < 30; index++) assert.equal((await tell(mock, SEND, hello)).status, 200);
});

test('another method and another path are refused in the same shape', async () => {
  const mock = sampleMock();
  const method = await tell(mock, 'GET /developer/api/send_message');
  assert.deepEqual([method.status, method.json.status, method.headers.get('allow')], [405, 'error', 'POST']);
  const path = await tell(mock, 'POST /developer/api/sendmessage', {});
  assert.equal(path.status, 404);
  assert.match(path.json.message, /send_message/);
});

const anything = fc.oneof(fc.jsonValue(), fc.constantFrom('', '$name', 'https://[', '12025550123', -1, 1e300, '\ud800'));
/** Bodies that are nearly right get further than bodies that are not. */
const payload = fc.oneof(
  fc.record({ type: fc.constantFrom('text', 'image', 'interactive', 'location', 'reaction', 'template'), text: anything }),
  fc.constantFrom('image', 'video', 'audio', 'document', 'sticker').chain((type) =>
    fc.record({
      type: fc.constant(type),
      [type]: fc.record({ link: fc.oneof(fc.webUrl(), fc.string()), file_size: anything }),
    }),
  ),
  fc.record({
    type: fc.constant('interactive'),
    interactive: fc.record({ type: fc.constantFrom('button', 'list'), header: anything, body: anything, action: anything }),
  }),
  fc.record({ name: fc.string(), language: anything, components: fc.array(fc.record({ type: anything, parameters: anything })) }),
);
const body = fc.record(
  {
    recipient_mobile_number: fc.oneof(fc.constant(ANA), anything),
    message: fc.oneof(fc.string({ unit: 'binary' }), anything),
    messages: fc.array(fc.record({ kind: fc.constantFrom('raw', 'template'), payload }), { maxLength: 3 }),
    customer_name: anything,
    altTexts: fc.oneof(fc.dictionary(fc.string(), anything), anything),
  },
  { requiredKeys: ['recipient_mobile_number'] },
);

test('whatever is nearly right is answered in the shape of the document, and its job ends', async () => {
  const faults: unknown[] = [];
  const mock = sampleMock({ limits: false, onFault: (fault) => faults.push(fault) });
  await fc.assert(
    fc.asyncProperty(body, async (given) => {
      const { status, json } = await tell(mock, SEND, given);
      assert.ok(status === 200 || (status >= 400 && status < 500), `${status}: ${String(faults[0])}`);
      assert.equal(json.status, status === 200 ? 'success' : 'error');
      assert.equal(typeof json.message, 'string');
      await mock.clock.advance('5m');
      if (status === 200)
        assert.ok(['delivered', 'failed'].includes((await tell(mock, `GET /_mock/jobs/${json.jobId}`)).json.status));
    }),
    { numRuns: 300 },
  );
});
