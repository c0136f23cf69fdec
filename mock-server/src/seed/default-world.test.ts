import assert from 'node:assert/strict';
import test from 'node:test';
import { fixture as fixtureSchema, type Fixture } from '@wa-inbox/protocol/control/schemas';
import { CONVERSATIONS, defaultWorld } from './default-world.ts';
import { sampleFixture } from './sample-fixture.ts';

const NOW = Date.parse('2026-03-04T15:20:00.000Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Message = Fixture['messages'][number] & { context?: { id: string }; reactions?: { from: string; emoji: string }[] };
const world = sampleFixture({ now: NOW, seed: 1 });
const messages = world.messages as Message[];
const of = (phone: string) => messages.filter((message) => message.phone === phone);
const sinceLastInbound = (list: Message[]) => {
  const last = list.findLast((message) => message.direction === 'inbound');
  return last && NOW - Date.parse(last.at);
};

test('the world is a fixture', () => {
  assert.equal(fixtureSchema.safeParse(world).error, undefined);
});

test('it is large enough to page and to scroll: 24 contacts and 600 messages over five weeks', () => {
  assert.ok(world.contacts.length >= 24, `${world.contacts.length} contacts`);
  assert.ok(messages.length >= 600, `${messages.length} messages`);
  assert.ok(world.contacts.some(({ phone }) => of(phone).length >= 120));
  assert.ok(world.contacts.filter(({ phone }) => of(phone).length >= 25).length >= 8);
  const age = (NOW - Date.parse(messages[0]!.at)) / DAY;
  assert.ok(age > 30 && age < 36, `${age} days`);
});

test('one contact has a single unread message and one has none at all', () => {
  assert.ok(world.contacts.some(({ phone, unreadCount }) => of(phone).length === 1 && unreadCount === 1));
  assert.ok(world.contacts.some(({ phone }) => of(phone).length === 0));
});

test('messages are of many kinds', () => {
  const kinds = new Set(messages.map(({ content }) => content.type));
  for (const kind of [
    'text',
    'image',
    'document',
    'location',
    'template',
    'audio',
    'video',
    'sticker',
    'contacts',
    'interactive',
    'button',
  ]) {
    assert.ok(kinds.has(kind), `no ${kind}`);
  }
});

test('people write in several scripts, with emoji, and in two directions at once', () => {
  const text = messages.map(bodyOf).join('\n');
  for (const script of [
    /\p{sc=Latin}/u,
    /\p{sc=Devanagari}/u,
    /\p{sc=Arabic}/u,
    /\p{sc=Han}/u,
    /\p{sc=Hiragana}/u,
    /\p{sc=Katakana}/u,
    /\p{Extended_Pictographic}/u,
  ]) {
    assert.match(text, script);
  }
  assert.ok(messages.some((message) => /\p{sc=Arabic}/u.test(bodyOf(message)) && /[a-z]{3}/i.test(bodyOf(message))));
  assert.ok(
    messages.some((message) => /^\p{Extended_Pictographic}\uFE0F?$/u.test(bodyOf(message))),
    'no message of one emoji',
  );
});

test('texts have the shapes that are hard to set: long, of many lines, marked up, with links', () => {
  const bodies = messages.map(bodyOf);
  assert.ok(bodies.some((body) => body.length >= 1_500));
  for (const shape of [/^.+\n.+\n.+\n.+$/, /\*[^*\n]+\*/, /_[^_\n]+_/, /https:\/\/example\.com\//])
    assert.ok(
      bodies.some((body) => shape.test(body)),
      String(shape),
    );
});

test('windows are open, closing within the hour, closed and never opened, as the conversations say', () => {
  const states = CONVERSATIONS.map(({ phone, name, window }) => {
    const age = sinceLastInbound(of(phone));
    const state = age === undefined ? 'never' : age >= DAY ? 'closed' : age >= DAY - HOUR ? 'closing' : 'open';
    assert.equal(state, window, name);
    return state;
  });
  for (const [state, least] of [
    ['open', 6],
    ['closing', 3],
    ['closed', 5],
    ['never', 2],
  ] as const) {
    assert.ok(states.filter((each) => each === state).length >= least, state);
  }
});

test('nothing but templates reached a customer outside the service window', () => {
  const lastInbound = new Map<string, number>();
  for (const { phone, direction, at, content, status } of messages) {
    if (direction === 'inbound') lastInbound.set(phone, Date.parse(at));
    else if (content.type !== 'template' && status !== 'failed') {
      assert.ok(Date.parse(at) - (lastInbound.get(phone) ?? 0) < DAY, `${phone} at ${at}`);
    }
  }
});

test('some messages failed, each with its reason, in several chats', () => {
  const failed = messages.filter(({ status }) => status === 'failed');
  assert.ok(failed.every(({ error, direction }) => typeof error === 'number' && direction === 'outbound'));
  assert.ok(messages.every(({ status, error }) => error === undefined || status === 'failed'));
  assert.ok(new Set(failed.map(({ phone }) => phone)).size >= 6);
  const codes = [...new Set(failed.map(({ error }) => Number(error)))];
  assert.deepEqual(
    codes.toSorted((a, b) => a - b),
    [130472, 131026, 131047, 131049, 131053],
  );
});

test('phone numbers are whole, and none is a magic number', () => {
  for (const { phone } of world.contacts) {
    assert.match(phone, /^[1-9]\d{9,14}$/);
    assert.ok(!phone.startsWith('1555'), phone);
  }
  assert.equal(new Set(world.contacts.map(({ phone }) => phone)).size, world.contacts.length);
});

test('messages lie in order of time, before now, each with an id of its own', () => {
  const times = messages.map(({ at }) => at);
  assert.deepEqual(times, times.toSorted());
  assert.ok(times.at(-1)! <= new Date(NOW).toISOString());
  for (const { id } of messages) assert.match(id ?? '', /^msg_[0-9a-z]{10}$/);
  assert.equal(new Set(messages.map(({ id }) => id)).size, messages.length);
});

test('conversations keep their written order whatever the seed', () => {
  const idsOf = (fixture: Fixture, phone: string) =>
    fixture.messages.filter((message) => message.phone === phone).map(({ id }) => id);
  for (const seed of [2, 7, 4_096]) {
    const other = sampleFixture({ now: NOW, seed });
    for (const { phone } of world.contacts) assert.deepEqual(idsOf(other, phone), idsOf(world, phone));
  }
});

test('a reply answers an earlier message of the same conversation', () => {
  const replies = messages.filter(({ context }) => context);
  assert.ok(replies.length > 0);
  for (const { phone, at, context } of replies) {
    assert.ok(
      of(phone).some((message) => message.id === context!.id && message.at < at),
      context!.id,
    );
  }
});

test('a reaction comes from the customer or the business', () => {
  const reacted = messages.filter(({ reactions }) => reactions);
  assert.ok(reacted.length > 0);
  for (const { phone, direction, reactions } of reacted) {
    for (const { from, emoji } of reactions!) {
      assert.equal(from, direction === 'inbound' ? '12025550100' : phone);
      assert.match(emoji, /\p{Extended_Pictographic}/u);
    }
  }
});

test('what is unread is the end of a conversation', () => {
  for (const { phone, unreadCount = 0 } of world.contacts) {
    const tail = of(phone).slice(unreadCount === 0 ? Infinity : -unreadCount);
    assert.ok(tail.length >= unreadCount && tail.every(({ direction }) => direction === 'inbound'), phone);
  }
  assert.ok(world.contacts.filter(({ unreadCount }) => unreadCount).length >= 5);
});

test('the same moment and seed give the same bytes, another seed gives others', () => {
  const bytes = (seed: number) => JSON.stringify(sampleFixture({ now: NOW, seed }));
  assert.equal(bytes(1), JSON.stringify(world));
  assert.notEqual(bytes(2), bytes(1));
});

test('worlds of any moment and seed are given the same parts, which are then read once', () => {
  const [first, second] = [1, 2].map((seed) => defaultWorld({ now: NOW + seed, seed }).fixture);
  for (const part of ['contacts', 'messages', 'templates', 'media'] as const) assert.equal(first![part], second![part], part);
});

/** The words of a message: its text or caption. */
function bodyOf({ content }: Message): string {
  const part = content[content.type] as { body?: string; caption?: string } | undefined;
  return part?.body ?? part?.caption ?? '';
}
