import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createMock, type Mock } from '@wa-inbox/mock';
import type { Contact, InboxSource, Message, Page } from 'wa-inbox';
import { createMemorySource } from 'wa-inbox/sources/memory';
import { createWhatssyncSource } from 'wa-inbox/sources/whatssync';
import { checkSource } from 'wa-inbox/testing';
import { fetchOf, inEveryMode } from './modes.ts';

const PHONE = '12025550123';
const STRANGER = '4799999999';
const text = (id: string, phone: string, at: string) => ({
  id,
  phone,
  direction: 'inbound' as const,
  at: `2026-03-02T${at}:00.000Z`,
  content: { type: 'text', text: { body: `Message ${id}` } },
});
const fixture = {
  now: '2026-03-02T12:00:00.000Z',
  contacts: [
    { phone: PHONE, name: 'Mina Holt' },
    { phone: '447700900123', name: 'Ada Rider' },
    { phone: '4791234567', name: 'Ole Vik' },
  ],
  messages: [
    text('a', PHONE, '11:00'),
    text('b', '447700900123', '11:10'),
    text('c', '4791234567', '11:20'),
    text('d', PHONE, '11:30'),
    text('e', PHONE, '11:40'),
    text('f', PHONE, '11:50'),
  ],
};

describe('the source in memory', () => {
  const source = createMemorySource(fixture);
  checkSource(() => source, {
    test,
    phone: PHONE,
    stranger: STRANGER,
    receive: async (body) => source.receive(PHONE, body),
    deliver: async (id) => source.report(id, { state: 'delivered' }),
  });
});

inEveryMode({ fixture, frozen: true, limits: false }, (mode) => {
  describe('the source of the Contacts/Messages API, asked by polling', () => {
    checkSource(
      () => createWhatssyncSource({ baseUrl: 'http://crm.test', token: 'test-token', live: false, fetch: fetchOf(mode) }),
      {
        test,
        phone: PHONE,
        stranger: STRANGER,
        receive: () => Promise.reject(new Error('a source that only polls is not asked to listen')),
      },
    );
  });
});

describe('the source of the Contacts/Messages API', () => {
  let mock: Mock;
  let baseUrl: string;
  before(async () => {
    mock = createMock({ fixture, frozen: true, limits: false });
    ({ url: baseUrl } = await mock.listen({ port: 0 }));
  });
  after(() => mock.close());
  checkSource(() => createWhatssyncSource({ baseUrl, token: 'test-token' }), {
    test,
    phone: PHONE,
    stranger: STRANGER,
    receive: async (body) => {
      const message = JSON.stringify({ from: PHONE, text: body });
      const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
      assert.ok((await fetch(`${baseUrl}/_mock/inbound`, { method: 'POST', headers, body: message })).ok);
    },
    deliver: () => mock.clock.advance('10s'),
    fails: { draft: { phone: '15550131047', content: { kind: 'text', text: 'Hello' } }, key: 'window_closed' },
  });
});

/** How a source can be wrong, and the check that says so. */
const WRONG: [what: string, change: (source: InboxSource) => Partial<InboxSource>, said: RegExp][] = [
  [
    'sends again for the same key',
    (source) => ({ send: (draft) => source.send(draft, { key: crypto.randomUUID() }) }),
    /same key/,
  ],
  ['turns messages round', (source) => ({ messages: async (...of) => turned(await source.messages(...of)) }), /time order/],
  ['turns contacts round', (source) => ({ contacts: async (...of) => turned(await source.contacts(...of)) }), /time order/],
  [
    'gives every page again',
    (source) => ({ contacts: (query) => source.contacts({ ...query, cursor: undefined! }) }),
    /leads on|once/,
  ],
  ['finds everybody', (source) => ({ contacts: ({ search: _, ...query }) => source.contacts(query) }), /finds nobody/],
  ['throws plain errors', () => ({ contact: () => Promise.reject(new Error('404')) }), /contact_not_found|404/],
  ['does not listen to signals', (source) => ({ contacts: (query) => source.contacts(query) }), /AbortError/],
  [
    'says windows in words of its own',
    (source) => ({ contacts: async (query) => closed(await source.contacts(query)) }),
    /window\.state/,
  ],
  ['cuts instants short', (source) => ({ messages: async (...of) => shortened(await source.messages(...of)) }), /milliseconds/],
  [
    'sends what it does not know',
    (source) => ({ send: ({ phone }, options) => source.send(textTo(phone), options) }),
    /unsupported/,
  ],
  ['forgets reactions', () => ({ react: async () => undefined }), /a reaction is part of its message/],
  [
    'says that it is never connected',
    () => ({ subscribe: () => undefined }),
    /is connected: "live" or "polling" within 200 ms; heard: nothing/,
  ],
  ['boasts', (source) => ({ capabilities: { ...source.capabilities, upload: true } }), /can upload/],
];
for (const [what, change, said] of WRONG)
  test(`a source that ${what} is found out`, async () => {
    const good = createMemorySource(fixture);
    const bound = Object.fromEntries(
      [
        'contacts',
        'contact',
        'messages',
        'searchMessages',
        'send',
        'markRead',
        'react',
        'typing',
        'tag',
        'templates',
        'subscribe',
      ].map((name) => {
        const method = good[name as 'send'];
        return [name, method.bind(good)];
      }),
    );
    const { dialect, capabilities } = good;
    const source = { dialect, capabilities, ...bound, ...change(good) } as InboxSource;
    const checks: (() => Promise<void>)[] = [];
    const receive = async (body: string) => good.receive(PHONE, body);
    checkSource(() => source, { test: (_, run) => checks.push(run), phone: PHONE, stranger: STRANGER, receive, patience: 200 });
    const problems: string[] = [];
    for (const run of checks) await run().catch((error: Error) => problems.push(error.message));
    assert.ok(
      problems.some((problem) => said.test(problem)),
      JSON.stringify(problems),
    );
  });

function textTo(phone: string) {
  return { phone, content: { kind: 'text' as const, text: 'Something' } };
}

function closed(page: Page<Contact>) {
  return { ...page, items: page.items.map((item) => ({ ...item, window: { open: false } as never })) };
}

function shortened(page: Page<Message>) {
  return { ...page, items: page.items.map((item) => ({ ...item, at: item.at.replace('.000Z', 'Z') })) };
}

function turned<Item>(page: { items: Item[] }) {
  return { ...page, items: page.items.toReversed() };
}
