import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { get, inEveryMode, post } from '../modes.ts';
import { pigeon } from './pigeon.ts';

const CUSTOMER = '12025550123';
const fixture = { contacts: [], messages: [] };

inEveryMode({ providers: [pigeon], fixture, now: '2026-01-15T09:00:00.000Z', frozen: true }, (mode) => {
  beforeEach(() => mode.mock.reset());
  const send = async (recipient: string, words = 'Hello') => {
    const response = await post(mode, '/pigeon/letters', { recipient, words });
    return { status: response.status, headers: response.headers, json: await response.json() };
  };
  const arm = (refuse: number) => mode.mock.scenario({ when: { op: 'send', dialect: 'pigeon' }, do: { refuse } });

  test('what it sends is delivered on the clock and read through the other dialects', async () => {
    await mode.mock.inbound({ from: CUSTOMER, text: 'Hello' });
    const { status, json } = await send(CUSTOMER, 'Good morning');
    assert.deepEqual([status, json.letter.state], [202, 'accepted']);
    await mode.mock.clock.advance('1m');
    const letter = await (await get(mode, `/pigeon/letters/${json.letter.number}`)).json();
    assert.equal(letter.letter.state, 'read');
    const { messages } = await (await get(mode, `/api/v1/contacts/+${CUSTOMER}/messages`)).json();
    assert.deepEqual([messages[1].text, messages[1].id], ['Good morning', json.letter.number]);
  });

  test('windows, magic numbers and scenarios hold for it, in its own shape', async () => {
    const closed = await send(CUSTOMER);
    assert.deepEqual([closed.status, closed.json.coo.word], [400, 'window_closed']);
    const undeliverable = await send('15550131026');
    assert.equal(undeliverable.json.coo.word, 'message_undeliverable');
    await arm(429);
    const throttled = await send('15559999999');
    assert.deepEqual([throttled.status, throttled.json.coo.word], [429, 'rate_limit_exceeded']);
  });

  test('its own limit holds: the eleventh letter of a day stays', async () => {
    await mode.mock.inbound({ from: CUSTOMER, text: 'Hello' });
    for (let sent = 0; sent < 10; sent++) assert.equal((await send(CUSTOMER)).status, 202);
    const { status, headers } = await send(CUSTOMER);
    assert.equal(status, 429);
    assert.ok(Number(headers.get('retry-after')) > 0);
  });

  test('its calls can be named in a scenario, and what is wrong with a body is said', async () => {
    await mode.mock.scenario({ when: { op: 'pigeon.letters.get' }, do: { http: 503 } });
    assert.equal((await get(mode, '/pigeon/letters/1')).status, 503);
    const { status, json } = await send('letters');
    assert.equal(status, 400);
    assert.match(json.coo.says, /"recipient" cannot be "letters": give the digits/);
  });
});

test('a name that the mock has already is refused', () => {
  assert.throws(() => createMock({ providers: [{ ...pigeon, name: 'cloud' }] }), /cannot be named "cloud"/);
});
