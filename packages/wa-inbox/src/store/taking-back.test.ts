import assert from 'node:assert/strict';
import test from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { SourceError } from '../model/failure.ts';
import type { Draft, Message } from '../model/message.ts';
import { StoreCore } from './core.ts';
import { Lane } from './lane.ts';
import { rowOf } from './own-row.ts';
import { ANA, contact, NO_ANSWER, outbound, refusal, sampleStore, type SampleStore } from './sample-store.ts';

type Call = { text: string; key: string; signal: AbortSignal; answer(message: Message): void; fail(error: Error): void };

/** Ana's conversation is open; a request to send waits for the test's answer, or ends when it is aborted. */
async function opened(): Promise<SampleStore & { calls: Call[] }> {
  const calls: Call[] = [];
  const sample = sampleStore({
    contacts: () => Promise.resolve({ items: [contact(ANA)] }),
    send: ({ content }, { key, signal }) =>
      new Promise((answer, fail) => {
        signal!.addEventListener('abort', () => fail(signal!.reason as Error));
        calls.push({ text: content.kind === 'text' ? content.text : '', key, signal: signal!, answer, fail });
      }),
  });
  sample.store.dispatch({ kind: 'start' });
  sample.store.dispatch({ kind: 'open', phone: ANA });
  await settle();
  return { ...sample, calls };
}

async function settle(): Promise<void> {
  for (let times = 0; times < 6; times++) await turn();
}

const draft = (text: string): Draft => ({ phone: ANA, content: { kind: 'text', text } });

test('what waits behind another message is gone at once, and its text stands in the composer again', async () => {
  const { store, calls, rows, kept, notices } = await opened();
  store.dispatch({ kind: 'send', draft: draft('one') });
  store.dispatch({ kind: 'send', draft: { ...draft('two'), replyTo: 'm0' } });
  store.dispatch({ kind: 'take-back' });
  await settle();
  assert.deepEqual(rows(), ['key1:sending']);
  assert.equal(store.state.drafts.get(ANA), 'two');
  assert.equal(store.state.replies.get(ANA), 'm0');
  assert.equal(store.state.contacts.items[0]?.lastMessage?.key, 'key1');
  assert.ok(notices.some(({ kind }) => kind === 'taken-back'));
  calls[0]!.answer(outbound('m1', 1));
  await settle();
  assert.deepEqual([calls.length, kept()], [1, []]);
});

test('before the request is out nothing was sent', async () => {
  const sent: string[] = [];
  const { source, environment } = sampleStore({ send: (_, { key }) => Promise.reject(new Error(`${sent.push(key)}`)) });
  let release = (): void => {};
  const kept = new Promise<void>((resolve) => (release = resolve));
  const host = {
    core: new StoreCore(source, environment),
    isReady: true,
    keep: () => kept,
    taken: (row: Message) => row,
    now: () => '',
  };
  const lane = new Lane(host, () => {});
  lane.add(rowOf(draft('Hello'), 'key1', ''));
  const isGone = lane.withdraw('key1');
  release();
  assert.equal(await isGone, true);
  await settle();
  assert.deepEqual([sent, lane.has('key1')], [[], false]);
});

test('while the server is asked the call is ended, and it is said that it may have arrived', async () => {
  const { store, calls, rows } = await opened();
  store.dispatch({ kind: 'send', draft: draft('Hello') });
  await settle();
  store.dispatch({ kind: 'take-back', key: 'key1' });
  await settle();
  assert.ok(calls[0]!.signal.aborted);
  assert.deepEqual(rows(), ['key1:failed']);
  const { delivery } = store.state.threads.get(ANA)!.items.at(-1)!;
  assert.equal(delivery.state === 'failed' && delivery.failure.key, 'taken_back');
  assert.equal(store.state.drafts.get(ANA), undefined, 'so that it is not sent twice');
  store.dispatch({ kind: 'retry', key: 'key1' });
  await settle();
  assert.equal(calls[1]!.key, calls[0]!.key, 'trying again does not send it twice');
});

test('what follows goes out when the one before was taken back', async () => {
  const { store, calls } = await opened();
  store.dispatch({ kind: 'send', draft: draft('one') });
  store.dispatch({ kind: 'send', draft: draft('two') });
  await settle();
  store.dispatch({ kind: 'take-back', key: 'key1' });
  await settle();
  assert.deepEqual(
    calls.map(({ text }) => text),
    ['one', 'two'],
  );
});

test('what waits for a limit was refused, so it is gone; what nobody answered may have arrived', async () => {
  const limited = await opened();
  limited.store.dispatch({ kind: 'send', draft: draft('Hello') });
  await settle();
  limited.calls[0]!.fail(refusal({ key: 'rate_limit_exceeded', status: 429, retry: 'after', retryAfter: 7 }));
  await settle();
  limited.store.dispatch({ kind: 'take-back' });
  await settle();
  assert.deepEqual([limited.rows(), limited.store.state.drafts.get(ANA)], [[], 'Hello']);
  limited.environment.advance(60_000);
  await settle();
  assert.equal(limited.calls.length, 1);

  const lost = await opened();
  lost.store.dispatch({ kind: 'send', draft: draft('Hello') });
  await settle();
  lost.calls[0]!.fail(new SourceError(NO_ANSWER));
  await settle();
  lost.store.dispatch({ kind: 'take-back' });
  await settle();
  assert.deepEqual(lost.rows(), ['key1:failed']);
});

test('what the server has accepted stays, and an unknown key is nobody', async () => {
  const { store, calls, rows } = await opened();
  store.dispatch({ kind: 'send', draft: draft('Hello') });
  await settle();
  calls[0]!.answer(outbound('m1', 1));
  await settle();
  store.dispatch({ kind: 'take-back', key: 'key1' });
  store.dispatch({ kind: 'take-back', key: 'nobody' });
  store.dispatch({ kind: 'take-back' });
  await settle();
  assert.deepEqual(rows(), ['key1:sent']);
});
