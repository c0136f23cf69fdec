import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SAMPLE, ANA } from '../sample-mock.ts';
import type { Change, WorldStore } from '../store/world-store.ts';
import { DIALECTS, Engine, knownOf } from './engine.ts';

const SETTINGS = {
  latency: [1_000, 1_000],
  limits: true,
  strict: false,
  failures: undefined,
  windowCode: 131_047,
  tokens: [{ token: 'test-token', perMinute: 60 }],
  webhooks: [],
  media: { home: { url: '' }, fileLimit: 0, worldLimit: 0 },
  prefix: '',
  ...knownOf(DIALECTS),
} as const;

/** An engine on a store that can be full. */
function kept() {
  const commits: (readonly Change[])[] = [];
  const disk = { isFull: false };
  const store: WorldStore = {
    wasClosed: true,
    worlds: () => [],
    keep: (changes) => {
      if (disk.isFull) throw new RangeError('The disk is full.');
      commits.push([...changes]);
    },
    close: () => undefined,
  };
  const faults: unknown[] = [];
  const setup = {
    settings: SETTINGS,
    real: { now: () => 0 },
    makeEpoch: () => 'epoch',
    seed: 1,
    startingPoint: () => ({ fixture: SAMPLE }),
    frozen: true,
    rate: 1,
  };
  const post = () => Promise.resolve({ status: 200 });
  const engine = new Engine(setup, DIALECTS, { report: (fault) => faults.push(fault), post, webhookHosts: [], store });
  const send = (path = '/api/v1/messages') =>
    engine.handle({
      method: 'POST',
      url: path,
      headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
      body: JSON.stringify({ to: `+${ANA}`, type: 'text', text: 'Hi' }),
    })!;
  return { engine, send, commits, disk, faults };
}

test('calls of one turn share one commit, and none is answered before it', async () => {
  const { send, commits } = kept();
  const replies = [send(), send(), send()];
  assert.equal(commits.length, 0);
  const later = replies.map((reply) => reply.later!());
  assert.equal((await later[0]!).status, 201);
  await Promise.all(later);
  assert.equal(commits.length, 1);
  assert.deepEqual(
    commits[0]!.map(({ kind }) => kind),
    ['world', 'entry', 'entry', 'entry', 'side-notes'],
  );
});

test('what changes nothing is answered at once', async () => {
  const { engine, send } = kept();
  await send().later!();
  const reply = engine.handle({ method: 'GET', url: '/_mock/health', headers: {}, body: undefined })!;
  assert.deepEqual([reply.status, reply.later], [200, undefined]);
});

test('what cannot be kept is not answered as done, in the words of its dialect, and is kept with the next change', async () => {
  const { send, commits, disk, faults } = kept();
  disk.isFull = true;
  const { status, body = '' } = await send().later!();
  assert.equal(status, 500);
  assert.equal(JSON.parse(body).error.message, 'The disk is full.');
  assert.equal(faults.length, 1);
  const cloud = await send('/v23.0/200000000000001/messages').later?.();
  assert.ok(cloud === undefined || JSON.parse(cloud.body!).error.fbtrace_id);
  disk.isFull = false;
  assert.equal((await send().later!()).status, 201);
  assert.deepEqual(
    commits.flat().map(({ kind }) => kind),
    ['world', 'entry', 'entry', 'side-notes'],
  );
});
