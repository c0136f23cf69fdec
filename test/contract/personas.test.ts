import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADA, CUSTOMER_WORLD } from './customer-world.ts';
import { get, inEveryMode, post, type Mode } from './modes.ts';

type Seen = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- tests look at replies as their readers do

/** One conversation in a world of its own. */
function conversationIn(mode: Mode, world: string) {
  const call = async (path: string, body: object) => (await post(mode, `/w/${world}${path}`, body)).json();
  return {
    become: (name: string | null) => call(`/_mock/customers/${ADA}`, { action: 'persona', name }),
    write: async (text: string) => (await call('/api/v1/messages', { to: ADA, type: 'text', text })).id as string,
    /** Any Cloud API message object, as it is sent. */
    ask: async (message: object) =>
      (await call('/v25.0/200000000000001/messages', { messaging_product: 'whatsapp', to: ADA, ...message })).messages[0].id,
    advance: (by: string) => call('/_mock/clock', { advance: by }),
    events: async (): Promise<Seen[]> => (await (await get(mode, `/w/${world}/_mock/events?limit=10000`)).json()).events,
    /** What the customer wrote since the world began. */
    async answers(): Promise<Seen[]> {
      const { messages } = await (await get(mode, `/w/${world}/api/v1/contacts/${ADA}/messages?limit=100`)).json();
      return messages.filter(({ direction, id }: Seen) => direction === 'inbound' && !id.startsWith('wrote_'));
    },
  };
}

inEveryMode({ fixture: CUSTOMER_WORLD, frozen: true, latency: 1_000, limits: false }, (mode) => {
  test('GET /_mock/personas tells which there are, and who has one', async () => {
    const before = await (await get(mode, '/w/list/_mock/personas')).json();
    assert.deepEqual(
      before.personas.map(({ name }: Seen) => name),
      ['polite', 'slow', 'bursts', 'emoji', 'arabic', 'hebrew', 'angry', 'human'],
    );
    assert.deepEqual([before.limit, before.contacts], [{ answers: 25, within: 86_400_000 }, []]);
    await conversationIn(mode, 'list').become('slow');
    const { contacts } = await (await get(mode, '/w/list/_mock/personas')).json();
    assert.deepEqual(contacts, [{ phone: `+${ADA}`, persona: 'slow' }]);
  });

  test('it reads, types and answers, each at its time and in this order', async () => {
    const talk = conversationIn(mode, 'order');
    await talk.become('polite');
    const id = await talk.write('Good morning, shall we deliver on Friday?');
    await talk.advance('1m');
    const told = (await talk.events()).filter(({ type }) => type !== 'contact.updated' && type !== 'clock.changed');
    assert.deepEqual(
      told.map(({ type, status, message }) => status ?? message?.direction ?? type),
      ['outbound', 'sent', 'delivered', 'read', 'typing', 'inbound'],
    );
    const at = told.map((event) => Date.parse(event['at'] ?? event['timestamp']));
    const [, , delivered, read, typing, answered] = at as [number, number, number, number, number, number];
    assert.ok(read - delivered >= 1_000 && read - delivered <= 5_000, `${read - delivered} ms until it was read`);
    assert.ok(answered - read >= 4_000 && answered - read <= 12_000, `${answered - read} ms until the answer`);
    assert.ok(typing < answered);
    assert.equal(told[3]!['id'], id);
    assert.match((await talk.answers())[0]!['text'], /^(Yes please|Let me think|I would rather)/);
  });

  test('without a persona a message is read as ever, and nobody answers', async () => {
    const talk = conversationIn(mode, 'nobody');
    await talk.write('Hello?');
    const { fired } = await talk.advance('1h');
    assert.deepEqual(
      fired.map(({ kind, status }: Seen) => [kind, status]),
      ['sent', 'delivered', 'read'].map((status) => ['status', status]),
    );
    assert.deepEqual(await talk.answers(), []);
  });

  test('bursts come as ten messages within a minute', async () => {
    const talk = conversationIn(mode, 'bursts');
    await talk.become('bursts');
    await talk.write('Hello');
    await talk.advance('1m');
    assert.equal((await talk.answers()).length, 10);
  });

  test('the slow one has not read after ten minutes, and has after an hour and a bit', async () => {
    const talk = conversationIn(mode, 'slow');
    await talk.become('slow');
    await talk.write('Are you coming?');
    const statuses = async () =>
      (await talk.events()).filter(({ type }) => type === 'message.status').map(({ status }) => status);
    await talk.advance('10m');
    assert.deepEqual(await statuses(), ['sent', 'delivered']);
    await talk.advance('55m');
    assert.deepEqual(await statuses(), ['sent', 'delivered', 'read']);
    await talk.advance('5h');
    assert.equal((await talk.answers()).length, 1);
  });

  test('buttons are tapped: one of those that the message has', async () => {
    const talk = conversationIn(mode, 'taps');
    await talk.become('polite');
    const buttons = ['red', 'blue'].map((id) => ({ type: 'reply', reply: { id, title: `The ${id} one` } }));
    const id = await talk.ask({
      type: 'interactive',
      interactive: { type: 'button', body: { text: 'Which?' }, action: { buttons } },
    });
    await talk.advance('1m');
    const [answer] = await talk.answers();
    assert.equal(answer!['context'].id, id);
    assert.ok(buttons.some(({ reply }) => JSON.stringify(reply) === JSON.stringify(answer!['interactive'].button_reply)));
  });

  test('a request for a place gets one, and a wish for a photo gets a photo', async () => {
    const talk = conversationIn(mode, 'asked');
    await talk.become('polite');
    const action = { name: 'send_location' };
    const id = await talk.ask({
      type: 'interactive',
      interactive: { type: 'location_request_message', body: { text: 'Where to?' }, action },
    });
    await talk.advance('1m');
    const place = (await talk.answers()).at(-1)!;
    assert.deepEqual([place['type'], place['context'].id], ['location', id]);
    await talk.write('Could you send a photo of the room?');
    await talk.advance('1m');
    const photo = (await talk.answers()).at(-1)!;
    assert.deepEqual([photo['type'], photo['image'].mime_type], ['image', 'image/jpeg']);
  });

  test('of several messages the last is answered, once', async () => {
    const talk = conversationIn(mode, 'several');
    await talk.become('polite');
    await talk.write('Hello');
    await talk.write('We have news');
    await talk.write('Shall we deliver on Friday?');
    await talk.advance('2m');
    assert.equal((await talk.answers()).length, 1);
  });

  test('it falls silent after 25 answers, and speaks again the day after', async () => {
    const talk = conversationIn(mode, 'cap');
    await talk.become('emoji');
    for (let count = 0; count < 30; count++) {
      await talk.write('And now?');
      await talk.advance('1m');
    }
    assert.equal((await talk.answers()).length, 25);
    const read = (await talk.events()).filter(({ type, status }) => type === 'message.status' && status === 'read');
    assert.equal(read.length, 30, 'it reads on');
    await talk.advance('23h40m');
    await talk.write('And today?');
    await talk.advance('1m');
    assert.equal((await talk.answers()).length, 26);
  });

  test('whoever is blocked, blocks, or has no persona or another by now, leaves its turn', async () => {
    for (const stop of ['blocked', 'blocks', 'nobody', 'slow']) {
      const talk = conversationIn(mode, `stop-${stop}`);
      await talk.become('polite');
      await talk.write('Shall we?');
      await talk.advance('3s');
      if (stop === 'nobody' || stop === 'slow') await talk.become(stop === 'slow' ? stop : null);
      else if (stop === 'blocks') await mode.mock.world('stop-blocks').customer(ADA).block();
      else await mode.mock.world(`stop-${stop}`).fetch(`/_mock/customers/${ADA}`, PATCH_BLOCKED);
      await talk.advance('1h');
      assert.deepEqual(await talk.answers(), [], stop);
    }
  });

  test('a world that is put back in the middle of a turn goes on byte for byte', async () => {
    const [there, copy] = ['there', 'copy'].map((name) => mode.mock.world(name));
    const talk = conversationIn(mode, 'there');
    await talk.become('bursts');
    await talk.write('Hello');
    await talk.advance('8s');
    const snapshot = await there!.snapshot();
    assert.ok(snapshot.state.due.some(({ work }) => work.kind === 'persona'));
    await copy!.restore(snapshot);
    await talk.advance('5m');
    await conversationIn(mode, 'copy').advance('5m');
    const after = await there!.snapshot();
    assert.deepEqual(await copy!.snapshot(), after);
    assert.equal(after.messages.length, CUSTOMER_WORLD.messages.length + 11);
  });

  test('a fixture gives contacts a persona, and refuses one that there is not', async () => {
    const fixture = (persona: string) => ({ ...CUSTOMER_WORLD, contacts: [{ phone: ADA, name: 'Ada', persona }] });
    const reset = (persona: string) => post(mode, '/w/fixture/_mock/reset', { fixture: fixture(persona) });
    assert.equal((await reset('hebrew')).status, 200);
    const talk = conversationIn(mode, 'fixture');
    await talk.write('Shalom');
    await talk.advance('1m');
    assert.equal((await talk.answers()).length, 1);
    const refused = await reset('grumpy');
    assert.equal(refused.status, 400);
    assert.match((await refused.json()).error.message, /persona" cannot be "grumpy": give one of "polite", "slow"/);
  });
});

const PATCH_BLOCKED = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"blocked":true}' };
