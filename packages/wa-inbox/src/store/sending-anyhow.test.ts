import assert from 'node:assert/strict';
import test from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { SourceError } from '../model/failure.ts';
import { laterDelivery, type Draft, type Message } from '../model/message.ts';
import type { Change } from '../model/source.ts';
import { createMemoryOutbox } from './memory-outbox.ts';
import type { OutboxStorage } from './ports.ts';
import { ANA, contact, inbound, keptIn, NO_ANSWER, outbound, refusal, sampleStore, type SampleStore } from './sample-store.ts';

/** What can happen next; numbers choose among what is under way. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('send' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lose' as const), arrives: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reach' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refuse' as const), later: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('event' as const), which: fc.nat(20), twice: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('write' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('colleague' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('resync' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('retry' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const), arrives: fc.boolean(), late: fc.boolean() }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

type Request = { draft: Draft; key: string; reached?: boolean; resolve(message: Message): void; reject(error: Error): void };

/** A server that keeps what it took, knows keys, and reports everything in its own time. */
class Server {
  readonly messages: Message[] = [];
  readonly byKey = new Map<string, Message>();
  /** Changes that were not delivered yet. */
  readonly pending: Change[] = [];
  request: Request | undefined;
  overlap = false;

  send = (draft: Draft, { key }: { key: string }): Promise<Message> =>
    new Promise((resolve, reject) => {
      this.overlap ||= this.request !== undefined;
      this.request = { draft, key, resolve, reject };
    });

  /** Takes the request under way, unless its key was taken before. */
  take({ draft, key }: Request): Message {
    const message = this.byKey.get(key) ?? this.add(outbound(`m${this.messages.length}`, 0, { content: draft.content }));
    this.byKey.set(key, message);
    return message;
  }

  tell(id: string, delivery: Message['delivery']): void {
    const index = this.messages.findIndex((message) => message.id === id);
    const before = this.messages[index]!;
    this.messages[index] = { ...before, delivery: laterDelivery(before.delivery, delivery) };
  }

  add(message: Message): Message {
    const made = { ...message, at: new Date(Date.UTC(2026, 0, 15, 12) + this.messages.length).toISOString() };
    this.messages.push(made);
    this.pending.push({ kind: 'message', message: { ...made } });
    if (made.direction === 'outbound') {
      for (const state of ['delivered', 'read'] as const) {
        this.pending.push({ kind: 'delivery', phone: ANA, id: made.id!, delivery: { state } });
      }
    }
    return made;
  }
}

class Play {
  readonly server = new Server();
  readonly outbox = createMemoryOutbox();
  sample: SampleStore;
  sent = 0;
  pages = 0;
  /** Lets a page find what the one before it left. */
  find: (() => void) | undefined;

  constructor() {
    this.sample = this.begin(this.outbox);
  }

  async start(): Promise<void> {
    this.sample.store.dispatch({ kind: 'start' });
    this.sample.store.dispatch({ kind: 'open', phone: ANA });
    await turn();
  }

  async run(step: Step): Promise<void> {
    const { server, sample } = this;
    const { request } = server;
    if (step.do === 'send') this.send();
    else if (step.do === 'event') this.deliver(step.which, step.twice);
    else if (step.do === 'wait') this.wait();
    else if (step.do === 'write') server.add(inbound(`m${server.messages.length}`, 0));
    else if (step.do === 'colleague') server.add(outbound(`m${server.messages.length}`, 0));
    else if (step.do === 'resync') sample.source.emit({ kind: 'resync' });
    else if (step.do === 'retry') this.retry();
    else if (step.do === 'crash') await this.crash(step);
    else if (request && step.do === 'reach') this.reach(request);
    else if (request) {
      server.request = undefined;
      this.settle(step, request);
    }
    await turn();
    assert.ok(!server.overlap, 'two requests of one conversation at once');
    this.checkRows();
  }

  /** Everything arrives in the end: answers, events, what was refused. */
  async finish(): Promise<void> {
    const { server, sample } = this;
    this.find?.();
    await turn();
    for (let round = 0; round < 200; round++) {
      if (server.request) await this.run({ do: 'answer' });
      else if (server.pending.length > 0) await this.run({ do: 'event', which: 0, twice: false });
      else if (sample.rows().some((row) => /:(waiting|sending)$/.test(row))) await this.run({ do: 'wait' });
      else if (sample.rows().some((row) => row.endsWith(':failed'))) await this.run({ do: 'retry' });
      else return;
    }
    assert.fail(`nothing settles: ${sample.rows().join(' ')}`);
  }

  ownTexts(): string[] {
    const { items } = this.sample.store.state.threads.get(ANA)!;
    return items.flatMap(({ content }) => (content.kind === 'text' && content.text.startsWith('own') ? content.text : []));
  }

  private begin(outbox: OutboxStorage): SampleStore {
    const { server } = this;
    const over = {
      contacts: () => Promise.resolve({ items: [contact(ANA)] }),
      messages: () => Promise.resolve({ items: server.messages.slice(-30) }),
      send: server.send,
    };
    return sampleStore(over, outbox, `page${this.pages++}-`);
  }

  /** The page goes, and another one comes; a request under way arrives, or does not, and nobody hears of it. */
  private async crash({ arrives, late }: { arrives: boolean; late: boolean }): Promise<void> {
    const { server, sample, outbox } = this;
    if (server.request && arrives) server.take(server.request);
    server.request = undefined;
    sample.store.dispose();
    this.find = undefined;
    const take: OutboxStorage['take'] = (found, signal) =>
      new Promise<void>((resolve) => (this.find = resolve)).then(() => outbox.take(found, signal));
    this.sample = this.begin(late ? { ...outbox, take } : outbox);
    await this.start();
  }

  private wait(): void {
    this.find?.();
    this.sample.environment.advance(31_000);
  }

  private send(): void {
    const text = `own ${this.sent++}`;
    this.sample.store.dispatch({ kind: 'send', draft: { phone: ANA, content: { kind: 'text', text } } });
  }

  /** The server takes it, and its answer is still on the way. */
  private reach(request: Request): void {
    this.server.take(request);
    request.reached = true;
  }

  private settle(step: Step, request: Request): void {
    // a server that took this very request does not refuse it any more
    if (step.do === 'answer' || (step.do === 'refuse' && request.reached)) request.resolve(this.server.take(request));
    if (step.do === 'lose') {
      if (step.arrives) this.server.take(request);
      request.reject(new SourceError(NO_ANSWER));
    }
    if (step.do === 'refuse' && !request.reached) {
      request.reject(step.later ? refusal({ status: 429, retry: 'after', retryAfter: 1 }) : refusal());
    }
  }

  private deliver(which: number, twice: boolean): void {
    const { pending } = this.server;
    const index = which % Math.max(1, pending.length);
    const [change] = twice ? pending.slice(index, index + 1) : pending.splice(index, 1);
    if (change) this.sample.source.emit(change);
    // who reads again later finds what was reported
    if (change?.kind === 'delivery') this.server.tell(change.id, change.delivery);
  }

  private retry(): void {
    const row = this.sample.store.state.threads.get(ANA)!.items.find(({ delivery }) => delivery.state === 'failed');
    if (row) this.sample.store.dispatch({ kind: 'retry', key: row.key });
  }

  private checkRows(): void {
    const rows = this.sample.store.state.threads.get(ANA)!.items;
    assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length, 'a key twice');
    const ids = rows.flatMap(({ id }) => id ?? []);
    assert.equal(new Set(ids).size, ids.length, 'an id twice');
  }
}

test('however answers, events, losses and repeats fall, each message is one row, in order, and is sent once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const play = new Play();
      await play.start();
      for (const next of steps) await play.run(next);
      await play.finish();
      const { server, sample } = play;
      const rows = sample.store.state.threads.get(ANA)!.items;
      assert.deepEqual(
        rows.map(({ id }) => id),
        server.messages.map(({ id }) => id),
      );
      const own = server.messages.flatMap(({ content }) =>
        content.kind === 'text' && content.text.startsWith('own') ? content.text : [],
      );
      assert.equal(new Set(own).size, own.length, 'sent twice');
      assert.equal(own.length, play.sent);
      assert.ok(rows.every(({ direction, delivery }) => direction === 'inbound' || delivery.state === 'read'));
      assert.deepEqual(keptIn(play.outbox), []);
    }),
    { numRuns: 400 },
  );
});

test('without refusals messages arrive in the order in which they were written, and a page shows none of its own twice', async () => {
  const calm = step.filter((next) => next.do !== 'refuse');
  await fc.assert(
    fc.asyncProperty(fc.array(calm, { maxLength: 30 }), async (steps) => {
      const play = new Play();
      await play.start();
      for (const next of steps) {
        await play.run(next);
        const texts = play.ownTexts();
        assert.equal(new Set(texts).size, texts.length, 'shown twice');
      }
      await play.finish();
      const own = play.server.messages.flatMap(({ content }) =>
        content.kind === 'text' && content.text.startsWith('own') ? content.text : [],
      );
      assert.deepEqual(
        own,
        Array.from({ length: play.sent }, (_, index) => `own ${index}`),
      );
    }),
    {
      numRuns: 200,
      // who writes before it is known what the page before left
      examples: [[[{ do: 'send' }, { do: 'crash', arrives: false, late: true }, { do: 'send' }]]],
    },
  );
});
