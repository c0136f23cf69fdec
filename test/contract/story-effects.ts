import assert from 'node:assert/strict';
import type { Fired } from '@wa-inbox/mock';
import { CUSTOMER, make, sampleCall, sendingEndpoint, type Told } from './catalogue-calls.ts';
import { post, type Mode } from './modes.ts';
import type { Receiver } from './receiver.ts';

/** A world in which one story is armed, and who gets its webhooks. */
export type Stage = { readonly mode: Mode; readonly receiver: Receiver };

/** The world of a name, reached as its mode reaches the others. */
export function worldOf(mode: Mode, name: string): Mode {
  return {
    name: `${mode.name} ${name}`,
    mock: mode.mock.world(name),
    call: (path, init) => mode.call(`/w/${name}${path}`, init),
  };
}

const send = (mode: Mode): Promise<Told> => make(mode, sampleCall(sendingEndpoint('cloud'))!);
const sendBySync = (mode: Mode): Promise<Told> => make(mode, sampleCall(sendingEndpoint('whatssync'))!);
const template = { name: 'greeting', language: { code: 'en_US' } };
const sendTemplate = (mode: Mode) => post(mode, '/api/v1/messages', { to: `+${CUSTOMER}`, type: 'template', template });

/** Statuses in the order in which sockets and readers of the log were told. */
async function statuses(mode: Mode): Promise<string[]> {
  const { events } = await (await mode.call('/_mock/events')).json();
  return events.filter(({ type }: { type: string }) => type === 'message.status').map(({ status }: { status: string }) => status);
}

/** Resolves once a call waits for world time. */
async function whenHeld(mode: Mode): Promise<void> {
  for (let looks = 0; looks < 10_000; looks++) {
    const { due } = await (await mode.call('/_mock/clock')).json();
    if (due.some(({ kind, phase }: Fired) => kind === 'scenario' && phase === 'reply')) return;
  }
  assert.fail('no reply is held back');
}

/** What comes of a message whose reply cannot be read: it is there all the same. */
async function isUnreadable({ mode }: Stage, reason: { name: string }): Promise<void> {
  const before = (await mode.mock.snapshot()).messages.length;
  const { path, init } = sampleCall(sendingEndpoint('whatssync'))!;
  await assert.rejects(async () => (await mode.call(path, init)).json(), reason);
  assert.equal((await mode.mock.snapshot()).messages.length, before + 1);
  assert.equal((await sendBySync(mode)).status, 201);
}

/** What each story does, as a client and a receiver see it. */
export const EFFECTS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'accepted-then-failed': async ({ mode }) => {
    assert.equal((await sendBySync(mode)).status, 201);
    await mode.mock.clock.advance('5s');
    assert.deepEqual(await statuses(mode), ['failed']);
  },
  'delivered-after-read': async ({ mode, receiver }) => {
    await send(mode);
    await mode.mock.clock.advance('1m');
    assert.deepEqual(await statuses(mode), ['sent', 'read', 'delivered']);
    assert.equal((await mode.mock.snapshot()).messages.at(-1)!.status, 'read');
    const told = receiver.take('/hook').flatMap(({ json }) => json.entry[0].changes[0].value.statuses ?? []);
    assert.deepEqual(
      told.map(({ status }: { status: string }) => status),
      ['sent', 'read', 'delivered'],
    );
  },
  'status-twice': async ({ mode }) => {
    await send(mode);
    await mode.mock.clock.advance('1m');
    assert.deepEqual(await statuses(mode), ['sent', 'sent', 'delivered', 'read']);
  },
  'webhook-twice': async ({ mode, receiver }) => {
    await mode.mock.inbound({ from: CUSTOMER, text: 'once' });
    await mode.mock.webhooks.settled();
    const [first, second, ...others] = receiver.take('/hook');
    assert.deepEqual([first!.body, others.length], [second!.body, 0]);
  },
  'webhook-out-of-order': async ({ mode, receiver }) => {
    for (const text of ['one', 'two']) await mode.mock.inbound({ from: CUSTOMER, text });
    await mode.mock.clock.advance('1s');
    const texts = receiver.take('/hook').map(({ json }) => json.entry[0].changes[0].value.messages[0].text.body);
    assert.deepEqual(texts, ['two', 'one']);
  },
  'throttled-for-a-minute': async ({ mode }) => {
    const first = await sendBySync(mode);
    assert.deepEqual([first.status, first.headers.get('retry-after'), first.json.error.code], [429, '60', 'rate_limit_exceeded']);
    await mode.mock.clock.advance('59s');
    assert.equal((await mode.call('/api/v1/contacts', { headers: { authorization: 'Bearer demo-token' } })).status, 429);
    const { fired } = await mode.mock.clock.advance('1s');
    assert.deepEqual(
      fired.map(({ kind, phase }) => [kind, phase]),
      [['scenario', 'ends']],
    );
    assert.equal((await sendBySync(mode)).status, 201);
  },
  'slow-network': async ({ mode }) => {
    let isAnswered = false;
    const reply = sendBySync(mode).finally(() => (isAnswered = true));
    await whenHeld(mode);
    assert.ok(!isAnswered);
    await mode.mock.clock.advance('2999ms');
    await mode.call('/_mock/health');
    assert.ok(!isAnswered);
    await mode.mock.clock.advance('1ms');
    assert.equal((await reply).status, 201);
  },
  'connection-reset': (stage) => isUnreadable(stage, { name: 'TypeError' }),
  'empty-reply': (stage) => isUnreadable(stage, { name: 'SyntaxError' }),
  'malformed-reply': (stage) => isUnreadable(stage, { name: 'SyntaxError' }),
  'window-closes-while-typing': async ({ mode }) => {
    const headers = { authorization: 'Bearer demo-token' };
    await mode.mock.clock.advance('10s');
    const contact = await (await mode.call(`/api/v1/contacts/${CUSTOMER}`, { headers })).json();
    assert.equal(contact.window.open, false);
    const { status, json } = await sendBySync(mode);
    assert.deepEqual([status, json.error.code], [400, 'window_closed']);
  },
  'template-paused-between-pick-and-send': async ({ mode }) => {
    const headers = { authorization: 'Bearer demo-token' };
    const { templates } = await (await mode.call('/api/v1/templates', { headers })).json();
    assert.equal(templates.find(({ name }: { name: string }) => name === 'greeting').status, 'APPROVED');
    assert.equal((await sendTemplate(mode)).status, 400);
    assert.equal((await mode.mock.snapshot()).templates!.find(({ name }) => name === 'greeting')!['status'], 'PAUSED');
  },
  'media-expires': async ({ mode }) => {
    const file = () => mode.call('/v25.0/9000000000000001', { headers: { authorization: 'Bearer demo-token' } });
    assert.equal((await file()).status, 200);
    const { fired } = await mode.mock.clock.advance('1m');
    assert.deepEqual(
      fired.map(({ kind }) => kind),
      ['scenario'],
    );
    assert.equal((await file()).status, 400);
  },
  'token-expires-mid-session': async ({ mode }) => {
    assert.equal((await sendBySync(mode)).status, 201);
    await mode.mock.clock.advance('1m');
    assert.equal((await sendBySync(mode)).status, 401);
    assert.equal((await send(mode)).json.error.error_subcode, 463);
  },
};
