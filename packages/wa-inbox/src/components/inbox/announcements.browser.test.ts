import { assert } from 'chai';
import '../../define.ts';
import { SourceError } from '../../model/failure.ts';
import type { Change } from '../../model/source.ts';
import type { MemorySource } from '../../sources/memory/memory-source.ts';
import type { WaInboxThread } from '../thread/thread.ts';
import { ago, mountInbox, NOW, until, type Mounted } from './mounted.ts';

const ANA = '12025550101';
const BEN = '12025550102';
const HOUR = 3_600_000;
/** Milliseconds in which announcements are gathered, and after which they are taken out of the region. */
const [BATCH, CLEAR] = [400, 4_000];

/** Ninety messages of Ana, two and a half pages, and one of Ben. */
const fixture = {
  contacts: [
    { phone: ANA, name: 'Ana' },
    { phone: BEN, name: 'Ben' },
  ],
  messages: [
    ...Array.from({ length: 90 }, (_, index) => ({
      id: `a${index}`,
      phone: ANA,
      direction: index % 2 ? ('outbound' as const) : ('inbound' as const),
      at: ago(6_000 - index * 10),
      content: { type: 'text', text: { body: `Line ${index}` } },
      ...(index === 89 ? { status: 'sent' as const } : {}),
    })),
    { id: 'a90', phone: ANA, direction: 'inbound' as const, at: ago(30), content: { type: 'text', text: { body: 'Here' } } },
    { id: 'b1', phone: BEN, direction: 'inbound' as const, at: ago(30), content: { type: 'text', text: { body: 'Hello' } } },
  ],
};

/** Timers of these lengths run when the test says so; all others by themselves. */
class HeldTimers {
  readonly #held = new Map<number, { run: () => void; ms: number }>();
  readonly #real = { set: globalThis.setTimeout, clear: globalThis.clearTimeout };
  #made = -1;

  constructor(...lengths: number[]) {
    const { set, clear } = this.#real;
    const hold = (run: () => void, ms: number): number => (this.#held.set(--this.#made, { run, ms }), this.#made);
    globalThis.setTimeout = ((run: () => void, ms = 0, ...values: unknown[]) =>
      lengths.includes(ms) ? hold(run, ms) : set(run, ms, ...values)) as typeof setTimeout;
    globalThis.clearTimeout = (id) => (this.#held.delete(Number(id)) ? undefined : clear(id));
  }

  release(): void {
    [globalThis.setTimeout, globalThis.clearTimeout] = [this.#real.set, this.#real.clear];
  }

  /** Runs those of that length. Returns how many there were. */
  pass(length: number): number {
    const due = [...this.#held].filter(([, { ms }]) => ms === length);
    for (const [id, { run }] of due) {
      this.#held.delete(id);
      run();
    }
    return due.length;
  }
}

describe('announcements', () => {
  let timers: HeldTimers;
  beforeEach(() => (timers = new HeldTimers(BATCH, CLEAR)));
  afterEach(() => timers.release());

  type Stage = Mounted & { emit(change: Change): void; said(): Promise<string> };
  /** An inbox with Ana's conversation; `said` is what the next announcement reads, '' where nothing is to be said. */
  async function stage(change: (source: MemorySource) => void = () => {}): Promise<Stage> {
    let tell: (change: Change) => void = () => {};
    const mounted = await mountInbox(fixture, (source) => {
      const subscribe = source.subscribe.bind(source);
      source.subscribe = (listener, options) => subscribe((tell = listener), options);
      change(source);
    });
    await mounted.open(ANA);
    const region = mounted.root.querySelector('.sr-only[role="status"]')!;
    const said = async (): Promise<string> => {
      timers.pass(BATCH);
      await mounted.inbox.updateComplete;
      return region.textContent;
    };
    return { ...mounted, emit: (told) => tell(told), said };
  }

  it('are read by one polite region that is whole, and the thread is none', async () => {
    const { root, inside } = await stage();
    const regions = [...root.querySelectorAll('[aria-live]')];
    assert.lengthOf(regions, 1);
    assert.deepEqual([regions[0]!.getAttribute('aria-live'), regions[0]!.getAttribute('aria-atomic')], ['polite', 'true']);
    const thread = await inside('wa-inbox-thread');
    assert.isNull(thread.querySelector('[aria-live], [role="log"], [role="status"], [role="alert"]'));
  });

  it('do not read history: not when a conversation opens, nor when older messages come in', async () => {
    const { said, inside, open } = await stage();
    assert.equal(await said(), '');
    const thread = await inside('wa-inbox-thread');
    const { messages } = thread.host as WaInboxThread;
    thread.querySelector('.scroller')!.scrollTop = 0;
    await until(() => (thread.host as WaInboxThread).messages.length > messages.length);
    assert.equal(await said(), '');
    await open(BEN);
    assert.equal(await said(), '');
  });

  it('say who wrote and what, as plain text, and the region is empty afterwards', async () => {
    const { said, source, inbox } = await stage();
    source.receive(BEN, '*Two* _chairs_, ~one~ `table`\n```and a lamp```\n> please');
    assert.equal(await said(), 'Ben: Two chairs, one table and a lamp please');
    assert.equal(timers.pass(CLEAR), 1);
    await inbox.updateComplete;
    assert.equal(await said(), '');
    source.receive(ANA, 'And in the open one');
    assert.equal(await said(), 'Ana: And in the open one');
  });

  it('count what comes at once, from whomever', async () => {
    const { said, source } = await stage();
    source.receive(ANA, 'One');
    source.receive(BEN, 'Two');
    source.receive(ANA, 'Three');
    assert.equal(await said(), '3 new messages');
    source.receive(BEN, 'Four');
    assert.equal(await said(), 'Ben: Four');
  });

  it('count messages only: what else happens meanwhile is read beside them, once', async () => {
    const { said, source, emit } = await stage();
    source.receive(ANA, 'One');
    emit({ kind: 'connection', state: 'offline' });
    source.receive(BEN, 'Two');
    assert.equal(await said(), '2 new messages. Connection lost');
  });

  it('say nothing of what is sent, typed, ticked, reacted to, changed or taken back', async () => {
    const { said, source, inbox } = await stage();
    inbox.send({ phone: ANA, content: { kind: 'text', text: 'My own words' } });
    const thread = inbox.shadowRoot!.querySelector('wa-inbox-thread')!.shadowRoot!;
    await until(() => thread.textContent.includes('My own words'));
    source.type(ANA, new Date(NOW + 5_000).toISOString());
    await source.react!(ANA, 'a90', '🎉');
    source.revise('a90', { kind: 'text', text: 'Other words' });
    source.revise('b1');
    assert.equal(await said(), '');
  });

  it('say what was not delivered, and why, and what the server refuses', async () => {
    const failure = { key: 'undeliverable', code: 131026, dialect: 'host' as const, retry: 'never' as const };
    const { said, source, inbox } = await stage();
    source.report('a89', { state: 'failed', failure });
    await until(() => timers.pass(BATCH));
    assert.match(await said(), /^Message not delivered: \S/);
    timers.pass(CLEAR);
    source.send = () => Promise.reject(new SourceError({ ...failure, key: 'window_closed', code: 131047, status: 400 }));
    for (const text of ['One', 'Two']) inbox.send({ phone: ANA, content: { kind: 'text', text } });
    await until(() => timers.pass(BATCH));
    assert.match(await said(), /^Message not delivered: \S/);
  });

  it('say that a window closed, once, and not of one that was closed when it was opened', async () => {
    const { said, inbox, open } = await stage();
    inbox.now = () => NOW + 24 * HOUR;
    await inbox.updateComplete;
    assert.equal(await said(), 'The 24-hour window with Ana has closed');
    timers.pass(CLEAR);
    inbox.now = () => NOW + 25 * HOUR;
    await inbox.updateComplete;
    await open(BEN);
    assert.equal(await said(), '');
  });

  it('say that the connection is lost, and that it is back, live or by asking', async () => {
    for (const ways of [['live'], ['polling', 'live'], ['connecting', 'live']] as const) {
      const { said, emit } = await stage();
      assert.equal(await said(), '', 'the first connection is no news');
      emit({ kind: 'connection', state: 'offline' });
      assert.equal(await said(), 'Connection lost');
      timers.pass(CLEAR);
      for (const state of ways) emit({ kind: 'connection', state });
      assert.equal(await said(), 'Connected again', ways.join());
    }
  });

  it('say that a message that waits was taken back, and that one on its way may have gone', async () => {
    const { said, source, inside, inbox } = await stage();
    const takeBack = async (): Promise<string> => {
      inbox.send({ phone: ANA, content: { kind: 'text', text: 'Not yet' } });
      const thread = await inside('wa-inbox-thread');
      (await until(() => thread.querySelector<HTMLElement>('[part="undo"]'))).click();
      await until(() => timers.pass(BATCH));
      return said();
    };
    const failure = { key: 'rate_limit_exceeded', dialect: 'host', status: 429, retry: 'after', retryAfter: 600 } as const;
    source.send = () => Promise.reject(new SourceError(failure));
    assert.equal(await takeBack(), 'Not sent: your text is in the field again');
    timers.pass(CLEAR);
    source.send = (_, { signal }) =>
      new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)));
    assert.equal(await takeBack(), 'Message not delivered: Taken back, but it may have been sent already');
  });

  it('say what was missed while the connection was gone, as one', async () => {
    const { said, source, emit } = await stage();
    const subscribed = source.messages.bind(source);
    const missed = ['x1', 'x2'].map((id, index) => ({
      key: id,
      id,
      phone: ANA,
      direction: 'inbound' as const,
      at: new Date(NOW + index).toISOString(),
      content: { kind: 'text' as const, text: id },
      delivery: { state: 'read' as const },
      reactions: [],
      attempts: [],
    }));
    source.messages = async (phone, page, options) => {
      const read = await subscribed(phone, page, options);
      return phone === ANA ? { ...read, items: [...read.items, ...missed] } : read;
    };
    emit({ kind: 'resync' });
    await until(() => timers.pass(BATCH));
    assert.equal(await said(), '2 new messages');
  });
});
