import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADA, CUSTOMER_WORLD } from './customer-world.ts';
import { DONE, place, type Body, type Seen } from './customer-done.ts';
import { get, inEveryMode, post } from './modes.ts';

const BUSINESS = '12025550100';

/** Everything but the price of what is ordered, which is the mock's to make up; it is looked at on its own. */
function withoutMadeUp(seen: Seen): Seen {
  return JSON.parse(JSON.stringify(seen, (name, value) => (name === 'item_price' && value !== 20 ? 0 : value)));
}

inEveryMode({ fixture: CUSTOMER_WORLD, frozen: true, latency: 0 }, (mode) => {
  let worlds = 0;
  const act = async (world: string, action: Body, phone = ADA) => {
    const response = await post(mode, `/w/${world}/_mock/customers/${phone}`, action);
    return { status: response.status, json: await response.json() };
  };
  const json = async (path: string) => (await get(mode, path)).json();

  for (const [title, action, seen, answers] of DONE) {
    test(`${title}: a message on /api/v1, an event, and the window open for a day`, async () => {
      const world = `done-${++worlds}`;
      const { status, json: told } = await act(world, action);
      assert.equal(status, 200, JSON.stringify(told));
      const [id] = told.ids;
      const { messages } = await json(`/w/${world}/api/v1/contacts/${ADA}/messages?limit=1`);
      const { from, to, timestamp, status: state, direction, id: listed, ...rest } = messages.at(-1);
      assert.deepEqual([listed, from, to, direction, state], [id, `+${ADA}`, `+${BUSINESS}`, 'inbound', 'received']);
      assert.equal(timestamp, CUSTOMER_WORLD.now);
      const context = answers === undefined ? {} : { context: { id: answers } };
      assert.deepEqual(withoutMadeUp(rest), { ...seen, ...context });
      const { events } = await json(`/w/${world}/_mock/events`);
      const created = events.findLast(({ type }: Seen) => type === 'message.created');
      assert.deepEqual(created.message, messages.at(-1));
      const contact = await json(`/w/${world}/api/v1/contacts/${ADA}`);
      assert.deepEqual(contact.window, { open: true, expiresAt: '2026-03-03T12:00:00.000Z' });
      if (answers !== undefined && action['action'] !== 'send') {
        const read = events.find(({ type }: Seen) => type === 'message.status');
        assert.deepEqual([read.id, read.status], [answers, 'read']);
      }
    });
  }

  test('a product has one price, wherever and whenever it is ordered', async () => {
    const priceOf = async (world: string, body: Body) => {
      await act(world, { action: 'order', ...body });
      const { messages } = await json(`/w/${world}/api/v1/contacts/${ADA}/messages?limit=1`);
      return messages[0].order.product_items[0].item_price;
    };
    const first = await priceOf('price-1', { messageId: 'product', items: [{ id: 'LAMP-1' }] });
    assert.ok(first >= 5 && first < 100, String(first));
    assert.equal(await priceOf('price-2', { messageId: 'products', items: [{ id: 'LAMP-1' }] }), first);
    assert.notEqual(await priceOf('price-2', { messageId: 'products', items: [{ id: 'LAMP-2' }] }), first);
  });

  test('a voice message is played once, by its id or with all others', async () => {
    assert.deepEqual((await act('play', { action: 'play' })).json, { ids: ['voice'] });
    assert.deepEqual((await act('play', { action: 'play', messageId: 'voice' })).json, { ids: [] });
    const { events } = await json('/w/play/_mock/events');
    assert.deepEqual(
      events.map(({ type, id, status }: Seen) => [type, id, status]),
      [['message.status', 'voice', 'played']],
    );
  });

  test('what the customer deletes cannot be quoted, edited or deleted again', async () => {
    await act('deleted', { action: 'delete', messageId: 'wrote_text' });
    for (const action of [{ action: 'delete' }, { action: 'edit', text: 'x' }]) {
      const { status, json: told } = await act('deleted', { ...action, messageId: 'wrote_text' });
      assert.equal(status, 400);
      assert.match(told.error.message, /has deleted it already/);
    }
  });

  test('an advertisement brings somebody who was never heard of', async () => {
    const phone = '34600111222';
    const referral = { headline: 'Winter lamps', source_type: 'post' };
    const { json: told } = await act('ad', { action: 'refer', name: 'Lucía', text: 'Hola', referral }, phone);
    const { messages } = await json(`/w/ad/api/v1/contacts/${phone}/messages`);
    assert.deepEqual([messages[0].id, messages[0].text], [told.ids[0], 'Hola']);
    const { source_url: link, ctwa_clid: click, ...rest } = messages[0].referral;
    assert.deepEqual([rest.headline, rest.source_type, rest.media_type], ['Winter lamps', 'post', 'image']);
    assert.match(link, /^https:/);
    assert.match(click, /^click_/);
    assert.equal((await json(`/w/ad/api/v1/contacts/${phone}`)).name, 'Lucía');
  });

  test('a changed number: history stays, the new number begins, the old one cannot be reached', async () => {
    const to = '12025550199';
    await act('moved', { action: 'persona', name: 'polite' });
    const { json: told } = await act('moved', { action: 'change-number', to: `+${to}` });
    const { messages } = await json(`/w/moved/api/v1/contacts/${ADA}/messages?limit=100`);
    const last = messages.at(-1);
    assert.equal(messages.length, CUSTOMER_WORLD.messages.length + 1);
    assert.deepEqual([last.id, last.type], [told.ids[0], 'system']);
    const body = `User Ada Vogel changed from ${ADA} to ${to}`;
    assert.deepEqual(last.system, { body, wa_id: to, type: 'user_changed_number' });
    const next = await json(`/w/moved/api/v1/contacts/${to}`);
    assert.deepEqual([next.name, next.tags, next.window, next.lastMessage], ['Ada Vogel', ['vip'], { open: false }, undefined]);
    assert.deepEqual((await json('/w/moved/_mock/personas')).contacts, [{ phone: `+${to}`, persona: 'polite' }]);

    const text = (phone: string) => post(mode, '/w/moved/api/v1/messages', { to: phone, type: 'text', text: 'Hi' });
    const refused = await text(ADA);
    assert.equal(refused.status, 400);
    const { error } = await refused.json();
    assert.equal(error.providerCode, 131026);
    assert.match(error.message, /has changed to \+12025550199/);
    assert.equal((await (await text(to)).json()).error.providerCode, 131047);
    await act('moved', { action: 'send', text: 'My new number' }, to);
    assert.equal((await text(to)).status, 201);

    const gone = await act('moved', { action: 'send', text: 'Still me?' });
    assert.equal(gone.status, 400);
    assert.match(gone.json.error.message, /"movedTo": null/);
    const patch = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"movedTo":null}' };
    await mode.call(`/w/moved/_mock/customers/${ADA}`, patch);
    assert.equal((await act('moved', { action: 'send', text: 'Hello, who is this?' })).status, 200);
  });

  test('on the Cloud API a number that was given up is accepted and fails', async () => {
    await act('gone', { action: 'change-number', to: '12025550199' });
    const message = { messaging_product: 'whatsapp', to: ADA, type: 'text', text: { body: 'Hi' } };
    const sent = await post(mode, '/w/gone/v25.0/200000000000001/messages', message);
    assert.equal(sent.status, 200);
    const [{ id }] = (await sent.json()).messages;
    await post(mode, '/w/gone/_mock/clock', { advance: '1m' });
    const { messages } = await json(`/w/gone/api/v1/contacts/${ADA}/messages?limit=1`);
    assert.deepEqual([messages[0].id, messages[0].status, messages[0].error.providerCode], [id, 'failed', 131026]);
  });

  test('a new identity key is told without opening a window, and the old one is refused', async () => {
    await act('key', { action: 'change-identity', hash: 'newKey=' });
    const { messages } = await json(`/w/key/api/v1/contacts/${ADA}/messages?limit=1`);
    const system = {
      body: "Ada Vogel's security code changed",
      type: 'customer_identity_changed',
      customer: ADA,
      identity: 'newKey=',
    };
    assert.deepEqual(messages[0].system, system);
    const contact = await json(`/w/key/api/v1/contacts/${ADA}`);
    assert.deepEqual([contact.unreadCount, contact.window.expiresAt], [0, '2026-03-03T11:00:00.000Z']);
    const traits = (await mode.mock.world('key').snapshot()).customers;
    assert.deepEqual(traits, [{ phone: ADA, identityKeyHash: 'newKey=' }]);
  });

  const REFUSED: [action: Body, status: number, sentence: RegExp][] = [
    [
      { action: 'tap', messageId: 'buttons', id: 'stay' },
      400,
      /"id" cannot be "stay": .* "keep" \(Keep it\), "move" \(Move it\)/,
    ],
    [{ action: 'tap', messageId: 'link', id: 'See it' }, 400, /a tap opens a link and tells the business nothing/],
    [
      { action: 'tap', messageId: 'offer', id: 'Visit' },
      400,
      /opens a link and tells the business nothing.*"offer_yes" \(Yes\), "Later"/,
    ],
    [{ action: 'tap', messageId: 'offer', id: 'Book' }, 400, /"submit-flow" sends it/],
    [{ action: 'tap', messageId: 'cards', id: 'want_0', card: 4 }, 400, /"card" cannot be 4: the message has the cards 0, 1/],
    [{ action: 'tap', messageId: 'buttons', id: 'keep', card: 0 }, 400, /"card" cannot be 0: the message has no cards/],
    [{ action: 'tap', messageId: 'flow', id: 'Book' }, 400, /Answer it with \{"action": "submit-flow"\}/],
    [{ action: 'tap', messageId: 'text', id: 'x' }, 400, /no buttons or rows to tap/],
    [{ action: 'tap', messageId: 'wrote_text', id: 'x' }, 400, /the customer wrote it/],
    [{ action: 'tap', messageId: 'lost', id: 'x' }, 400, /failed with 131026 and never reached/],
    [{ action: 'tap', messageId: 'nope', id: 'x' }, 404, /no such message/],
    [{ action: 'play', messageId: 'song' }, 400, /audio without "voice": true/],
    [{ action: 'play', messageId: 'text' }, 400, /of type "text", and only voice messages/],
    [{ action: 'share-location', latitude: 91, longitude: 0 }, 400, /"latitude" cannot be 91/],
    [{ action: 'share-location', messageId: 'text', ...place }, 400, /no message of type "location_request_message"/],
    [{ action: 'share-contacts', contacts: [] }, 400, /"contacts"/],
    [
      { action: 'order', messageId: 'products', items: [{ id: 'SOFA' }] },
      400,
      /"items\[0\]\.id" cannot be "SOFA": .* "LAMP-1", "LAMP-2"/,
    ],
    [{ action: 'order', messageId: 'text', items: [{ id: 'SOFA' }] }, 400, /offers no products/],
    [{ action: 'submit-flow', messageId: 'list', data: {} }, 400, /it is not a flow but of type "list"/],
    [{ action: 'submit-address', messageId: 'flow', values: {} }, 400, /not a request for an address/],
    [{ action: 'call-permission', messageId: 'text', accept: true }, 400, /not a request to call but of type "text"/],
    [{ action: 'edit', messageId: 'text', text: 'x' }, 400, /the business wrote it/],
    [{ action: 'edit', messageId: 'wrote_sticker', text: 'x' }, 400, /a message of type "sticker" cannot be edited/],
    [{ action: 'delete', messageId: 'text' }, 400, /the business wrote it/],
    [{ action: 'forward' }, 400, /Give either "messageId" or "text"/],
    [{ action: 'send' }, 400, /Give either "text" or "message"/],
    [{ action: 'send', message: { type: 'text' } }, 400, /"message\.text" is missing/],
    [{ action: 'change-number', to: ADA }, 400, /the customer has this number/],
    [{ action: 'change-number', to: '12025550177' }, 400, /the number of a contact/],
    [{ action: 'persona', name: 'nobody' }, 400, /"name" cannot be "nobody": give one of "polite", .*, or null for nobody/],
  ];
  for (const [action, status, sentence] of REFUSED) {
    test(`${JSON.stringify(action)} is refused with a sentence and changes nothing`, async () => {
      const before = await mode.mock.world('refused').snapshot();
      const told = await act('refused', action);
      assert.equal(told.status, status, JSON.stringify(told.json));
      assert.match(told.json.error.message, sentence);
      assert.deepEqual(await mode.mock.world('refused').snapshot(), before);
    });
  }

  test('whom the business blocked can do nothing that reaches it', async () => {
    const patch = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"blocked":true}' };
    await mode.call(`/w/blocked/_mock/customers/${ADA}`, patch);
    const before = await mode.mock.world('blocked').snapshot();
    for (const action of [
      { action: 'tap', messageId: 'buttons', id: 'keep' },
      { action: 'refer' },
      { action: 'forward', messageId: 'photo' },
    ]) {
      assert.match((await act('blocked', action)).json.error.message, /the business has blocked them/);
    }
    assert.deepEqual(await mode.mock.world('blocked').snapshot(), before);
  });

  test('the world after each action is the same when it comes back from its snapshot', async () => {
    const world = mode.mock.world('again');
    for (const [, action] of DONE) await act('again', action);
    await act('again', { action: 'change-identity' });
    await act('again', { action: 'change-number', to: '12025550199' });
    const snapshot = await world.snapshot();
    await world.restore(snapshot);
    assert.deepEqual(await world.snapshot(), snapshot);
    assert.equal((await act('again', { action: 'send', text: 'x' })).status, 400);
  });
});
