import assert from 'node:assert/strict';
import test from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { OWN_FAILURES, SourceError } from '../model/failure.ts';
import type { Draft, Message } from '../model/message.ts';
import type { SendOptions } from '../model/source.ts';
import type { OutboxStorage } from './ports.ts';
import { ANA, contact, NO_ANSWER, outbound, sampleStore, type SampleStore } from './sample-store.ts';

type Request = { draft: Draft; resolve(message: Message): void; reject(error: Error): void };

/** A provider without keys, and what a proxy noted of it: an answer that got lost on the way there is known to nobody. */
class Keyless {
  readonly taken: string[] = [];
  readonly noted = new Map<string, Message>();
  readonly messages: Message[] = [];
  isAway = false;
  request: (Request & { key: string }) | undefined;

  send = async (draft: Draft, { key, again }: SendOptions): Promise<Message> => {
    const known = this.noted.get(key);
    if (known) return known;
    if (again) throw new SourceError({ key: OWN_FAILURES.outcome, dialect: 'host', retry: 'now' });
    if (this.isAway) throw new SourceError({ key: OWN_FAILURES.unsent, dialect: 'host', retry: 'now' });
    return new Promise((resolve, reject) => (this.request = { draft, key, resolve, reject }));
  };

  take({ draft, key }: NonNullable<Keyless['request']>, isNoted: boolean): Message {
    const message = outbound(`m${this.messages.length}`, this.messages.length, { content: draft.content });
    this.taken.push(textOf(draft));
    this.messages.push(message);
    if (isNoted) this.noted.set(key, message);
    return message;
  }
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lose' as const), arrives: fc.boolean(), noted: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('away' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const), arrives: fc.boolean(), noted: fc.boolean() }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

class Play {
  readonly server = new Keyless();
  sample: SampleStore;
  sent = 0;
  #pages = 0;

  constructor() {
    this.sample = this.#begin();
  }

  async start(): Promise<void> {
    this.sample.store.dispatch({ kind: 'start' });
    this.sample.store.dispatch({ kind: 'open', phone: ANA });
    await turn();
  }

  async run(next: Step): Promise<void> {
    const { server, sample } = this;
    const { request } = server;
    if (next.do === 'send') {
      const draft: Draft = { phone: ANA, content: { kind: 'text', text: `own ${this.sent++}` } };
      sample.store.dispatch({ kind: 'send', draft });
    } else if (next.do === 'away') server.isAway = !server.isAway;
    else if (next.do === 'wait') sample.environment.advance(31_000);
    else if (next.do === 'crash') await this.#crash(next);
    else if (request) {
      server.request = undefined;
      if (next.do === 'answer') request.resolve(server.take(request, true));
      else {
        if (next.arrives) server.take(request, next.noted);
        request.reject(new SourceError(NO_ANSWER));
      }
    }
    await turn();
  }

  /** Everything that can be known is known in the end. */
  async finish(): Promise<void> {
    this.server.isAway = false;
    for (let round = 0; round < 200; round++) {
      if (this.server.request) await this.run({ do: 'answer' });
      else if (this.sample.rows().some((row) => /:(waiting|sending)$/.test(row))) await this.run({ do: 'wait' });
      else return;
    }
    assert.fail(`nothing settles: ${this.sample.rows().join(' ')}`);
  }

  async #crash({ arrives, noted }: { arrives: boolean; noted: boolean }): Promise<void> {
    const { server, sample } = this;
    if (server.request && arrives) server.take(server.request, noted);
    server.request = undefined;
    sample.store.dispose();
    this.sample = this.#begin(sample.outbox);
    await this.start();
  }

  #begin(outbox?: OutboxStorage): SampleStore {
    const { server } = this;
    const over = {
      contacts: () => Promise.resolve({ items: [contact(ANA)] }),
      messages: () => Promise.resolve({ items: server.messages.slice(-30) }),
      send: server.send,
    };
    return sampleStore(over, outbox, `page${this.#pages++}-`);
  }
}

test('a provider without keys is never sent anything twice, and what nobody can tell of stands as failed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const play = new Play();
      await play.start();
      for (const next of steps) await play.run(next);
      await play.finish();
      const { taken } = play.server;
      assert.equal(new Set(taken).size, taken.length, 'sent twice');
      assert.deepEqual(
        taken,
        taken.toSorted((one, other) => orderOf(one) - orderOf(other)),
        'out of order',
      );
      const { items } = play.sample.store.state.threads.get(ANA)!;
      const shown = new Set(items.map(textOf));
      for (let index = 0; index < play.sent; index++) assert.ok(shown.has(`own ${index}`), `own ${index} is lost`);
      for (const { delivery, content } of items) {
        if (delivery.state !== 'failed') continue;
        assert.equal(delivery.failure.key, 'outcome_unknown', textOf({ content }));
      }
    }),
    { numRuns: 300 },
  );
});

test('a person who sends it again all the same sends a new message', async () => {
  const play = new Play();
  await play.start();
  await play.run({ do: 'send' });
  const lost = play.server.request!;
  await play.run({ do: 'lose', arrives: true, noted: false });
  await play.finish();
  const failed = play.sample.store.state.threads.get(ANA)!.items.find(({ delivery }) => delivery.state === 'failed')!;
  play.sample.store.dispatch({ kind: 'retry', key: failed.key });
  await turn();
  assert.notEqual(play.server.request?.key, lost.key);
  await play.run({ do: 'answer' });
  assert.deepEqual(play.server.taken, ['own 0', 'own 0']);
});

function textOf({ content }: Pick<Message, 'content'>): string {
  return content.kind === 'text' ? content.text : '';
}

function orderOf(text: string): number {
  return Number(text.split(' ')[1]);
}
