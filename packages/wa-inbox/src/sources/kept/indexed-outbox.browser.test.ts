import { assert } from 'chai';
import type { Message } from '../../model/message.ts';
import { IndexedOutbox } from './indexed-outbox.ts';

const scope = (): string => `test-${crypto.randomUUID()}`;
const message = (key: string): Message => ({
  key,
  phone: '12025550101',
  direction: 'outbound',
  at: '2026-01-15T12:00:00.000Z',
  content: { kind: 'text', text: key },
  delivery: { state: 'waiting' },
  reactions: [],
  attempts: [],
});

/** A page: what it found so far, and its end. */
class Page {
  readonly outbox: IndexedOutbox;
  readonly found: string[] = [];
  readonly #end = new AbortController();
  #heard = (): void => undefined;

  constructor(server: string) {
    this.outbox = new IndexedOutbox(server);
  }

  async open(...keys: string[]): Promise<this> {
    await this.outbox.take((left) => {
      this.found.push(...left.map(({ key }) => key));
      this.#heard();
    }, this.#end.signal);
    for (const key of keys) await this.outbox.save(message(key));
    return this;
  }

  close(): void {
    this.#end.abort();
  }

  /** Resolves once it has found so many. */
  async has(count: number): Promise<string[]> {
    while (this.found.length < count) await new Promise<void>((resolve) => (this.#heard = resolve));
    return this.found;
  }
}

describe('the outbox in IndexedDB', () => {
  it('gives what an earlier page left to the next one, in the order in which it was written, and nothing of another server', async () => {
    const server = scope();
    const first = await new Page(server).open('c', 'a', 'b');
    await first.outbox.save({ ...message('c'), delivery: { state: 'sending' } });
    await first.outbox.remove('a');
    first.close();
    const second = await new Page(server).open();
    assert.deepEqual(await second.has(2), ['c', 'b']);
    assert.deepEqual((await new Page(scope()).open()).found, []);
    assert.deepEqual((await new Page(server).open()).found, [], 'it has an owner again');
  });

  it('leaves what belongs to a living page alone until it ends', async () => {
    const server = scope();
    const first = await new Page(server).open('a');
    const second = await new Page(server).open('b');
    assert.deepEqual([first.found, second.found], [[], []]);
    first.close();
    assert.deepEqual(await second.has(1), ['a']);
  });

  it('lets the page after it begin only when one that is just ending has left what it had', async () => {
    const server = scope();
    const first = await new Page(server).open('a');
    const begun = new Page(server).open();
    first.close();
    assert.deepEqual((await begun).found, ['a']);
  });

  it('takes over nothing for a page that has ended before, and leaves it to the next one', async () => {
    const server = scope();
    const first = await new Page(server).open('a');
    first.close();
    const ended = new Page(server);
    ended.close();
    assert.deepEqual((await ended.open('b')).found, []);
    assert.deepEqual(await (await new Page(server).open()).has(1), ['a']);
  });

  it('has an older page take over from a newer one too, and again what that one had taken over', async () => {
    const server = scope();
    const first = await new Page(server).open();
    const second = await new Page(server).open('a', 'b');
    second.close();
    assert.deepEqual(await first.has(2), ['a', 'b']);
    const third = await new Page(server).open();
    first.close();
    assert.deepEqual(await third.has(2), ['a', 'b']);
  });

  it('gives each message to one page only, however many wait', async () => {
    const server = scope();
    const first = await new Page(server).open('a', 'b', 'c');
    const others = await Promise.all(Array.from({ length: 5 }, () => new Page(server).open()));
    first.close();
    await Promise.race(others.map((page) => page.has(3)));
    assert.deepEqual(others.flatMap(({ found }) => found).toSorted(), ['a', 'b', 'c']);
  });

  it('keeps nothing that a page writes after its end', async () => {
    const server = scope();
    const first = await new Page(server).open();
    first.close();
    await first.outbox.save(message('late'));
    assert.deepEqual((await new Page(server).open()).found, []);
  });

  it('is taken over at the start where a page may have no locks', async () => {
    const server = scope();
    (await new Page(server).open('a')).close();
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    try {
      assert.deepEqual((await new Page(server).open()).found, ['a']);
    } finally {
      delete (navigator as { locks?: unknown }).locks;
    }
  });
});
