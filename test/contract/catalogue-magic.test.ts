import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dialect, ErrorRow } from '@wa-inbox/protocol';
import { DIALECTS, ROWS, SAYS_AT_ONCE, fateOf, saysWhen, shownError, statusOf } from './catalogue-answers.ts';
import { fixture, make, sampleCall, sendingEndpoint } from './catalogue-calls.ts';
import { inEveryMode, inEveryWay, type Mode, someOf } from './modes.ts';

const OPTIONS = { fixture, frozen: true, latency: 0, limits: false };
type Channel = 'sync' | 'async';
/** How each dialect tells what a row is documented for by both channels, and Chat Mitra everything. */
const CHANNEL: Readonly<Record<Dialect, Channel>> = { whatssync: 'sync', chatmitra: 'async', chakra: 'async', cloud: 'async' };

/** The row that each number stands for: the first of its code, and rather one without a subcode. */
const BY_CODE = new Map<number, ErrorRow>();
for (const row of ROWS)
  if (typeof row.code === 'number' && (BY_CODE.get(row.code)?.subcode !== undefined || !BY_CODE.has(row.code)))
    BY_CODE.set(row.code, row);

const numberOf = (code: number) => `1555${String(code).padStart(7, '0')}`;

async function provoke(mode: Mode, dialect: Dialect, { row, channel }: { row: ErrorRow; channel: Channel }): Promise<void> {
  const phone = numberOf(row.code as number);
  const told = await make(mode, sampleCall(sendingEndpoint(dialect), phone)!);
  const isAtOnce = dialect !== 'chatmitra' && (channel === 'sync' || row.delivery === 'sync');
  if (isAtOnce) {
    assert.equal(told.status, statusOf(row));
    assert.equal(told.headers.has('retry-after'), saysWhen(row, dialect));
    return SAYS_AT_ONCE[dialect](told, row);
  }
  assert.ok(told.status < 300, JSON.stringify(told.json));
  await mode.mock.clock.advance('10m');
  assert.deepEqual(await fateOf(mode, dialect, told), { status: 'failed', key: row.key });
  assert.equal((await shownError(mode, phone))?.providerCode, row.code);
}

inEveryMode(OPTIONS, (mode) => {
  for (const dialect of DIALECTS) {
    for (const row of someOf(mode, [...BY_CODE.values()])) {
      test(`${numberOf(row.code as number)} gives ${row.key} in ${dialect}, by its channel`, () =>
        provoke(mode, dialect, { row, channel: CHANNEL[dialect] }));
    }
    test(`15550000429 is what ${dialect} says to a client that calls too often`, async () => {
      const told = await make(mode, sampleCall(sendingEndpoint(dialect), '15550000429')!);
      assert.equal(told.status, 429);
      assert.ok(Number(told.headers.get('retry-after')) > 0);
    });
    test(`15559999999 is delivered and read in ${dialect}`, async () => {
      const told = await make(mode, sampleCall(sendingEndpoint(dialect), '15559999999')!);
      await mode.mock.clock.advance('10m');
      const { status, key } = await fateOf(mode, dialect, told);
      assert.deepEqual([status, key], [dialect === 'chatmitra' ? 'delivered' : 'read', undefined]);
    });
  }
});

inEveryWay((begin) => {
  for (const failures of ['sync', 'async'] as const) {
    test(`with failures told ${failures}, every number still gives its code in every dialect`, async () => {
      const mode = await begin({ ...OPTIONS, failures });
      for (const dialect of DIALECTS)
        for (const row of someOf(mode, [...BY_CODE.values()])) await provoke(mode, dialect, { row, channel: failures });
    });
  }
});

test('the documents have more than a hundred numeric codes', () => assert.ok(BY_CODE.size > 100));
