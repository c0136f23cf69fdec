import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import type { Dialect, Endpoint, ErrorRow } from '@wa-inbox/protocol';
import { DIALECTS, ROWS, SAYS_AT_ONCE, fateOf, saysWhen, shownError, statusOf } from './catalogue-answers.ts';
import { CUSTOMER, PROVIDED, UNSAMPLED, fixture, make, sampleCall, sendingEndpoint } from './catalogue-calls.ts';
import { inEveryMode, type Mode, someOf } from './modes.ts';

const OPTIONS = { fixture, frozen: true, latency: 0, limits: false };
/** An HTTP status that no row has. */
const OTHER_STATUS = 418;

/** Calls whose sample gets as far as a scenario: past the token and the reading of the body. */
const REACHED: readonly Endpoint[] = await reached();

async function reached(): Promise<Endpoint[]> {
  const found: Endpoint[] = [];
  await using mock = createMock(OPTIONS);
  for (const endpoint of PROVIDED) {
    const call = sampleCall(endpoint);
    if (!call) continue;
    const armed = await mock.scenario({ when: { op: endpoint.id }, do: { http: OTHER_STATUS } });
    await mock.fetch(call.path, call.init);
    if (armed.fired() === 1) found.push(endpoint);
  }
  return found;
}

/** The calls that list an error, else the one that sends: a scenario can have any call answer with any row. */
function carriersOf({ key }: ErrorRow, dialect: Dialect): readonly Endpoint[] {
  const named = REACHED.filter(
    (endpoint) => endpoint.dialect === dialect && (endpoint.errors as readonly string[]).includes(key),
  );
  return named.length > 0 ? named : [sendingEndpoint(dialect)];
}

/** Each row in each dialect that documents it and that the mock speaks. */
const CASES = ROWS.flatMap((row) =>
  row.dialects
    .filter((dialect) => DIALECTS.includes(dialect))
    .map((dialect) => ({ row, dialect, what: `${row.key} (${row.code}) in ${dialect}` })),
);

test('every row is documented by a dialect that the mock speaks', () => {
  assert.deepEqual([...new Set(CASES.map(({ row }) => row.key))].toSorted(), ROWS.map(({ key }) => key).toSorted());
});

test('the sample of every call gets as far as its scenario, but of those that are named', () => {
  const unreached = PROVIDED.filter((endpoint) => !REACHED.includes(endpoint)).map(({ id }) => id);
  const what = 'give each of them a sample, or a name, in test/contract/catalogue-calls.ts';
  assert.deepEqual(unreached.toSorted(), [...UNSAMPLED].toSorted(), what);
});

async function refuseWith(mode: Mode, endpoint: Endpoint, deed: { refuse: string; http?: number }) {
  const armed = await mode.mock.scenario({ when: { op: endpoint.id }, do: deed, times: 1 });
  const told = await make(mode, sampleCall(endpoint)!);
  assert.equal(await armed.fired(), 1, endpoint.id);
  await armed.remove();
  return told;
}

for (const strict of [false, true]) {
  inEveryMode({ ...OPTIONS, strict }, (mode) => {
    for (const { row, dialect, what } of someOf(mode, CASES)) {
      test(`a scenario refuses with ${what}${strict ? ', strictly' : ''}`, async () => {
        for (const endpoint of carriersOf(row, dialect)) {
          const told = await refuseWith(mode, endpoint, { refuse: row.key });
          assert.equal(told.status, statusOf(row, strict), endpoint.id);
          assert.equal(told.headers.has('retry-after'), saysWhen(row, dialect), endpoint.id);
          if (dialect === 'cloud') for (const name of row.headers ?? []) assert.ok(told.headers.has(name), name);
          if (!strict || dialect === 'cloud') SAYS_AT_ONCE[dialect](told, row);
          const other = await refuseWith(mode, endpoint, { refuse: row.key, http: OTHER_STATUS });
          assert.equal(other.status, OTHER_STATUS);
        }
      });
    }
  });
}

inEveryMode(OPTIONS, (mode) => {
  for (const { row, dialect, what } of someOf(mode, CASES)) {
    test(`a scenario accepts a message and fails it with ${what}, when it says`, async () => {
      const endpoint = sendingEndpoint(dialect);
      const failAs = { code: row.key, after: '10m' };
      const armed = await mode.mock.scenario({ when: { op: 'send', dialect }, do: { failAs } });
      const told = await make(mode, sampleCall(endpoint)!);
      assert.ok(told.status < 300, JSON.stringify(told.json));
      await mode.mock.clock.advance('599s');
      assert.notEqual((await fateOf(mode, dialect, told)).status, 'failed');
      await mode.mock.clock.advance('5m');
      assert.deepEqual(await fateOf(mode, dialect, told), { status: 'failed', key: row.key });
      const shown = await shownError(mode, CUSTOMER);
      if (typeof row.code === 'number') assert.equal(shown?.providerCode, row.code);
      else assert.equal(shown?.code, dialect === 'chatmitra' ? row.key : row.code);
      await armed.remove();
    });
  }

  test('a code of another provider is that row too', async () => {
    for (const dialect of DIALECTS) {
      const armed = await mode.mock.scenario({ when: { op: 'send', dialect }, do: { refuse: '400' }, times: 1 });
      assert.equal((await make(mode, sampleCall(sendingEndpoint(dialect))!)).status, 400);
      await armed.remove();
    }
  });
});
