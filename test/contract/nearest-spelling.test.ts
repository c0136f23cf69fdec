import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryMode } from './modes.ts';

/** A slip of the hand, and the sentence that mends it: it names what was seen, and what was probably meant. */
const SLIPS: [call: string, body: object | undefined, sentence: RegExp][] = [
  ['GET /_mock/evnts', undefined, /no \/_mock\/evnts: did you mean "\/_mock\/events"\?/],
  ['GET /_mock/scenario', undefined, /did you mean "\/_mock\/scenarios"\?/],
  ['GET /_mock/events?aftr=3', undefined, /no parameter "aftr": did you mean "after"\? it has after, limit/],
  ['GET /_mock/requests?limt=3', undefined, /no parameter "limt": did you mean "limit"\?/],
  ['GET /_mock/ledger?phon=1', undefined, /no parameter "phon": did you mean "phone"\?/],
  [
    'GET /_mock/webhooks/deliveries?state=deliverd',
    undefined,
    /"state" cannot be "deliverd": did you mean "delivered"\? give one of waiting/,
  ],
  ['GET /_mock/db/mesages', undefined, /no collection "mesages": did you mean "messages"\?/],
  ['GET /_mock/db/messages?staus=failed', undefined, /no "staus" in messages: did you mean "status"\?/],
  ['DELETE /_mock/worlds/chekout', undefined, /no world "chekout": did you mean "checkout"\?/],
  ['GET /w/My_World/_mock/health', undefined, /cannot be named "My_World": 1 to 64 of a-z, 0-9 and "-", such as "my-world"/],
  ['POST /_mock/worlds', { name: 'new', sede: 7 }, /"sede" does not belong here: did you mean "seed"\? the body has name, seed/],
  ['POST /_mock/reset', { frozn: true }, /"frozn" does not belong here: did you mean "frozen"\?/],
  ['POST /_mock/clock', { advance: '10 minutes' }, /"10 minutes" is not a duration: did you mean "10m"\?/],
  ['POST /_mock/clock', { advance: '1 hour, 30 mins' }, /did you mean "1h30m"\?/],
  ['POST /_mock/clock', { advance: 'pt24h' }, /did you mean "PT24H"\?/],
  ['POST /_mock/clock', { advnce: '10m' }, /"advnce" does not belong here: did you mean "advance"\?/],
  [
    'POST /_mock/scenarios',
    { when: { op: 'sned' }, do: { refuse: 131_026 } },
    /"when\.op" cannot be "sned": did you mean "send"/,
  ],
  ['POST /_mock/scenarios', { when: { op: 'send' }, do: { refues: 131_026 } }, /"do\.refues".*"refuse"/],
  ['POST /_mock/templates/order_confirmation/aprove', {}, /verdict "aprove": did you mean "approve"\?/],
  ['POST /_mock/templates/order_confirmatoin/approve', {}, /did you mean "order_confirmation"\?/],
];

inEveryMode({ now: '2026-01-15T09:00:00.000Z', frozen: true }, (mode) => {
  for (const [line, body, sentence] of SLIPS) {
    // a page reads no rows
    if (mode.name === 'service-worker' && line.includes('/db/messages')) continue;
    test(`${line} ${body ? JSON.stringify(body) : ''}`, async () => {
      await mode.mock.world('checkout').snapshot();
      const [method = '', path = ''] = line.split(' ');
      const headers = { 'content-type': 'application/json' };
      const reply = await mode.call(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
      const { error } = (await reply.json()) as { error: { message: string } };
      assert.ok(reply.status >= 400 && reply.status < 500, String(reply.status));
      assert.match(error.message, sentence);
    });
  }

  test('what is like nothing gets no guess', async () => {
    const reply = await mode.call('/_mock/events?zzzzzzzzzz=1');
    assert.doesNotMatch(await reply.text(), /did you mean/);
    const clock = await mode.call('/_mock/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"advance": "soon"}',
    });
    assert.doesNotMatch(await clock.text(), /did you mean/);
  });
});
