import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Delivery } from '../core/webhooks/outbox.ts';
import { sign } from '../transports/webhooks/sign.ts';
import { asciiJson } from './ascii-json.ts';
import { requestMaker, requestOf } from './request.ts';

/** A message as it was signed, and what came of it: recorded with the secret below. */
function payload(id: string, body: string) {
  const metadata = { display_phone_number: '12025550100', phone_number_id: '109876543210987' };
  const contacts = [{ profile: { name: 'Ada Rider' }, wa_id: '12025550123' }];
  const messages = [{ from: '12025550123', id, timestamp: '1795230000', type: 'text', text: { body } }];
  const value = { messaging_product: 'whatsapp', metadata, contacts, messages };
  return { object: 'whatsapp_business_account', entry: [{ id: '201234567890123', changes: [{ value, field: 'messages' }] }] };
}
const SECRET = 'demo_app_secret';
const VECTORS: [what: string, given: object, signature: string][] = [
  [
    'plain text',
    payload('wamid.HBgLMTIwMjU1NTAxMjMVAgASGBQzQTI0MjAwRDFCNjlDMThCMEM4QQA=', 'Hi, is my bike ready?'),
    'sha256=b5758286971d43d2699652eff0c5e2c902caef86d7cd6e6f5fada00d557e8394',
  ],
  [
    'accents and an emoji',
    payload('wamid.HBgLMTIwMjU1NTAxMjMVAgASGBQzQUQ4RjJERUZDREU1MzAwRDkyMQA=', 'Grüße 🚲'),
    'sha256=774d22db840da85bbce40cf1f0b0486f408da4f134822c115d144af22e3f87be',
  ],
];

function deliveryOf(bodies: string[], more: Partial<Delivery> = {}): Delivery {
  return {
    id: 'dlv_1',
    dialect: 'cloud',
    field: 'messages',
    phone: undefined,
    target: { url: 'http://127.0.0.1/hook', secret: SECRET },
    createdAt: 0,
    bodies,
    batch: undefined,
    attempts: [],
    state: 'waiting',
    nextAt: 0,
    behind: 0,
    ...more,
  };
}
const merge = (bodies: readonly object[]) => ({ all: bodies });
const formats = new Map([['cloud', { signatureHeader: 'x-hub-signature-256', encode: () => [], merge }]]);
const signatureOf = (delivery: Delivery) => requestOf(delivery, formats, sign).headers['x-hub-signature-256'];

for (const [what, given, signature] of VECTORS) {
  test(`${what} is signed as recorded`, () => assert.equal(signatureOf(deliveryOf([asciiJson(given)])), signature));
}

const ESCAPED: [given: string, written: string][] = [
  ['ä', String.raw`"\u00e4"`],
  ['❤️', String.raw`"\u2764\ufe0f"`],
  ['🚲', String.raw`"\ud83d\udeb2"`],
  ['/<>%@&', '"/<>%@&"'],
  ['a"b\\c\n', String.raw`"a\"b\\c\n"`],
  ['\u007f\u0080\u2028', String.raw`"${'\u007f'}\u0080\u2028"`],
  // half of a pair: JSON.stringify escapes it itself
  ['\ud83d', String.raw`"\ud83d"`],
];
for (const [given, written] of ESCAPED) {
  test(`${JSON.stringify(given)} is written ${written}, and read as it was`, () => {
    assert.equal(asciiJson(given), written);
    assert.equal(JSON.parse(written), given);
  });
}

test('several payloads are merged, and signed as one', () => {
  const { body, headers } = requestOf(deliveryOf(['{"a":1}', '{"b":"ä"}']), formats, sign);
  assert.equal(body, String.raw`{"all":[{"a":1},{"b":"\u00e4"}]}`);
  assert.equal(headers['x-hub-signature-256'], `sha256=${sign(SECRET, body)}`);
});

test('a spoiled signature is none of this body, and a spoiled body none of this signature', () => {
  const right = requestOf(deliveryOf(['{"a":1}']), formats, sign);
  const signature = requestOf(deliveryOf(['{"a":1}'], { corrupt: 'signature' }), formats, sign);
  assert.deepEqual([signature.body, signature.headers['x-hub-signature-256']?.length], [right.body, 71]);
  assert.notEqual(signature.headers['x-hub-signature-256'], right.headers['x-hub-signature-256']);
  const body = requestOf(deliveryOf(['{"a":1}'], { corrupt: 'body' }), formats, sign);
  assert.equal(body.body, '{"a"');
  assert.equal(body.headers['x-hub-signature-256'], right.headers['x-hub-signature-256']);
});

test('a request is made once, and anew when a payload has joined it', () => {
  let made = 0;
  const make = requestMaker(formats, (secret, body) => ((made += 1), sign(secret, body)));
  const delivery = deliveryOf(['{"a":1}']);
  assert.equal(make(delivery), make(delivery));
  delivery.bodies.push('{"b":2}');
  assert.match(make(delivery).body, /"b":2/);
  assert.equal(made, 2);
});
