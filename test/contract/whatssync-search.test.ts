import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hitsReply, wireError } from '@wa-inbox/protocol/whatssync/replies';
import { get, inEveryMode } from './modes.ts';

const NOW = Date.UTC(2026, 2, 2, 12);
const ANA = '12025550123';
const BO = '447700900123';
const text = (id: string, phone: string, minutes: number, body: string) => ({
  id,
  phone,
  direction: 'inbound' as const,
  at: new Date(NOW - minutes * 60_000).toISOString(),
  content: { type: 'text', text: { body } },
});
const fixture = {
  now: new Date(NOW).toISOString(),
  contacts: [
    { phone: ANA, name: 'Ana' },
    { phone: BO, name: 'Bo' },
  ],
  messages: [
    text('a1', ANA, 50, 'The SOFÁ is blue'),
    text('a2', ANA, 40, 'A chair'),
    text('b1', BO, 30, 'Two sofas, please'),
    text('b2', BO, 30, 'A sofa bed'),
    {
      ...text('a3', ANA, 20, ''),
      content: { type: 'document', document: { link: 'https://example.com/x.pdf', filename: 'Sofa offer.pdf', caption: 'See' } },
    },
    {
      ...text('b3', BO, 10, ''),
      direction: 'outbound' as const,
      content: {
        type: 'interactive',
        interactive: { type: 'button', body: { text: 'Keep the sofa?' }, action: { buttons: [] } },
      },
    },
  ],
};

inEveryMode({ fixture, frozen: true, latency: 0 }, (mode) => {
  const find = async (query: string) => hitsReply.parse(await (await get(mode, `/api/v1/messages?${query}`)).json());

  test('GET /api/v1/messages?search= finds words in every conversation, newest first, and says whose it is', async () => {
    const { messages, pagination } = await find('search=sofa');
    assert.deepEqual(
      messages.map(({ id }) => id),
      ['b3', 'a3', 'b1', 'b2', 'a1'],
    );
    assert.deepEqual(pagination, {});
    const { contact, text: words } = messages.at(-1)!;
    assert.deepEqual([contact.phone, contact.name, words], [`+${ANA}`, 'Ana', 'The SOFÁ is blue']);
  });

  test('a cursor leads through all hits once, also among hits of one instant', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { messages, pagination } = await find(`search=sofa&limit=1${cursor}`);
      seen.push(...messages.map(({ id }) => id));
      cursor = pagination.next === undefined ? '' : `&cursor=${pagination.next}`;
    } while (cursor !== '');
    assert.deepEqual(seen, ['b3', 'a3', 'b1', 'b2', 'a1']);
  });

  test('nothing to search for, and the cursor of another search, are refused with a sentence', async () => {
    for (const query of ['', 'search=', 'search=%20']) {
      const reply = await get(mode, `/api/v1/messages?${query}`);
      const { error } = wireError.parse(await reply.json());
      assert.deepEqual([reply.status, error.code], [400, 'invalid_request']);
      assert.match(error.message, /"search" is missing/);
    }
    const { pagination } = await find('search=sofa&limit=1');
    assert.equal((await get(mode, `/api/v1/messages?search=chair&cursor=${pagination.next}`)).status, 400);
    assert.deepEqual((await find('search=nobody says this')).messages, []);
  });
});
