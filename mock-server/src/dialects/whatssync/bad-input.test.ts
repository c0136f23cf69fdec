import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wireError } from '@wa-inbox/protocol/whatssync/replies';
import { ANA, CY, sampleMock, tell } from '../../sample-mock.ts';

const to = `+${ANA}`;
const send = 'POST /api/v1/messages';
const messages = `GET /api/v1/contacts/${ANA}/messages`;

type Case = [what: string, call: string, body: unknown, status: number, code: string, sentence: RegExp];
const CASES: Case[] = [
  ['broken JSON', send, '{"to": ', 400, 'invalid_json', /is not JSON.*Send one JSON object/],
  ['an empty body', send, '', 400, 'invalid_json', /empty/],
  ['a list for a body', send, [], 400, 'invalid_request', /body/],
  ['a missing number', send, { type: 'text', text: 'x' }, 400, 'invalid_request', /"to" is missing/],
  ['a missing text', send, { to, type: 'text' }, 400, 'invalid_request', /"text" is missing/],
  [
    'a text that is an object',
    send,
    { to, type: 'text', text: { body: 'x' } },
    400,
    'invalid_request',
    /"text" cannot be \{"body":"x"\}: give a string/,
  ],
  [
    '5,000 characters',
    send,
    { to, type: 'text', text: 'x'.repeat(5_000) },
    400,
    'invalid_request',
    /"text" cannot be .*at most 4096 characters/,
  ],
  ['an unknown type', send, { to, type: 'fax', text: 'x' }, 400, 'invalid_request', /"type" cannot be "fax": give one of "text"/],
  [
    'an image without a link',
    send,
    { to, type: 'image', image: { url: 'not a link' } },
    400,
    'invalid_request',
    /"image\.url" (cannot be|is not valid).*http/,
  ],
  [
    'a latitude beyond the pole',
    send,
    { to, type: 'location', location: { latitude: 91, longitude: 0 } },
    400,
    'invalid_request',
    /"location\.latitude" cannot be 91: at most 90/,
  ],
  ['letters in the number', send, { to: 'call-me', type: 'text', text: 'x' }, 400, 'invalid_phone_number', /"to".*has letters/],
  [
    'a number that is too short',
    send,
    { to: '+123', type: 'text', text: 'x' },
    400,
    'invalid_phone_number',
    /"to".*has 3 digits/,
  ],
  ['letters in the path', 'GET /api/v1/contacts/abc', undefined, 400, 'invalid_phone_number', /has letters/],
  ['broken percent encoding', 'GET /api/v1/contacts/%E0%A4%A', undefined, 400, 'invalid_request', /percent-encoded/],
  ['an unknown contact', 'GET /api/v1/contacts/34600111222', undefined, 404, 'contact_not_found', /\+34600111222/],
  [
    'messages of an unknown contact',
    'GET /api/v1/contacts/34600111222/messages',
    undefined,
    404,
    'contact_not_found',
    /\+34600111222/,
  ],
  ['a limit of 0', 'GET /api/v1/contacts?limit=0', undefined, 400, 'invalid_request', /"limit" cannot be "0": give 1 to 100/],
  ['a limit of 101', `${messages}?limit=101`, undefined, 400, 'invalid_request', /give 1 to 100/],
  ['a limit in words', 'GET /api/v1/contacts?limit=ten', undefined, 400, 'invalid_request', /"limit" cannot be "ten"/],
  ['a made-up cursor', 'GET /api/v1/contacts?cursor=abcdef', undefined, 400, 'invalid_cursor', /not one that this server gave/],
  [
    'a message that is not there',
    `${messages}?around=msg_bo`,
    undefined,
    404,
    'message_not_found',
    /"around" cannot be "msg_bo"/,
  ],
  [
    'reading up to nothing',
    `POST /api/v1/contacts/${ANA}/read`,
    { upTo: 'nope' },
    404,
    'message_not_found',
    /"upTo" cannot be "nope"/,
  ],
  ['tags that are no list', `PATCH /api/v1/contacts/${ANA}`, { tags: 'vip' }, 400, 'invalid_request', /"tags" cannot be "vip"/],
  ['typing to nobody', 'POST /api/v1/contacts/34600111222/typing', undefined, 404, 'contact_not_found', /\+34600111222/],
  ['an unknown path', 'GET /api/v1/contact', undefined, 404, 'not_found', /near it are \/api\/v1\/contacts/],
  ['a method that is not there', 'DELETE /api/v1/contacts', undefined, 405, 'method_not_allowed', /use GET/],
];

for (const [what, call, body, status, code, sentence] of CASES) {
  test(`${what} gets ${status} ${code} with a sentence; nothing is stored and the log shows it`, async () => {
    const mock = sampleMock();
    const before = JSON.stringify(mock.snapshot());
    const told = await tell(mock, call, body);
    const { error } = told.json;
    assert.ok(wireError.safeParse(told.json).success, 'the documented shape');
    assert.deepEqual([told.status, error.status, error.code], [status, status, code]);
    assert.match(`${error.message} ${error.details ?? ''}`, sentence);
    assert.ok(told.headers.has('x-ratelimit-limit'));
    assert.equal(JSON.stringify(mock.snapshot()), before);
    const { json: log } = await tell(mock, 'GET /_mock/requests?limit=1');
    assert.deepEqual([log.requests[0].status, log.requests[0].url], [status, call.split(' ')[1]]);
  });
}

test('a wrong content type is refused with the right one', async () => {
  const { status, json } = await tell(sampleMock(), send, { to, type: 'text', text: 'x' }, { 'content-type': 'text/plain' });
  assert.deepEqual([status, json.error.code], [415, 'unsupported_media_type']);
  assert.match(json.error.message, /"text\/plain": send Content-Type: application\/json/);
});

test("another list's cursor is refused as such", async () => {
  const mock = sampleMock();
  const { json } = await tell(mock, 'GET /api/v1/contacts?limit=1');
  const { status, json: refused } = await tell(mock, `${messages}?cursor=${json.pagination.next}`);
  assert.deepEqual([status, refused.error.code], [400, 'invalid_cursor']);
  assert.match(refused.error.message, /belongs to another list/);
  assert.equal((await tell(mock, `GET /api/v1/contacts?search=a&cursor=${json.pagination.next}`)).status, 400);
});

test('a missing and a wrong token are refused, and so is one of another length', async () => {
  const mock = sampleMock();
  for (const authorization of ['', 'Bearer nope', 'Bearer test-tokens', 'Basic dGVzdC10b2tlbg==']) {
    const { status, json, headers } = await tell(mock, 'GET /api/v1/contacts', undefined, { authorization });
    assert.deepEqual([status, json.error.code, headers.get('www-authenticate')], [401, 'unauthorized', 'Bearer'], authorization);
  }
  const response = await mock.fetch('/api/v1/contacts', { headers: { 'x-api-key': 'test-token' } });
  assert.equal(response.status, 200);
});

test('a number is taken with +, with %2B and without', async () => {
  const mock = sampleMock();
  for (const number of [`+${CY}`, `%2B${CY}`, CY])
    assert.equal((await tell(mock, `GET /api/v1/contacts/${number}`)).json.phone, `+${CY}`);
});
