import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CUSTOMER, fixture } from './catalogue-calls.ts';
import { get, inEveryMode, post, type Mode } from './modes.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- tests look at replies as their readers do
type Json = any;

inEveryMode({ fixture, frozen: true, latency: 1_000 }, (mode) => {
  const eventsIn = async (world: string, query: Record<string, string>): Promise<Json> =>
    (await get(mode, `/w/${world}/_mock/events?${new URLSearchParams(query).toString()}`)).json();
  const inbound = (world: string, text: string) => post(mode, `/w/${world}/_mock/inbound`, { from: CUSTOMER, text });
  const created = (text: string) => JSON.stringify({ type: 'message.created', phone: `+${CUSTOMER}`, message: { text } });

  test('of what has happened, what matches is told', async () => {
    for (const text of ['one', 'two', 'one']) await inbound('filter', text);
    const { events, seq } = await eventsIn('filter', { match: created('one') });
    assert.deepEqual(
      events.map((event: Json) => [event.type, event.message.text, event.message.direction]),
      [
        ['message.created', 'one', 'inbound'],
        ['message.created', 'one', 'inbound'],
      ],
    );
    const after = await eventsIn('filter', { match: created('one'), after: String(events[0].seq) });
    assert.deepEqual([after.events.length, after.seq], [1, seq]);
    assert.deepEqual((await eventsIn('filter', { match: created('three') })).events, []);
  });

  test('a call waits for what comes, and is answered as soon as it does', async () => {
    const waiting = eventsIn('wait', { match: created('later'), wait: '30s' });
    await inbound('wait', 'sooner');
    await inbound('wait', 'later');
    const { events } = await waiting;
    assert.equal(events[0].message.text, 'later');
  });

  test('without a match, the next event is waited for; moving the clock brings it', async () => {
    const id = await sent(mode, 'clock');
    const { seq } = await eventsIn('clock', {});
    const waiting = eventsIn('clock', { after: String(seq), wait: '30s', match: JSON.stringify({ type: 'message.status' }) });
    await post(mode, '/w/clock/_mock/clock', { advance: '1s' });
    const { events } = await waiting;
    assert.deepEqual([events[0].type, events[0].id, events[0].status], ['message.status', id, 'sent']);
  });

  test('when the time is over, the answer names what came near and what is due; the clock stands', async () => {
    const id = await sent(mode, 'over');
    const match = JSON.stringify({ type: 'message.created', message: { id, text: 'Ho' } });
    const { events, gaveUp } = await eventsIn('over', { match, wait: '1ms' });
    assert.deepEqual(events, []);
    assert.match(
      gaveUp.message,
      /^No message\.created with message .* happened within 1ms\.\nNearest:\n {2}#2 message\.created at 12:00:00/,
    );
    assert.deepEqual(gaveUp.near[0].differs, [{ path: 'message.text', wanted: '"Ho"', seen: '"Hi"' }]);
    assert.deepEqual([gaveUp.due[0].kind, gaveUp.due[0].id], ['status', id]);
  });

  test('calls of clients are waited for like events', async () => {
    const waiting = eventsIn('calls', { match: JSON.stringify({ type: 'request', status: 201 }), wait: '30s' });
    await sent(mode, 'calls');
    const { events } = await waiting;
    assert.deepEqual(
      [events[0].path, events[0].body.text, events[0].endpoint],
      ['/api/v1/messages', 'Hi', 'whatssync.messages.send'],
    );
    assert.equal(events[0].headers.authorization, '[redacted]');
  });

  test('a reset ends the waiting', async () => {
    const waiting = eventsIn('reset', { match: created('never'), wait: '30s' });
    await inbound('reset', 'something else');
    await post(mode, '/w/reset/_mock/reset', {});
    assert.match((await waiting).gaveUp.message, /before the world ended/);
  });

  test('what cannot be matched or waited for is refused with what would work', async () => {
    const refused: [Record<string, string>, RegExp][] = [
      [{ match: '{"type":' }, /"match" is not JSON/],
      [{ match: '5' }, /The match cannot be 5: give an object such as/],
      [{ match: '{"type":"message.craeted"}' }, /did you mean "message\.created"\?/i],
      [{ match: '{"type":"typing","fone":"1"}' }, /"typing" has no member "fone": did you mean "phone"\?/],
      [{ wait: '31s' }, /"wait" cannot be "31s": give a span of real time up to "30s"/],
      [{ wait: 'long' }, /"wait" cannot be "long"/],
    ];
    for (const [query, message] of refused) {
      const { error } = await eventsIn('refused', query);
      assert.match(error.message, message);
      assert.equal(error.status, 400);
    }
  });

  test('GET /_mock/verdicts tells what a client did wrong, and why', async () => {
    await sent(mode, 'verdicts');
    assert.deepEqual(await verdictsIn('verdicts'), []);
    await sent(mode, 'verdicts');
    const [verdict, ...others] = await verdictsIn('verdicts');
    assert.deepEqual(others, []);
    assert.deepEqual([verdict.rule, verdict.title, verdict.count], ['sent-twice', 'The same message was sent twice', 1]);
    assert.deepEqual(verdict.evidence.requests, ['req_2', 'req_4']);
  });

  const verdictsIn = async (world: string): Promise<Json[]> =>
    (await (await get(mode, `/w/${world}/_mock/verdicts`)).json()).verdicts;
});

/** Opens the window and sends one text. */
async function sent(mode: Mode, world: string): Promise<string> {
  await post(mode, `/w/${world}/_mock/conversations/${CUSTOMER}/window`, { open: true });
  const response = await post(mode, `/w/${world}/api/v1/messages`, { to: `+${CUSTOMER}`, type: 'text', text: 'Hi' });
  return ((await response.json()) as { id: string }).id;
}
