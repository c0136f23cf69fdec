import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INITIAL_STATE } from '../../store/initial-state.ts';
import { OwnTyping } from './own-typing.ts';
import type { Session } from './session.ts';

const ANA = '12025550123';

function typing() {
  const told: string[] = [];
  let now = 0;
  const source = { capabilities: { typing: true }, typing: async (phone: string) => void told.push(phone) };
  const own = new OwnTyping({ source } as unknown as Session, () => now);
  const follow = (open: string | undefined, text: string, isWriting = true): void =>
    own.follow({ ...INITIAL_STATE, ...(open ? { open } : {}), drafts: new Map(open ? [[open, text]] : []) }, isWriting);
  return { told, follow, pass: (ms: number) => (now += ms) };
}

test('the server is told when somebody writes, and again while they go on', () => {
  const { told, follow, pass } = typing();
  follow(ANA, '');
  follow(ANA, 'H');
  follow(ANA, 'Hi');
  assert.deepEqual(told, [ANA]);
  pass(20_000);
  follow(ANA, 'Hi');
  assert.deepEqual(told, [ANA], 'nothing was typed since');
  follow(ANA, 'Hi A');
  assert.deepEqual(told, [ANA, ANA]);
});

test('a draft that comes back, and an emptied field, are not typing', () => {
  const { told, follow } = typing();
  follow(ANA, 'Kept');
  follow(ANA, 'Kept by the storage', false);
  follow(ANA, '');
  assert.deepEqual(told, []);
});

test('after sending, the next words are told at once', () => {
  const { told, follow } = typing();
  follow(ANA, '');
  follow(ANA, 'One');
  follow(ANA, '');
  follow(ANA, 'Two');
  assert.deepEqual(told, [ANA, ANA]);
});
