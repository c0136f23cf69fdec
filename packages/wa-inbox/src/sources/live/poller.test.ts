import assert from 'node:assert/strict';
import test from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { newContact, type Contact } from '../../model/contact.ts';
import { SourceError } from '../../model/failure.ts';
import type { Change } from '../../model/source.ts';
import { Poller } from './poller.ts';

type Read = { contacts: Contact[]; messages: [] };

const ana = newContact('12025550101');
const ben = newContact('12025550102');

/** Timers that run when the test says so; every read gives the next of the answers, the last one for ever. */
function polling(...answers: (Read | Error)[]) {
  const changes: Change[] = [];
  const waits: { ms: number; run: () => void }[] = [];
  const end = new AbortController();
  const poller = new Poller({
    read: async () => {
      const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    listener: (change) => changes.push(change),
    signal: end.signal,
    environment: {
      now: () => 0,
      delay: (ms, run) => {
        const wait = { ms, run };
        waits.push(wait);
        return () => void waits.splice(waits.indexOf(wait), 1);
      },
    },
    onReached: () => undefined,
  });
  const next = async (): Promise<number> => {
    const wait = waits.shift();
    wait?.run();
    await turn();
    return wait?.ms ?? 0;
  };
  return { poller, changes, waits, end, next };
}

const kinds = (changes: Change[]): string[] =>
  changes.map((change) => (change.kind === 'connection' ? change.state : change.kind));

test('the first look has everything read again, later ones tell what is other', async () => {
  const { poller, changes, next } = polling(
    { contacts: [ana, ben], messages: [] },
    { contacts: [{ ...ana }, { ...ben, unread: 1 }], messages: [] },
  );
  poller.start();
  await turn();
  assert.deepEqual(kinds(changes), ['polling', 'resync']);
  assert.equal(await next(), 5_000);
  assert.deepEqual(changes.at(-1), { kind: 'contact', contact: { ...ben, unread: 1 } });
  assert.equal(changes.length, 3);
});

test('a server that is away is offline until it answers again', async () => {
  const away = new SourceError({ key: 'network_unreachable', dialect: 'whatssync', retry: 'now' });
  const { poller, changes, next } = polling(away, away, { contacts: [], messages: [] });
  poller.start();
  await turn();
  await next();
  await next();
  assert.deepEqual(kinds(changes), ['offline', 'polling', 'resync']);
});

test('a limit makes the next look wait as long as the server asks', async () => {
  const limited = new SourceError({
    key: 'rate_limit_exceeded',
    dialect: 'whatssync',
    status: 429,
    retryAfter: 40,
    retry: 'after',
  });
  const { poller, next } = polling(limited, { contacts: [], messages: [] });
  poller.start();
  await turn();
  assert.equal(await next(), 40_000);
});

test('after the signal nothing is asked and nothing waits', async () => {
  const { poller, waits, end } = polling({ contacts: [], messages: [] });
  poller.start();
  await turn();
  end.abort();
  assert.deepEqual([waits.length, poller.isRunning], [0, false]);
  poller.start();
  assert.equal(poller.isRunning, false);
});
