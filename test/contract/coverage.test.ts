import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CATALOG, findErrorKey } from '@wa-inbox/protocol';
import { coverage, type CoveredEndpoint, type CoveredError } from '@wa-inbox/protocol/coverage/coverage';
import { ENDPOINT_TESTS } from '@wa-inbox/protocol/coverage/endpoint-states';
import { coverageReply } from '@wa-inbox/protocol/coverage/reply';
import { magicOutcome } from '@wa-inbox/protocol/errors/magic-number';
import { repository } from '../support/repository.ts';
import { PROVIDED, sampleCall } from './catalogue-calls.ts';
import { inEveryMode } from './modes.ts';

const { endpoints, errors } = coverage();
const served = endpoints.filter(({ state }) => state !== 'absent');
const absent = endpoints.filter(({ state }) => state === 'absent');

/** These go through a whole table, and so need not name its rows. */
const ERROR_WALK = 'test/contract/catalogue.test.ts';
const ENDPOINT_WALK = 'test/contract/endpoints.test.ts';
const WALKED = new Set(PROVIDED.filter((endpoint) => sampleCall(endpoint) !== undefined).map(({ id }) => id));

inEveryMode({ frozen: true }, (mode) => {
  test('GET /_mock/coverage tells of each endpoint and each error', async () => {
    const reply = await mode.call('/_mock/coverage');
    assert.equal(reply.status, 200);
    assert.deepEqual(coverageReply.parse(await reply.json()), coverage());
  });

  test('every endpoint that a scenario can name is in it', async () => {
    const { operations } = await (await mode.call('/_mock/config')).json();
    const ids = new Set(served.map(({ id }) => id));
    assert.deepEqual(
      operations.filter((id: string) => !ids.has(id)),
      [],
      'add their tables to protocol/coverage/served.ts',
    );
  });
});

test('every endpoint and every error is there once', () => {
  const ids = served.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  const calls = endpoints.map(shapeOf);
  const twice = calls.filter((call, index) => calls.indexOf(call) !== index);
  assert.deepEqual(twice, [], 'what is served is not absent: take it out of protocol/coverage/absent.ts');
  assert.deepEqual(
    errors.map(({ key }) => key),
    Object.keys(CATALOG),
  );
});

test('what is absent or partial says what is missing, and what is absent names no test', () => {
  for (const { path, state, note } of endpoints) if (state !== 'supported') assert.match(note!, /^[A-Z].{15,}\.$/, path);
  assert.ok(absent.every(({ id, testedBy }) => id === null && testedBy === null));
});

for (const endpoint of served) {
  test(`the test of ${endpoint.id} names it`, () => {
    const { id, path, testedBy } = endpoint;
    assert.ok(testedBy, `name a test of ${id} in protocol/coverage/endpoint-states.ts`);
    const source = read(testedBy);
    const isNamed = source.includes(id!) || pathPattern(endpoint).test(source);
    const isWalked = testedBy === ENDPOINT_WALK && WALKED.has(id!);
    assert.ok(
      isNamed || isWalked,
      `${testedBy} has neither ${id} nor ${path}: name another in protocol/coverage/endpoint-states.ts`,
    );
  });
}

test('every test that is named is the test of an endpoint', () => {
  const used = new Set(served.flatMap(({ id }) => [id!, id!.split('.').slice(0, 2).join('.'), id!.split('.')[0]!]));
  assert.deepEqual(
    Object.keys(ENDPOINT_TESTS).filter((name) => !used.has(name)),
    [],
  );
});

for (const error of errors) {
  test(`the test of ${error.key} names it`, () => {
    if (error.triggers.own === null) return assert.equal(error.testedBy, ERROR_WALK);
    const names = [error.key, String(error.code), grouped(error.code)];
    assert.ok(
      names.some((name) => read(error.testedBy).includes(name)),
      `${error.testedBy} has none of ${names.join(', ')}`,
    );
  });
}

test('the triggers that are told work as they are told', () => {
  for (const { key, triggers, dialects } of errors as readonly CoveredError[]) {
    assert.equal(findErrorKey(triggers.scenario), key);
    const outcome = triggers.magic === null ? key : magicOutcome(triggers.magic);
    assert.ok(outcome === key || outcome === 'throttle', `${key} in ${dialects.join()}`);
  }
});

function read(path: string): string {
  assert.ok(existsSync(join(repository, path)), `there is no ${path}`);
  return readFileSync(join(repository, path), 'utf8');
}

/** The call without the names of its parameters; where there is nothing else, they tell one object from another. */
function shapeOf({ dialect, method, path }: CoveredEndpoint): string {
  return `${dialect} ${method} ${/\/[^:/]/.test(path) ? path.replace(/:\w+/g, ':') : path}`;
}

/** The last words of a path and what follows them, for tests name the rest once; a path without words is named by id only. */
function pathPattern({ path }: CoveredEndpoint): RegExp {
  const tail = /\/[^/:]+(?:\/:\w+)*$/.exec(path)?.[0];
  if (tail === undefined) return /(?!)/;
  return new RegExp(`${tail.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^\\s/]+')}(?![\\w/-])`);
}

/** 131026 as code writes it: 131_026. */
function grouped(code: number | string): string {
  return typeof code === 'number' ? code.toLocaleString('en-US').replaceAll(',', '_') : code;
}
