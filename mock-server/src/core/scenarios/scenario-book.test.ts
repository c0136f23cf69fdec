import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scenario } from '@wa-inbox/protocol/control/schemas';
import { Random } from '../random.ts';
import { ScenarioBook, type ScenarioCall } from './scenario-book.ts';

const CALL: ScenarioCall = { op: 'whatssync.messages.send', isSend: true, dialect: 'whatssync', to: '12025550123', type: 'text' };

function bookWith(...scenarios: Scenario[]): ScenarioBook {
  const book = new ScenarioBook();
  scenarios.forEach((scenario, index) => book.add({ id: `s${index}`, scenario, armedAt: 0 }));
  return book;
}

function draws(book: ScenarioBook, count: number, call = CALL): (string | undefined)[] {
  const random = new Random(1);
  return Array.from({ length: count }, () => book.draw(call, { random, now: 0 })?.id);
}

test('the newest that matches decides', () => {
  const refuse = { refuse: 131_026 };
  const book = bookWith(
    { when: { op: 'send' }, do: refuse },
    { when: { op: 'send' }, do: refuse },
    { when: { op: 'send', type: 'image' }, do: refuse },
  );
  assert.deepEqual(draws(book, 1), ['s1']);
});

test('one that may fire twice fires twice', () => {
  assert.deepEqual(draws(bookWith({ when: { op: 'send' }, do: { http: 503 }, times: 2 }), 4), ['s0', 's0', undefined, undefined]);
});

test('the third call is the third that meets the other conditions', () => {
  const book = bookWith({ when: { op: 'send', to: '+12025550123', nth: 3 }, do: { http: 503 } });
  assert.deepEqual(draws(book, 2, { ...CALL, to: '447700900123' }), [undefined, undefined]);
  assert.deepEqual(draws(book, 4), [undefined, undefined, 's0', undefined]);
});

test('a probability draws from the seeded random, the same every time', () => {
  const scenario: Scenario = { when: { op: 'send', probability: 0.5 }, do: { http: 503 } };
  const first = draws(bookWith(scenario), 40);
  assert.deepEqual(draws(bookWith(scenario), 40), first);
  const fired = first.filter(Boolean).length;
  assert.ok(fired > 8 && fired < 32, `${fired} of 40`);
});

test('an endpoint is meant by its id, and only that one', () => {
  const book = bookWith({ when: { op: 'whatssync.contacts.list' }, do: { http: 503 } });
  assert.deepEqual(draws(book, 1), [undefined]);
  assert.deepEqual(draws(book, 1, { op: 'whatssync.contacts.list', isSend: false, dialect: 'whatssync' }), ['s0']);
});
