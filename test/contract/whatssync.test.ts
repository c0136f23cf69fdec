import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactsReply, messagesReply, wireContact, wireError, wireMessage } from '@wa-inbox/protocol/whatssync/replies';
import { get, inEveryMode, post } from './modes.ts';

const MAYA = '+12025550123';
/** The bodies of seeds/003, to a customer whose window is open. */
const DOCUMENTED = [
  { to: MAYA, type: 'text', text: 'Hello from WhatsSync!' },
  { to: MAYA, type: 'image', image: { url: 'https://example.com/image.jpg', caption: 'Check out this image!' } },
  {
    to: MAYA,
    type: 'document',
    document: { url: 'https://example.com/document.pdf', filename: 'report.pdf', caption: 'Monthly report' },
  },
  {
    to: MAYA,
    type: 'location',
    location: { latitude: 37.7749, longitude: -122.4194, name: 'San Francisco', address: 'San Francisco, CA' },
  },
  {
    to: MAYA,
    type: 'template',
    template: {
      name: 'appointment_reminder',
      language: { code: 'en_US' },
      components: [
        {
          type: 'body',
          parameters: [
            { type: 'text', text: 'John' },
            { type: 'date_time', date_time: { fallback_value: 'June 10, 2023' } },
          ],
        },
      ],
    },
  },
];

const NOW = '2026-01-15T09:00:00.000Z';

inEveryMode({ now: NOW, frozen: true, latency: 0 }, (mode) => {
  for (const body of DOCUMENTED) {
    test(`a documented ${body.type} is accepted, listed as it was sent, and read in the end`, async () => {
      const reply = await post(mode, '/api/v1/messages', body);
      assert.equal(reply.status, 201);
      const sent = wireMessage.parse(await reply.json());
      assert.equal(sent.status, 'accepted');
      await mode.mock.clock.advance('1m');
      const page = messagesReply.parse(await (await get(mode, `/api/v1/contacts/${MAYA}/messages`)).json());
      const listed = page.messages.at(-1)!;
      assert.deepEqual(
        { id: listed.id, type: listed.type, to: listed.to, status: listed.status },
        { id: sent.id, type: body.type, to: MAYA, status: 'read' },
      );
      const kind = body.type as keyof typeof body;
      const content = listed[kind as keyof typeof listed];
      if (typeof body[kind] === 'string') assert.equal(content, body[kind]);
      else assert.partialDeepStrictEqual(content, body[kind]);
    });
  }

  test('pages of contacts and messages lead through everything once', async () => {
    const seen: string[] = [];
    for (let path: string | undefined = '/api/v1/contacts?limit=7'; path;) {
      const page = contactsReply.parse(await (await get(mode, path)).json());
      seen.push(...page.contacts.map((contact) => contact.phone));
      path = page.pagination.next && `/api/v1/contacts?limit=7&cursor=${page.pagination.next}`;
    }
    assert.ok(seen.length >= 24);
    assert.equal(new Set(seen).size, seen.length);

    const ids: string[] = [];
    for (let path: string | undefined = `/api/v1/contacts/${MAYA}/messages?limit=50`; path;) {
      const page = messagesReply.parse(await (await get(mode, path)).json());
      ids.unshift(...page.messages.map((message) => message.id));
      path = page.pagination.next && `/api/v1/contacts/${MAYA}/messages?limit=50&cursor=${page.pagination.next}`;
    }
    assert.ok(ids.length >= 120);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('one contact has the documented fields', async () => {
    const contact = wireContact.parse(await (await get(mode, `/api/v1/contacts/${MAYA}`)).json());
    assert.equal(contact.phone, MAYA);
    assert.equal(contact.name, 'Maya Okafor');
    assert.ok(contact.tags && contact.profileImage && contact.lastMessageAt);
  });

  test('every reply carries the documented rate headers', async () => {
    const { headers } = await get(mode, '/api/v1/contacts');
    for (const name of ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'])
      assert.match(headers.get(name)!, /^\d+$/);
  });

  const BAD: [what: string, body: unknown, code: string, names: RegExp][] = [
    ['broken JSON', '{"to":', 'invalid_json', /JSON/],
    ['a missing field', { to: MAYA, type: 'text' }, 'invalid_request', /"text" is missing/],
    ['a wrong type of field', { to: MAYA, type: 'text', text: 5 }, 'invalid_request', /"text" cannot be 5/],
    ['an unknown kind', { to: MAYA, type: 'fax', text: 'x' }, 'invalid_request', /"type"/],
    ['a phone number of letters', { to: 'call-me', type: 'text', text: 'x' }, 'invalid_phone_number', /letters/],
    ['5,000 characters', { to: MAYA, type: 'text', text: 'x'.repeat(5_000) }, 'invalid_request', /4096/],
    ['a latitude of 91', { to: MAYA, type: 'location', location: { latitude: 91, longitude: 0 } }, 'invalid_request', /latitude/],
  ];
  for (const [what, body, code, names] of BAD) {
    test(`${what} is refused with a sentence that names the field, and nothing is stored`, async () => {
      const before = await mode.mock.snapshot();
      const reply = await post(mode, '/api/v1/messages', body);
      assert.equal(reply.status, 400);
      const { error } = wireError.parse(await reply.json());
      assert.equal(error.code, code);
      assert.equal(error.status, 400);
      assert.match(`${error.message} ${error.details ?? ''}`, names);
      assert.deepEqual(await mode.mock.snapshot(), before);
    });
  }

  test('an unknown contact and the cursor of another list are refused', async () => {
    const unknown = await get(mode, '/api/v1/contacts/+12025559999/messages');
    assert.equal(unknown.status, 404);
    assert.equal(wireError.parse(await unknown.json()).error.code, 'contact_not_found');
    const page = contactsReply.parse(await (await get(mode, '/api/v1/contacts?limit=5')).json());
    const crossed = await get(mode, `/api/v1/contacts/${MAYA}/messages?cursor=${page.pagination.next}`);
    assert.equal(crossed.status, 400);
    assert.equal(wireError.parse(await crossed.json()).error.code, 'invalid_cursor');
  });

  test('free text outside the window is refused with 131047, a template is not', async () => {
    const to = '+12025550139';
    const refused = await post(mode, '/api/v1/messages', { to, type: 'text', text: 'Hello?' });
    assert.equal(refused.status, 400);
    const { error } = wireError.parse(await refused.json());
    assert.deepEqual([error.code, error.providerCode], ['window_closed', 131047]);
    assert.equal((await post(mode, '/api/v1/messages', { ...DOCUMENTED[4], to })).status, 201);
  });

  const MAGIC: [to: string, status: number, providerCode: number | undefined][] = [
    ['+15550131026', 400, 131026],
    ['+15550131047', 400, 131047],
    ['+15550130429', 429, 130429],
    ['+15550000429', 429, undefined],
    ['+15559999999', 201, undefined],
  ];
  for (const [to, status, providerCode] of MAGIC) {
    test(`the magic number ${to} answers ${status}`, async () => {
      const reply = await post(mode, '/api/v1/messages', { to, type: 'text', text: 'Hello' });
      const body = (await reply.json()) as { error?: { providerCode?: number } };
      assert.ok(reply.status === status || (status === 429 && reply.status === 400), `${reply.status}`);
      assert.equal(body.error?.providerCode, providerCode);
      if (to === '+15550000429') assert.match(reply.headers.get('retry-after')!, /^[1-9]\d*$/);
    });
  }

  test('the same idempotency key sends once', async () => {
    const body = { to: MAYA, type: 'text', text: 'Only once' };
    const first = await post(mode, '/api/v1/messages', body, { 'idempotency-key': 'k-1' });
    const second = await post(mode, '/api/v1/messages', body, { 'idempotency-key': 'k-1' });
    assert.deepEqual(await second.json(), await first.json());
    const page = messagesReply.parse(await (await get(mode, `/api/v1/contacts/${MAYA}/messages`)).json());
    assert.equal(page.messages.filter((message) => message.text === 'Only once').length, 1);
  });

  test('without a token nothing is answered but how to give one', async () => {
    const reply = await mode.call('/api/v1/contacts');
    assert.equal(reply.status, 401);
    assert.match(wireError.parse(await reply.json()).error.message, /Authorization|Bearer/i);
  });
});
