import assert from 'node:assert/strict';
import test from 'node:test';
import { failureOf } from '../../model/failure.ts';
import { HttpClient } from '../http/http-client.ts';
import { Journal } from './journal.ts';
import { SendOnce } from './send-once.ts';

const call = { path: '/messages', body: { text: 'Hi' } };
const keyOf = (given: Promise<unknown>) =>
  given.then(
    () => 'sent',
    (thrown: unknown) => failureOf(thrown)?.key,
  );

/** A proxy: `posts` are answered as a test says, its journal holds what it says. */
function proxy() {
  const state = {
    isAway: false,
    hasJournal: true,
    posts: 0,
    events: [] as object[],
    post: (): Response | Error => Response.json({ id: 'm1' }),
  };
  const http = new HttpClient({
    dialect: 'cloud',
    baseUrl: 'http://crm.test/whatsapp',
    token: () => '',
    headers: {},
    readError: (_, status) => (status === 404 ? { key: 'not_found', dialect: 'cloud', status, retry: 'never' } : undefined),
    fetch: async (_, init) => {
      if (state.isAway) throw new TypeError('away');
      if (init?.method === 'GET')
        return state.hasJournal ? Response.json({ log: 'a', events: state.events }) : new Response(null, { status: 404 });
      state.posts += 1;
      const answer = state.post();
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  const journal = new Journal({
    http,
    take: (entries) => sender.note(entries),
    onRestart: () => undefined,
    delay: () => () => undefined,
  });
  const sentId = (reply: unknown) => (reply as { id?: string } | undefined)?.id;
  const sender: SendOnce = new SendOnce({ dialect: 'cloud', http, journal, sentId });
  const noted = () => state.events.push({ n: 1, at: '', sent: { ...call, reply: { id: 'm1' }, key: 'k1' } });
  return { state, sender, noted };
}

test('nothing goes out while the proxy is away, and what was not sent says so', async () => {
  const { state, sender } = proxy();
  state.isAway = true;
  assert.equal(await keyOf(sender.send(call, { key: 'k1' })), 'unsent');
  assert.equal(state.posts, 0);
  state.isAway = false;
  assert.equal(await sender.send(call, { key: 'k1' }), 'm1');
});

test('an answer that was lost is found in the journal by its key', async () => {
  const { state, sender, noted } = proxy();
  state.post = () => (noted(), new TypeError('lost'));
  assert.equal(await sender.send(call, { key: 'k1' }), 'm1');
  assert.equal(state.posts, 1);
});

test('where the journal does not know, nobody does, and it is never sent again by itself', async () => {
  const { state, sender } = proxy();
  for (const answer of [new TypeError('lost'), new Response(null, { status: 502 }), Response.json({})]) {
    state.post = () => answer;
    assert.equal(await keyOf(sender.send(call, { key: 'k1' })), 'outcome_unknown');
  }
  const before = state.posts;
  assert.equal(await keyOf(sender.send(call, { key: 'k1', again: true })), 'outcome_unknown');
  assert.equal(state.posts, before);
});

test('what another page has sent is not sent again', async () => {
  const { state, sender, noted } = proxy();
  noted();
  assert.equal(await sender.send(call, { key: 'k1', again: true }), 'm1');
  assert.equal(state.posts, 0);
});

test('while the proxy cannot be asked, the outcome stays open', async () => {
  const { state, sender } = proxy();
  state.post = () => ((state.isAway = true), new TypeError('lost'));
  assert.equal(await keyOf(sender.send(call, { key: 'k1' })), 'network_unreachable');
});

test('a proxy without a journal is sent through all the same', async () => {
  const { state, sender } = proxy();
  state.hasJournal = false;
  assert.equal(await keyOf(sender.send(call, { key: 'k1' })), 'not_found');
  assert.equal(await sender.send(call, { key: 'k1' }), 'm1');
});
