import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import type { Message } from '../model/message.ts';
import type { InboxSource } from '../model/source.ts';
import { ANA, inbound, outbound, refusal, sampleStore, type SampleSource, type SampleStore } from './sample-store.ts';

const CAPABLE = { markRead: true, typing: true, templates: true, upload: false, reactions: true, search: true, live: true };

async function opened(messages: Message[], over: Partial<InboxSource>): Promise<SampleStore> {
  const source = { messages: () => Promise.resolve({ items: messages }), capabilities: CAPABLE, ...over };
  const sample = sampleStore(source as Partial<SampleSource>);
  sample.store.dispatch({ kind: 'start' });
  sample.store.dispatch({ kind: 'open', phone: ANA });
  await setImmediate();
  return sample;
}

/** Settles the chunk that reactions come in, and what it asks. */
async function settled(): Promise<void> {
  await import('./react.ts');
  await setImmediate();
}

test('which message a draft answers is kept by conversation, until the answer is sent', async () => {
  const { store } = await opened([inbound('m1', 0)], {});
  store.dispatch({ kind: 'reply', phone: ANA, id: 'm1' });
  store.dispatch({ kind: 'send', draft: { phone: ANA, content: { kind: 'text', text: 'Another matter' } } });
  assert.equal(store.state.replies.get(ANA), 'm1');
  store.dispatch({ kind: 'send', draft: { phone: ANA, content: { kind: 'text', text: 'Yes' }, replyTo: 'm1' } });
  assert.equal(store.state.replies.has(ANA), false);
  assert.equal(store.state.threads.get(ANA)?.items.at(-1)?.replyTo, 'm1');
});

test("a reaction of ours is shown at once beside the customer's, and replaced by the next", async () => {
  const theirs = { from: ANA, emoji: '🎉' };
  const asked: string[] = [];
  const react = (_phone: string, id: string, emoji: string): Promise<void> => Promise.resolve(void asked.push(`${id} ${emoji}`));
  const { store } = await opened([outbound('m1', 0, { reactions: [theirs, { from: '12025550100', emoji: '👍' }] })], { react });
  const shown = (): unknown => store.state.threads.get(ANA)?.items[0]?.reactions;
  store.dispatch({ kind: 'react', phone: ANA, id: 'm1', emoji: '🙏' });
  await settled();
  assert.deepEqual(shown(), [theirs, { from: '12025550100', emoji: '🙏' }]);
  store.dispatch({ kind: 'react', phone: ANA, id: 'm1', emoji: '' });
  await settled();
  assert.deepEqual(shown(), [theirs]);
  assert.deepEqual(asked, ['m1 🙏', 'm1 ']);
});

test('a reaction that is refused, or that the server does not have, is taken away again and reported', async () => {
  const sources: Partial<InboxSource>[] = [{ react: () => Promise.reject(refusal({ key: 'message_not_found' })) }, {}];
  for (const over of sources) {
    const { store, notices } = await opened([inbound('m1', 0)], over);
    store.dispatch({ kind: 'react', phone: ANA, id: 'm1', emoji: '👍' });
    await settled();
    assert.deepEqual(store.state.threads.get(ANA)?.items[0]?.reactions, []);
    const told = notices.flatMap((notice) => (notice.kind === 'error' ? [notice.failure.key] : []));
    assert.deepEqual(told, ['react' in over ? 'message_not_found' : 'unsupported_by_source']);
  }
});
