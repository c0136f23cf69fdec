import assert from 'node:assert/strict';
import test from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { SourceError } from '../model/failure.ts';
import type { Draft, Message } from '../model/message.ts';
import { ANA, BEN, contact, failure, NO_ANSWER, outbound, refusal, sampleStore, type SampleStore } from './sample-store.ts';

type Call = { text: string; key: string; answer(message: Message): void; fail(error: Error): void };

/** Ana's conversation is open; each request to send waits for the test's answer. */
async function opened(left: readonly Message[] = []): Promise<SampleStore & { calls: Call[] }> {
  const calls: Call[] = [];
  const sample = sampleStore(
    {
      contacts: () => Promise.resolve({ items: [contact(ANA)] }),
      send: ({ content }, { key }) =>
        new Promise((answer, fail) => calls.push({ text: content.kind === 'text' ? content.text : '', key, answer, fail })),
    },
    left,
  );
  sample.store.dispatch({ kind: 'start' });
  sample.store.dispatch({ kind: 'open', phone: ANA });
  await turn();
  return { ...sample, calls };
}

const draft = (text: string): Draft => ({ phone: ANA, content: { kind: 'text', text } });
const last = ({ store }: SampleStore): Message => store.state.threads.get(ANA)!.items.at(-1)!;

test('a message is shown at once and keeps its key when the server gives the id', async () => {
  const sample = await opened();
  const { store, calls, rows, notices } = sample;
  store.dispatch({ kind: 'send', draft: draft('Hello') });
  assert.deepEqual(rows(), ['key1:sending']);
  assert.equal(store.state.contacts.items[0]?.lastMessage?.key, 'key1');
  await turn();
  calls[0]!.answer(outbound('m1', 1, { delivery: { state: 'accepted' }, content: { kind: 'text', text: 'Hello' } }));
  await turn();
  assert.deepEqual([rows(), last(sample).id], [['key1:accepted'], 'm1']);
  assert.ok(notices.some(({ kind }) => kind === 'sent'));
});

test('one request at a time, in order; a refusal does not stop what follows', async () => {
  const { store, calls, rows, notices } = await opened();
  for (const text of ['one', 'two', 'three']) store.dispatch({ kind: 'send', draft: draft(text) });
  await turn();
  assert.deepEqual(rows(), ['key1:sending', 'key2:waiting', 'key3:waiting']);
  assert.equal(calls.length, 1);
  calls[0]!.fail(refusal());
  await turn();
  calls[1]!.answer(outbound('m2', 1));
  await turn();
  assert.deepEqual(rows(), ['key1:failed', 'key2:sent', 'key3:sending']);
  assert.deepEqual(
    calls.map(({ text }) => text),
    ['one', 'two', 'three'],
  );
  assert.equal(notices.filter(({ kind }) => kind === 'failed').length, 1);
});

test('without an answer a message waits and goes out again with the same key', async () => {
  const sample = await opened();
  const { store, calls, environment, rows } = sample;
  store.dispatch({ kind: 'send', draft: draft('Hello') });
  await turn();
  for (const seconds of [1, 2, 4]) {
    calls.at(-1)!.fail(new SourceError(NO_ANSWER));
    await turn();
    assert.deepEqual(rows(), ['key1:waiting']);
    environment.advance(seconds * 1_000 - 1);
    const before = calls.length;
    environment.advance(1);
    await turn();
    assert.equal(calls.length, before + 1);
  }
  assert.deepEqual(new Set(calls.map(({ key }) => key)), new Set(['key1']));
  assert.equal(last(sample).attempts.length, 1);
});

test('when the connection comes back nothing waits for its time', async () => {
  const { store, source, calls } = await opened();
  source.emit({ kind: 'connection', state: 'offline' });
  store.dispatch({ kind: 'send', draft: draft('Hello') });
  await turn();
  calls[0]!.fail(new SourceError(NO_ANSWER));
  await turn();
  source.emit({ kind: 'connection', state: 'live' });
  await turn();
  assert.deepEqual(
    calls.map(({ key }) => key),
    ['key1', 'key1'],
  );
});

test('a limit is waited out as long as the server says, with a new key, five times', async () => {
  const sample = await opened();
  const { store, calls, environment, rows } = sample;
  store.dispatch({ kind: 'send', draft: draft('Hello') });
  await turn();
  for (let request = 1; request <= 6; request++) {
    calls.at(-1)!.fail(refusal({ key: 'rate_limit_exceeded', status: 429, retry: 'after', retryAfter: 7 }));
    await turn();
    environment.advance(7_000);
    await turn();
  }
  assert.deepEqual(rows(), ['key1:failed']);
  assert.equal(new Set(calls.map(({ key }) => key)).size, 6);
  assert.equal(last(sample).attempts.length, 6);
});

test('a refusal after an unanswered request does not change the key: the first may have arrived', async () => {
  const { store, calls, environment } = await opened();
  store.dispatch({ kind: 'send', draft: draft('Hello') });
  await turn();
  calls[0]!.fail(new SourceError(NO_ANSWER));
  await turn();
  environment.advance(1_000);
  await turn();
  calls[1]!.fail(refusal({ status: 429, retry: 'after', retryAfter: 1 }));
  await turn();
  environment.advance(1_000);
  await turn();
  assert.deepEqual(
    calls.map(({ key }) => key),
    ['key1', 'key1', 'key1'],
  );
});

test('a retry of a refused message is a new request in the same row, attempts kept', async () => {
  const sample = await opened();
  const { store, calls, rows } = sample;
  store.dispatch({ kind: 'send', draft: draft('Hello') });
  await turn();
  calls[0]!.fail(refusal());
  await turn();
  store.dispatch({ kind: 'retry', key: 'key1' });
  store.dispatch({ kind: 'retry', key: 'key1' });
  await turn();
  assert.deepEqual(rows(), ['key1:sending']);
  assert.equal(calls.length, 2);
  assert.notEqual(calls[1]!.key, calls[0]!.key);
  assert.equal(last(sample).attempts[0]?.failure?.key, 'invalid_request');
  calls[1]!.answer(outbound('m1', 1));
  await turn();
  assert.deepEqual([rows(), last(sample).attempts.length], [['key1:sent'], 2]);
});

test('a retry of a message that failed later takes its place; the old one does not come back', async () => {
  const { store, source, calls, rows } = await opened();
  const lost = outbound('m1', 1, { delivery: { state: 'failed', failure: failure({ key: 'message_undeliverable' }) } });
  source.emit({ kind: 'message', message: lost });
  store.dispatch({ kind: 'retry', key: 'm1' });
  await turn();
  calls[0]!.answer(outbound('m2', 2));
  await turn();
  source.emit({ kind: 'message', message: lost });
  assert.deepEqual(rows(), ['m1:sent']);
});

test('what the session before left is shown and sent with the key it had; what was refused waits for a person', async () => {
  const unsent = (key: string, requestKey: string, delivery: Message['delivery']): Message => {
    const { id: _, ...message } = outbound(key, 1, { delivery, attempts: [{ at: '', key: requestKey }] });
    return message;
  };
  const failed = { state: 'failed', failure: failure() } as const;
  const left = [unsent('old1', 'old1.2', { state: 'sending' }), unsent('old2', 'old2', failed)];
  const { calls, rows, kept } = await opened(left);
  assert.deepEqual(
    calls.map(({ key }) => key),
    ['old1.2'],
  );
  assert.deepEqual(rows(), ['old2:failed', 'old1:sending']);
  calls[0]!.answer(outbound('m1', 3));
  await turn();
  assert.deepEqual(
    kept().map(({ key }) => key),
    ['old2'],
  );
});

test('a message is kept before it goes out, and no longer once it is acknowledged', async () => {
  const { store, calls, kept } = await opened();
  store.dispatch({ kind: 'send', draft: draft('Hello') });
  await turn();
  assert.deepEqual(
    kept().map(({ key, delivery }) => [key, delivery.state]),
    [['key1', 'sending']],
  );
  calls[0]!.answer(outbound('m1', 1));
  await turn();
  assert.deepEqual(kept(), []);
});

test("the server's own event before the answer makes no second row, and its ticks count", async () => {
  const { store, source, calls, rows } = await opened();
  store.dispatch({ kind: 'send', draft: draft('Hello') });
  await turn();
  source.emit({ kind: 'message', message: outbound('m1', 1, { delivery: { state: 'accepted' } }) });
  source.emit({ kind: 'delivery', phone: ANA, id: 'm1', delivery: { state: 'delivered' } });
  assert.deepEqual(rows(), ['key1:sending']);
  calls[0]!.answer(outbound('m1', 1, { delivery: { state: 'accepted' } }));
  await turn();
  assert.deepEqual(rows(), ['key1:delivered']);
});

test('after a lost answer the message is still not shown twice, however long its outcome is open', async () => {
  const { store, source, calls, environment, rows } = await opened();
  store.dispatch({ kind: 'send', draft: draft('Hello') });
  await turn();
  source.emit({ kind: 'message', message: outbound('m1', 1) });
  calls[0]!.fail(new SourceError(NO_ANSWER));
  await turn();
  source.emit({ kind: 'message', message: outbound('m1', 1) });
  assert.deepEqual(rows(), ['key1:waiting']);
  environment.advance(1_000);
  await turn();
  calls[1]!.answer(outbound('m1', 1));
  await turn();
  assert.deepEqual(rows(), ['key1:sent']);
});

test('a tick that comes before the answer, without any message, counts too', async () => {
  const { store, source, calls, rows } = await opened();
  store.dispatch({ kind: 'send', draft: draft('Hello') });
  await turn();
  source.emit({ kind: 'delivery', phone: ANA, id: 'm1', delivery: { state: 'delivered' } });
  calls[0]!.answer(outbound('m1', 1, { delivery: { state: 'accepted' } }));
  await turn();
  assert.deepEqual(rows(), ['key1:delivered']);
});

test('a conversation opened again shows what is unsent as it is, and what was taken as it became', async () => {
  const { store, calls, rows } = await opened();
  store.dispatch({ kind: 'send', draft: draft('one') });
  store.dispatch({ kind: 'send', draft: draft('two') });
  await turn();
  calls[0]!.answer(outbound('m1', 1));
  await turn();
  store.dispatch({ kind: 'open', phone: undefined });
  store.dispatch({ kind: 'open', phone: ANA });
  assert.deepEqual(rows(), ['key1:sent', 'key2:sending']);
});

test('what was written before its conversation was opened is shown when it is', async () => {
  const { store, calls, rows } = await opened();
  store.dispatch({ kind: 'send', draft: { ...draft('Hello'), phone: BEN } });
  await turn();
  assert.deepEqual(rows(BEN), []);
  store.dispatch({ kind: 'open', phone: BEN });
  assert.deepEqual([rows(BEN), calls.length], [['key1:sending'], 1]);
});

test('what a colleague sends meanwhile is held, not lost', async () => {
  const { store, source, calls, rows } = await opened();
  store.dispatch({ kind: 'send', draft: draft('Hello') });
  await turn();
  source.emit({ kind: 'message', message: outbound('other', 1) });
  calls[0]!.answer(outbound('m1', 2));
  await turn();
  assert.deepEqual(rows(), ['other:sent', 'key1:sent']);
});

test('sending what was typed empties the draft', async () => {
  const { store } = await opened();
  store.dispatch({ kind: 'draft', phone: ANA, text: 'Hello ' });
  store.dispatch({ kind: 'send', draft: draft('Hello') });
  assert.equal(store.state.drafts.size, 0);
});

test('after the end nothing is sent any more', async () => {
  const { store, calls, environment } = await opened();
  store.dispatch({ kind: 'send', draft: draft('one') });
  store.dispatch({ kind: 'send', draft: draft('two') });
  await turn();
  store.dispose();
  calls[0]!.fail(new SourceError(NO_ANSWER));
  await turn();
  environment.advance(60_000);
  await turn();
  assert.equal(calls.length, 1);
});
