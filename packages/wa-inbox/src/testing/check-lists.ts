import type { Contact } from '../model/contact.ts';
import type { Message } from '../model/message.ts';
import type { InboxSource } from '../model/source.ts';
import type { Page } from '../model/values.ts';
import { ids, textTo, type Check } from './check.ts';
import { expect, failureIn, inOrder, isUnique, rejectionOf } from './expect.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const STATES = new Set(['waiting', 'sending', 'accepted', 'sent', 'delivered', 'read', 'played', 'failed']);

/** Contacts and messages as they are read: their shape, their order, their pages. */
export const LIST_CHECKS: readonly Check[] = [
  [
    'contacts come last active first, each once, over all pages',
    async (source, { phone }) => {
      const contacts = await all((cursor) => source.contacts({ limit: 2, ...cursor }), 2);
      isUnique(
        contacts.map((contact) => contact.phone),
        'contacts',
      );
      inOrder(contacts.flatMap(({ lastMessageAt }) => lastMessageAt ?? []).toReversed(), 'contacts');
      for (const contact of contacts) hasContactShape(contact);
      const isThere = contacts.some((contact) => contact.phone === phone);
      expect(isThere, 'the customer of the harness is among the contacts', phone);
    },
  ],
  [
    'a contact is found by number, and one that is not there is contact_not_found',
    async (source, { phone, stranger }) => {
      const found = await source.contact(phone);
      expect(found.phone === phone, `contact("${phone}") gives that contact`, found.phone);
      const failure = failureIn(await rejectionOf(source.contact(stranger)));
      expect(
        failure?.key === 'contact_not_found',
        'rejects with a SourceError whose failure.key is "contact_not_found"',
        failure,
      );
    },
  ],
  [
    'search finds a contact by name, and nothing where there is nothing',
    async (source, { phone }) => {
      if (!source.capabilities.search) return;
      const { name } = await source.contact(phone);
      const found = await source.contacts({ search: name });
      const isFound = found.items.some((contact) => contact.phone === phone);
      expect(isFound, `search "${name}" finds its contact`, found.items.length);
      const none = await source.contacts({ search: 'zzqx nobody has this name' });
      expect(none.items.length === 0, 'a name that nobody has finds nobody', none.items.length);
    },
  ],
  [
    'words are found in messages of any conversation, with whose they are',
    async (source, { phone }) => {
      if (!source.capabilities.messageSearch) return;
      const words = `Found by ${crypto.randomUUID()}`;
      const sent = await source.send(textTo(phone, words), { key: crypto.randomUUID() });
      const { items } = await source.searchMessages!({ search: words.toUpperCase(), limit: 2 });
      const [hit] = items;
      const found = ids({ items: items.map(({ message }) => message) });
      expect(items.length === 1 && hit!.message.id === sent.id, 'words that one message has find that message', found);
      expect(hit!.message.phone === phone && hit!.name !== '', 'a hit names its conversation and its customer', hit);
      const none = await source.searchMessages!({ search: 'zzqx nobody wrote this' });
      expect(none.items.length === 0, 'words that nobody wrote find nothing', none.items.length);
    },
  ],
  [
    'messages come in time order, older ones by cursor, each once',
    async (source, { phone }) => {
      const newest = await source.messages(phone, { limit: 2 });
      inOrder(instants(newest), 'a page of messages');
      expect(
        newest.items.length === 2 && newest.next !== undefined,
        'a page of 2 of at least 3 messages has "next"',
        newest.next,
      );
      const older = await source.messages(phone, { limit: 2, cursor: newest.next! });
      const both = { items: [...older.items, ...newest.items] };
      inOrder(instants(both), 'older messages before newer ones');
      isUnique(
        both.items.map(({ key }) => key),
        'messages',
      );
      for (const message of both.items) hasMessageShape(message, phone);
    },
  ],
  [
    'all of a conversation is read page by page, and the last page says that it is',
    async (source, { phone }) => {
      const items = await all((cursor) => source.messages(phone, { limit: 2, ...cursor }), 2);
      isUnique(
        items.map(({ key }) => key),
        'messages',
      );
      expect(items.length >= 3, 'the harness has at least three messages', items.length);
    },
  ],
  [
    'a conversation opens around a message, and leads on in both directions',
    async (source, { phone }) => {
      const newest = await source.messages(phone, { limit: 2 });
      const [target] = (await source.messages(phone, { limit: 2, cursor: newest.next! })).items;
      const page = await source.messages(phone, { around: target!.id!, limit: 2 });
      const holds = page.items.some(({ id }) => id === target!.id);
      expect(holds, `around "${target!.id}" holds that message`, ids(page));
      let [last, previous] = [page.items.at(-1)!, page.previous];
      for (let turn = 0; previous !== undefined && turn < 100; turn++) {
        const newer = await source.messages(phone, { limit: 2, cursor: previous });
        const isNewer = newer.items.length > 0 && newer.items.every(({ at }) => at >= last.at);
        expect(isNewer, '"previous" leads to newer messages', ids(newer));
        [last, previous] = [newer.items.at(-1)!, newer.previous];
      }
      expect(last.id === newest.items.at(-1)!.id, '"previous" leads back to the newest message', last.id);
    },
  ],
  [
    'an aborted call rejects and is no failure',
    async (source, { phone }) => {
      const signal = AbortSignal.abort();
      for (const [name, call] of callsOf(source, phone, signal)) {
        const thrown = await rejectionOf(call());
        expect((thrown as Error | undefined)?.name === 'AbortError', `${name}() rejects with an AbortError`, thrown);
      }
    },
  ],
];

function hasContactShape({ phone, name, tags, unread, window, lastMessageAt }: Contact): void {
  expect(/^\d{7,15}$/.test(phone), 'a phone is digits without "+"', phone);
  expect(name !== '', 'a contact has a name; its number where no other is known', name);
  expect(Array.isArray(tags), 'tags are a list, also an empty one', tags);
  expect(Number.isInteger(unread) && unread >= 0, 'unread counts from 0', unread);
  const isWindow = ['open', 'closed', 'unknown'].includes(window?.state);
  expect(isWindow, 'window.state is "open", "closed" or "unknown"', window);
  expect(lastMessageAt === undefined || INSTANT.test(lastMessageAt), 'lastMessageAt is UTC with milliseconds', lastMessageAt);
}

function hasMessageShape({ id, key, phone, at, direction, delivery, reactions, attempts, content }: Message, of: string): void {
  expect(phone === of, 'a message names its conversation', phone);
  expect(id !== undefined && id !== '' && key === id, 'what a server tells has an id, which is its key', { id, key });
  expect(INSTANT.test(at), 'at is UTC with milliseconds, so that instants can be compared as text', at);
  expect(direction === 'inbound' || direction === 'outbound', 'direction is "inbound" or "outbound"', direction);
  expect(STATES.has(delivery?.state), 'delivery.state is one of the model', delivery);
  expect(Array.isArray(reactions) && Array.isArray(attempts), 'reactions and attempts are lists, also empty ones', reactions);
  expect(typeof content?.kind === 'string', 'content has a kind', content);
}

/** All items of a list, a page at a time. */
async function all<Item>(read: (cursor: { cursor?: string }) => Promise<Page<Item>>, limit: number): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor === undefined ? {} : { cursor });
    expect(page.items.length <= limit, `a page of ${limit} has at most ${limit} items`, page.items.length);
    expect(page.next === undefined || page.next !== cursor, 'a cursor leads on', page.next);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}

function callsOf(source: InboxSource, phone: string, signal: AbortSignal): [string, () => Promise<unknown>][] {
  return [
    ['contacts', () => source.contacts({}, { signal })],
    ['contact', () => source.contact(phone, { signal })],
    ['messages', () => source.messages(phone, {}, { signal })],
    ['send', () => source.send(textTo(phone, 'Never sent'), { key: crypto.randomUUID(), signal })],
  ];
}

function instants({ items }: Pick<Page<Message>, 'items'>): string[] {
  return items.map(({ at }) => at);
}
