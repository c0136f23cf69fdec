import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockedUsers, blockReply } from '@wa-inbox/protocol/cloud/account-replies';
import { WhatsAppAPI } from 'whatsapp-api-js';
import { asker, CUSTOMER, PHONE_NUMBER_ID, text } from './cloud-modes.ts';
import { fetchOf, inEveryMode, inEveryWay } from './modes.ts';

const STRANGER = '447700900999';
const fixture = { now: '2026-03-02T12:00:00.000Z', contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }], messages: [] };
const PATH = `/v25.0/${PHONE_NUMBER_ID}/block_users`;
const people = (...users: string[]) => ({ messaging_product: 'whatsapp', block_users: users.map((user) => ({ user })) });

inEveryMode({ fixture, frozen: true, latency: 0 }, (mode) => {
  test('who is blocked can neither be written to (130403) nor write, until unblocked', async () => {
    const ask = asker(mode, 'blocked');
    const world = mode.mock.world('blocked');
    await world.inbound({ from: CUSTOMER, text: 'You!' });
    const input = `+${CUSTOMER}`;
    assert.deepEqual((await ask(`POST ${PATH}`, people(input))).json, {
      messaging_product: 'whatsapp',
      block_users: { added_users: [{ input, wa_id: CUSTOMER }] },
    });
    const send = () => ask(`POST /v25.0/${PHONE_NUMBER_ID}/messages`, text('Hello'));
    const refused = await send();
    assert.deepEqual([refused.status, refused.json.error.code], [400, 130_403]);
    assert.equal(refused.json.error.message, '(#130403) Business has blocked the user');
    await assert.rejects(world.inbound({ from: CUSTOMER, text: 'You!' }), /has blocked them/);
    assert.deepEqual(blockedUsers.parse((await ask(`GET ${PATH}`)).json).data, [
      { messaging_product: 'whatsapp', wa_id: CUSTOMER },
    ]);
    const unblocked = blockReply.parse((await ask(`DELETE ${PATH}`, people(CUSTOMER))).json);
    assert.deepEqual(unblocked.block_users, { removed_users: [{ input: CUSTOMER, wa_id: CUSTOMER }] });
    assert.equal((await send()).status, 200);
    assert.deepEqual((await ask(`GET ${PATH}`)).json, { data: [] });
  });

  test('when some cannot be blocked, the answer is 400 with both lists and 139100', async () => {
    const ask = asker(mode, 'mixed');
    await mode.mock.world('mixed').inbound({ from: CUSTOMER, text: 'You!' });
    const { status, json } = await ask(`POST ${PATH}`, people(CUSTOMER, STRANGER, 'nobody', '12025550100'));
    const { block_users: lists, error } = blockReply.parse(json);
    assert.equal(status, 400);
    assert.deepEqual(lists.added_users, [{ input: CUSTOMER, wa_id: CUSTOMER }]);
    const [stranger, nobody, ourselves] = lists.failed_users!;
    assert.deepEqual(stranger, {
      input: STRANGER,
      wa_id: STRANGER,
      errors: [
        {
          message: 'Re-engagement required',
          code: 131_047,
          error_data: { details: 'User has not messaged in the last 24 hours' },
        },
      ],
    });
    assert.deepEqual([nobody!.wa_id, nobody!.errors[0]!.code], [undefined, 100]);
    assert.equal(ourselves!.errors[0]!.code, 131_021);
    assert.partialDeepStrictEqual(error, { message: '(#139100) Failed to block/unblock users', code: 139_100 });
    assert.equal(error!.error_data!.details, 'Failed to block some users, see the block_users response list for details');
  });

  test('the 24 hours after which nobody can be blocked any more are those of the world', async () => {
    const ask = asker(mode, 'late');
    const world = mode.mock.world('late');
    await world.inbound({ from: CUSTOMER, text: 'You!' });
    await world.clock.advance('24h');
    assert.equal((await ask(`POST ${PATH}`, people(CUSTOMER))).status, 400);
  });

  test('the list goes in pages, forward and back, and knows its own cursors only (131059)', async () => {
    const ask = asker(mode, 'pages');
    const all = ['12025550001', '12025550002', '12025550003', '12025550004', '12025550005'];
    for (const phone of all.toReversed()) await ask(`PATCH /_mock/customers/${phone}`, { blocked: true });
    const page = async (query: string) => {
      const { data, paging } = blockedUsers.parse((await ask(`GET ${PATH}?${query}`)).json);
      return { phones: data.map(({ wa_id: phone }) => phone), cursors: paging?.cursors };
    };
    const first = await page('limit=2');
    const second = await page(`limit=2&after=${first.cursors!.after}`);
    const third = await page(`limit=2&after=${second.cursors!.after}`);
    assert.deepEqual([first.phones, second.phones, third.phones], [all.slice(0, 2), all.slice(2, 4), all.slice(4)]);
    assert.deepEqual((await page(`limit=2&before=${third.cursors!.before}`)).phones, second.phones);
    assert.deepEqual(await page(`after=${third.cursors!.after}`), { phones: [], cursors: undefined });
    for (const cursor of ['nothing', '%%%', btoa('x')])
      assert.equal((await ask(`GET ${PATH}?after=${encodeURIComponent(cursor)}`)).json.error.code, 131_059);
  });

  test('a request names 1 to 1,000 people, and its product', async () => {
    const ask = asker(mode, 'sizes');
    const many = Array.from({ length: 1_001 }, (_, index) => `1202555${index + 1_000}`);
    for (const body of [people(), people(...many), { block_users: [{ user: CUSTOMER }] }]) {
      const { status, json } = await ask(`POST ${PATH}`, body);
      assert.deepEqual([status, json.error.code], [400, 100]);
    }
  });
});

inEveryWay((begin) => {
  test('a full list is 139101', async () => {
    const customers = Array.from({ length: 64_000 }, (_, index) => ({ phone: `1303${1_000_000 + index}`, blocked: true }));
    const mode = await begin({ fixture: { ...fixture, customers }, frozen: true });
    const { mock } = mode;
    const ask = asker(mode, 'full');
    await mock.world('full').inbound({ from: CUSTOMER, text: 'You!' });
    const { status, json } = await ask(`POST ${PATH}`, people(CUSTOMER));
    assert.deepEqual([status, json.error.code, json.block_users.failed_users[0].errors[0].code], [400, 139_101, 139_101]);
  });

  test('whatsapp-api-js blocks and unblocks, unmodified', async () => {
    const mode = await begin({ fixture, frozen: true });
    const client = new WhatsAppAPI({ token: 'test-token', secure: false, v: 'v23.0', ponyfill: { fetch: fetchOf(mode) } });
    await mode.mock.inbound({ from: CUSTOMER, text: 'You!' });
    const blocked = await client.blockUser(PHONE_NUMBER_ID, CUSTOMER);
    assert.ok('block_users' in blocked);
    assert.deepEqual(blocked.block_users.added_users, [{ input: CUSTOMER, wa_id: CUSTOMER }]);
    const unblocked = await client.unblockUser(PHONE_NUMBER_ID, CUSTOMER);
    assert.ok('block_users' in unblocked);
  });
});
