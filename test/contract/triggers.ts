import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ErrorKey } from '@wa-inbox/protocol';
import { OWN_TRIGGERS } from '@wa-inbox/protocol/coverage/own-triggers';
import type { Told } from './catalogue-calls.ts';
import { inEveryMode, type Mode } from './modes.ts';

/** A customer whose window is open, one whose window closed, one who never wrote. */
export const OPEN = '12025550123';
export const CLOSED = '12025550139';
export const STRANGER = '919876543210';

const template = (name: string, status: string, category = 'UTILITY') => ({
  name,
  status,
  category,
  language: 'en_US',
  components: [{ type: 'BODY', text: 'Hi {{1}}.' }],
});
const wrote = (phone: string, at: string) => ({
  id: `msg_${phone}`,
  phone,
  direction: 'inbound' as const,
  at,
  content: { type: 'text', text: { body: 'Are you open?' } },
});

export const FIXTURE = {
  now: '2026-03-02T12:00:00.000Z',
  contacts: [
    { phone: OPEN, name: 'Mina Holt' },
    { phone: CLOSED, name: 'Otto Lind' },
  ],
  messages: [wrote(CLOSED, '2026-02-27T12:00:00.000Z'), wrote(OPEN, '2026-03-02T11:00:00.000Z')],
  templates: [
    template('greeting', 'APPROVED'),
    template('resting', 'PAUSED'),
    template('retired', 'DISABLED'),
    template('code', 'APPROVED', 'AUTHENTICATION'),
  ],
};

/** What a proof plays with: a world that nothing else touches. */
export type Bench = {
  readonly world: ReturnType<Mode['mock']['world']>;
  /** "POST /api/v1/messages", with `test-token` unless the headers say otherwise. */
  call(call: string, body?: unknown, headers?: Record<string, string>): Promise<Told>;
};
/** Brings an error about, and answers with what the API said. */
export type Proof = (bench: Bench) => Promise<Told>;

const TOKEN = { authorization: 'Bearer test-token', 'content-type': 'application/json' };

/** A world of its own, by its name. */
export function benchIn(mode: Mode, name: string): Bench {
  return {
    world: mode.mock.world(name),
    call: async (call, body, headers = TOKEN) => {
      const [method = 'GET', path = '/'] = call.split(' ');
      const text = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
      const prefix = path.startsWith('/w/') ? '' : `/w/${name}`;
      const response = await mode.call(prefix + path, { method, headers, ...text });
      return { status: response.status, headers: response.headers, json: await response.json() };
    },
  };
}

/** One test a proof, in each mode; and one that the table of own triggers names `file` for these errors, and for no other. */
export function proveTriggers(
  file: string,
  proofs: Readonly<Partial<Record<ErrorKey, Proof>>>,
  check: (key: ErrorKey, told: Told) => void,
): void {
  test(`${file} proves the triggers that are told to be proven here`, () => {
    const told = Object.entries(OWN_TRIGGERS).filter(([, { testedBy }]) => testedBy === file);
    assert.deepEqual(Object.keys(proofs).toSorted(), told.map(([key]) => key).toSorted());
  });
  inEveryMode({ fixture: FIXTURE, frozen: true, latency: 0 }, (mode) => {
    for (const [key, prove] of Object.entries(proofs)) {
      test(`${key} comes of ${OWN_TRIGGERS[key as ErrorKey]!.how}`, async () => {
        check(key as ErrorKey, await prove(benchIn(mode, key.replaceAll('_', '-'))));
      });
    }
  });
}
