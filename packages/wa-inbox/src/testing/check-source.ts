import type { Failure } from '../model/failure.ts';
import type { Draft, Message } from '../model/message.ts';
import type { Change, InboxSource } from '../model/source.ts';
import type { Page, Phone } from '../model/values.ts';
import { expect, inOrder, isUnique, rejectionOf } from './expect.ts';

/** What the checks need of your side. */
export type SourceHarness = {
  /** Registers one check: `test` of node:test, `it` of mocha or vitest. */
  test(name: string, run: () => Promise<void>): unknown;
  /** A customer with at least three messages, whose customer service window is open. Digits without "+". */
  phone: Phone;
  /** A number that nobody has. */
  stranger: Phone;
  /** Has the customer write, on the other side of the source. */
  receive(text: string): Promise<unknown>;
};

type Make = () => InboxSource | Promise<InboxSource>;

/**
 * Checks a source against what the inbox relies on: pages and their cursors, order, failures, idempotency keys, live changes.
 * `make` gives a source over the same conversations each time. What `capabilities` say is missing is not asked for.
 */
export function checkSource(make: Make, { test, phone, stranger, receive }: SourceHarness): void {
  const check = (name: string, run: (source: InboxSource) => Promise<void>) => test(name, async () => run(await make()));

  check('contacts come last active first, each once, over all pages', async (source) => {
    const contacts = await all((cursor) => source.contacts({ limit: 2, ...cursor }), 2);
    isUnique(
      contacts.map((contact) => contact.phone),
      'contacts',
    );
    inOrder(contacts.flatMap(({ lastMessageAt }) => lastMessageAt ?? []).toReversed(), 'contacts');
    for (const contact of contacts) expect(/^\d{7,15}$/.test(contact.phone), 'a phone is digits without "+"', contact.phone);
    expect(
      contacts.some((contact) => contact.phone === phone),
      'the customer of the harness is among the contacts',
      phone,
    );
  });

  check('a contact is found by number, and one that is not there is contact_not_found', async (source) => {
    const found = await source.contact(phone);
    expect(found.phone === phone, `contact("${phone}") gives that contact`, found.phone);
    const failure = failureIn(await rejectionOf(source.contact(stranger)));
    expect(failure?.key === 'contact_not_found', 'rejects with a SourceError whose failure.key is "contact_not_found"', failure);
  });

  check('search finds a contact by name, and nothing where there is nothing', async (source) => {
    if (!source.capabilities.search) return;
    const { name } = await source.contact(phone);
    const found = await source.contacts({ search: name });
    expect(
      found.items.some((contact) => contact.phone === phone),
      `search "${name}" finds its contact`,
      found.items.length,
    );
    const none = await source.contacts({ search: 'zzqx nobody has this name' });
    expect(none.items.length === 0, 'a name that nobody has finds nobody', none.items.length);
  });

  check('words are found in messages of any conversation, with whose they are', async (source) => {
    if (!source.capabilities.messageSearch) return;
    const words = `Found by ${crypto.randomUUID()}`;
    const sent = await source.send(textTo(phone, words), { key: crypto.randomUUID() });
    const { items } = await source.searchMessages!({ search: words.toUpperCase(), limit: 2 });
    const [hit] = items;
    expect(
      items.length === 1 && hit!.message.id === sent.id,
      'words that one message has find that message',
      ids({ items: items.map(({ message }) => message) }),
    );
    expect(hit!.message.phone === phone && hit!.name !== '', 'a hit names its conversation and its customer', hit);
    const none = await source.searchMessages!({ search: 'zzqx nobody wrote this' });
    expect(none.items.length === 0, 'words that nobody wrote find nothing', none.items.length);
  });

  check('messages come in time order, older ones by cursor, each once', async (source) => {
    const newest = await source.messages(phone, { limit: 2 });
    inOrder(
      newest.items.map(({ at }) => at),
      'a page of messages',
    );
    expect(newest.items.length === 2 && newest.next !== undefined, 'a page of 2 of at least 3 messages has "next"', newest.next);
    const older = await source.messages(phone, { limit: 2, cursor: newest.next! });
    inOrder(
      [...older.items, ...newest.items].map(({ at }) => at),
      'older messages before newer ones',
    );
    isUnique(
      [...older.items, ...newest.items].map(({ key }) => key),
      'messages',
    );
    for (const message of newest.items) expect(message.phone === phone, 'a message names its conversation', message.phone);
  });

  check('a conversation opens around a message', async (source) => {
    const newest = await source.messages(phone, { limit: 2 });
    const [target] = (await source.messages(phone, { limit: 2, cursor: newest.next! })).items;
    const page = await source.messages(phone, { around: target!.id!, limit: 2 });
    expect(
      page.items.some(({ id }) => id === target!.id),
      `around "${target!.id}" holds that message`,
      ids(page),
    );
  });

  check('what is sent gets an id, stands at the end, and is sent once for one key', async (source) => {
    const [draft, key] = [textTo(phone, 'Sent once'), crypto.randomUUID()];
    const sent = await source.send(draft, { key });
    expect(sent.id !== undefined && sent.direction === 'outbound' && sent.phone === phone, 'the sent message comes back', sent);
    const again = await source.send(draft, { key });
    expect(again.id === sent.id, 'the same key gives the same message', [sent.id, again.id]);
    const other = await source.send(draft, { key: crypto.randomUUID() });
    expect(other.id !== sent.id, 'another key is another message', other.id);
    const { items } = await source.messages(phone, { limit: 20 });
    const times = items.filter(({ id }) => id === sent.id).length;
    expect(times === 1 && items.at(-1)?.id === other.id, 'each message is listed once, the last at the end', ids({ items }));
  });

  check(
    'what customers write is heard until the listener is taken off, and counts as unread until it is read',
    async (source) => {
      if (!source.capabilities.live) return;
      const { message: heard, late } = await hear(source, phone, 'Heard', receive);
      const { message: last } = await hear(source, phone, 'Heard by another', receive);
      expect(late() === 0, 'a listener whose signal was aborted hears nothing more', late());
      expect(heard.direction === 'inbound', 'what a customer wrote is inbound', heard.direction);
      if (!source.capabilities.markRead) return;
      const before = (await source.contact(phone)).unread;
      await source.markRead!(phone, last.id!);
      const after = (await source.contact(phone)).unread;
      expect(before > 0 && after === 0, 'unread is above 0, and 0 once read', [before, after]);
    },
  );

  check('an aborted call rejects and is no failure', async (source) => {
    const signal = AbortSignal.abort();
    for (const [name, call] of callsOf(source, phone, signal)) {
      const thrown = await rejectionOf(call());
      expect((thrown as Error | undefined)?.name === 'AbortError', `${name}() rejects with an AbortError`, thrown);
    }
  });

  check('a capability that is said to be there has its method', async (source) => {
    const { markRead, reactions, templates, upload, messageSearch = false } = source.capabilities;
    const given = { markRead, react: reactions, templates, upload, searchMessages: messageSearch };
    for (const [name, can] of Object.entries(given)) {
      const has = typeof source[name as keyof typeof given] === 'function';
      expect(!can || has, `a source that can ${name} has ${name}()`, has);
    }
    if (templates) for (const { name } of await source.templates!()) expect(name !== '', 'a template has a name', name);
  });
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

/** `late`: what came after the listener was taken off. */
type Heard = { message: Message; late: () => number };

/** The message as a listener hears it. The customer writes once the source is connected: what came before need not be replayed. */
async function hear(source: InboxSource, phone: Phone, text: string, receive: SourceHarness['receive']): Promise<Heard> {
  const stop = new AbortController();
  let late = 0;
  try {
    const message = await new Promise<Message>((resolve, reject) => {
      let isWritten = false;
      const listener = (change: Change): void => {
        if (stop.signal.aborted) late += 1;
        if (change.kind === 'connection' && (change.state === 'live' || change.state === 'polling') && !isWritten) {
          isWritten = true;
          receive(text).catch(reject);
        }
        if (change.kind !== 'message' || change.message.phone !== phone) return;
        const { content } = change.message;
        if (content.kind === 'text' && content.text === text) resolve(change.message);
      };
      source.subscribe(listener, { signal: stop.signal });
    });
    return { message, late: () => late };
  } finally {
    stop.abort();
  }
}

function callsOf(source: InboxSource, phone: Phone, signal: AbortSignal): [string, () => Promise<unknown>][] {
  return [
    ['contacts', () => source.contacts({}, { signal })],
    ['contact', () => source.contact(phone, { signal })],
    ['messages', () => source.messages(phone, {}, { signal })],
    ['send', () => source.send(textTo(phone, 'Never sent'), { key: crypto.randomUUID(), signal })],
  ];
}

function textTo(phone: Phone, text: string): Draft {
  return { phone, content: { kind: 'text', text } };
}

/** By its member, not its class: a source may have a copy of the package of its own. */
function failureIn(thrown: unknown): Failure | undefined {
  return (thrown as { failure?: Failure } | undefined)?.failure;
}

function ids({ items }: Pick<Page<Message>, 'items'>): (string | undefined)[] {
  return items.map(({ id }) => id);
}
