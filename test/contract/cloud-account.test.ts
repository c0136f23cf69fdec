import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as replies from '@wa-inbox/protocol/cloud/account-replies';
import { phoneNumber } from '@wa-inbox/protocol/cloud/replies';
import { asker, CUSTOMER, PHONE_NUMBER_ID, WABA_ID, text, type Ask } from './cloud-modes.ts';
import { inEveryMode } from './modes.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const fixture = { now: NOW, contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }], messages: [] };
const NUMBER = `/v25.0/${PHONE_NUMBER_ID}`;
const register = { messaging_product: 'whatsapp', pin: '123456' };
const codeOf = (told: { status: number; json: { error?: { code: number } } }) => [told.status, told.json.error?.code];

inEveryMode({ fixture, frozen: true, latency: 0 }, (mode) => {
  let worlds = 0;
  const begin = (): { ask: Ask; world: ReturnType<typeof mode.mock.world> } => {
    const name = `account-${++worlds}`;
    return { ask: asker(mode, name), world: mode.mock.world(name) };
  };

  test('a number tells of itself all that is asked, and the account and the app of themselves', async () => {
    const { ask } = begin();
    const asked = 'id,verified_name,quality_score{score},is_pin_enabled,platform_type,account_mode,health_status,nothing';
    const { json } = await ask(`GET ${NUMBER}?fields=${asked},whatsapp_business_manager_messaging_limit`);
    const { health_status: health, ...rest } = phoneNumber.parse(json);
    assert.deepEqual(rest, {
      id: PHONE_NUMBER_ID,
      verified_name: 'wa-mock',
      quality_score: { score: 'GREEN' },
      is_pin_enabled: false,
      platform_type: 'CLOUD_API',
      account_mode: 'LIVE',
      whatsapp_business_manager_messaging_limit: 'TIER_2K',
    });
    assert.equal((health as { can_send_message: string }).can_send_message, 'AVAILABLE');
    const account = replies.businessAccount.parse((await ask(`GET /v25.0/${WABA_ID}`)).json);
    assert.deepEqual(Object.keys(account).sort(), ['currency', 'id', 'message_template_namespace', 'name', 'timezone_id']);
    assert.deepEqual((await ask('GET /400000000000001')).json, { name: 'wa-mock', id: '400000000000001' });
  });

  test('a number is deregistered, sends nothing (133010), and is registered again', async () => {
    const { ask, world } = begin();
    await world.inbound({ from: CUSTOMER, text: 'Hi' });
    assert.deepEqual((await ask(`POST ${NUMBER}/deregister`)).json, { success: true });
    const refused = await ask(`POST ${NUMBER}/messages`, text('Hi'));
    assert.deepEqual(codeOf(refused), [400, 133_010]);
    assert.equal(refused.json.error.message, '(#133010) Account not registered');
    assert.deepEqual((await ask(`GET ${NUMBER}?fields=status,platform_type`)).json, {
      status: 'DISCONNECTED',
      platform_type: 'NOT_APPLICABLE',
      id: PHONE_NUMBER_ID,
    });
    assert.deepEqual((await ask(`POST ${NUMBER}/register`, register)).json, { success: true });
    assert.equal((await ask(`POST ${NUMBER}/messages`, text('Hi'))).status, 200);
  });

  const BAD_PINS: [what: string, body: object, words: RegExp][] = [
    ['no PIN', { messaging_product: 'whatsapp' }, /^\(#100\) The parameter pin is required\.$/],
    ['five digits', { ...register, pin: '12345' }, /^\(#100\) Param pin must be/],
    ['letters', { ...register, pin: 'abcdef' }, /^\(#100\) Param pin has a value/],
    ['no product', { pin: '123456' }, /^\(#100\) The parameter messaging_product is required\.$/],
  ];
  for (const [what, body, words] of BAD_PINS) {
    test(`registering with ${what} is refused`, async () => {
      const { status, json } = await begin().ask(`POST ${NUMBER}/register`, body);
      assert.equal(status, 400);
      assert.match(json.error.message, words);
    });
  }

  test('a wrong PIN is 133005, another at once 133009, the fifth ends all for an hour: 133008', async () => {
    const { ask, world } = begin();
    assert.equal((await ask(`POST ${NUMBER}`, { pin: '654321' })).status, 200);
    const seen = [];
    for (const wait of ['0s', '1s', '5s', '5s', '5s', '5s', '10s', '10m']) {
      await world.clock.advance(wait);
      seen.push((await ask(`POST ${NUMBER}/register`, register)).json.error.code);
    }
    assert.deepEqual(seen, [133_005, 133_009, 133_005, 133_005, 133_005, 133_005, 133_008, 133_008]);
    await world.clock.advance('1h');
    assert.deepEqual((await ask(`POST ${NUMBER}/register`, { ...register, pin: '654321' })).json, { success: true });
  });

  test('the eleventh registration in 72 hours is 133016, and deregistrations count by themselves', async () => {
    const { ask, world } = begin();
    for (let count = 0; count < 10; count++) assert.equal((await ask(`POST ${NUMBER}/register`, register)).status, 200);
    const refused = await ask(`POST ${NUMBER}/register`, register);
    assert.deepEqual(codeOf(refused), [400, 133_016]);
    assert.equal(refused.headers.get('retry-after'), String(72 * 3_600));
    assert.equal((await ask(`POST ${NUMBER}/deregister`)).status, 200);
    await world.clock.advance('72h');
    assert.equal((await ask(`POST ${NUMBER}/register`, register)).status, 200);
  });

  test('a number that is not verified is 133006 until its code comes back; a wrong code is 136025', async () => {
    const { ask } = begin();
    await ask('PATCH /_mock/account', { codeVerification: 'EXPIRED', status: 'PENDING' });
    assert.deepEqual(codeOf(await ask(`POST ${NUMBER}/register`, register)), [400, 133_006]);
    assert.deepEqual(codeOf(await ask(`POST ${NUMBER}/verify_code`, { code: '000000' })), [400, 136_025]);
    assert.equal((await ask(`POST ${NUMBER}/request_code`, { code_method: 'PIGEON', language: 'en_US' })).status, 400);
    assert.deepEqual((await ask(`POST ${NUMBER}/request_code?code_method=SMS&language=en_US`)).json, { success: true });
    const { code } = (await ask('GET /_mock/account')).json;
    assert.match(code, /^\d{6}$/);
    assert.deepEqual(codeOf(await ask(`POST ${NUMBER}/verify_code`, { code: String(Number(code) ^ 1) })), [400, 136_025]);
    assert.deepEqual((await ask(`POST ${NUMBER}/verify_code`, { code })).json, { success: true });
    assert.deepEqual((await ask(`POST ${NUMBER}/register`, register)).json, { success: true });
  });

  test('a deleted number is 33 everywhere, and is in no list', async () => {
    const { ask } = begin();
    await ask('PATCH /_mock/account', { status: 'DELETED' });
    for (const call of [`GET ${NUMBER}`, `POST ${NUMBER}/messages`, `GET ${NUMBER}/block_users`])
      assert.deepEqual(codeOf(await ask(call, call.startsWith('GET') ? undefined : text('Hi'))), [400, 33]);
    assert.deepEqual((await ask(`GET /v25.0/${WABA_ID}/phone_numbers`)).json.data, []);
  });

  const long = (length: number) => 'x'.repeat(length);
  const site = (length: number) => `https://example.com/${long(length - 20)}`;
  const PROFILE: [member: string, atLimit: unknown, past: unknown][] = [
    ['about', long(139), long(140)],
    ['about', 'x', ''],
    ['address', long(256), long(257)],
    ['description', long(512), long(513)],
    ['email', long(128), long(129)],
    ['websites', [site(256), site(30)], [site(256), site(257)]],
    ['websites', [site(30)], [site(30), site(31), site(32)]],
    ['vertical', 'OTC_DRUGS', 'SHEEP'],
  ];
  for (const [index, [member, atLimit, past]] of PROFILE.entries()) {
    test(`${index + 1}. ${member} of the profile is kept at its limit, and refused behind it`, async () => {
      const { ask } = begin();
      const path = `${NUMBER}/whatsapp_business_profile`;
      const refused = await ask(`POST ${path}`, { messaging_product: 'whatsapp', [member]: past });
      assert.deepEqual(codeOf(refused), [400, 100], JSON.stringify(refused.json));
      assert.deepEqual((await ask(`POST ${path}`, { messaging_product: 'whatsapp', [member]: atLimit })).json, { success: true });
      const { data } = replies.businessProfiles.parse((await ask(`GET ${path}?fields=${member},email`)).json);
      assert.deepEqual(data[0]?.[member], atLimit);
      assert.equal(data[0]?.messaging_product, 'whatsapp');
    });
  }

  test('settings, automation and commerce are kept, and shown where the documents have them', async () => {
    const { ask } = begin();
    const identity = { user_identity_change: { enable_identity_key_check: true } };
    assert.deepEqual((await ask(`POST ${NUMBER}/settings`, identity)).json, { success: true });
    assert.partialDeepStrictEqual((await ask(`GET ${NUMBER}/settings`)).json, identity);
    const automation = { prompts: ['Book'], commands: [{ command_name: 'help', command_description: 'What I can do' }] };
    assert.equal((await ask(`POST ${NUMBER}/conversational_automation`, automation)).status, 200);
    const { json } = await ask(`GET ${NUMBER}?fields=conversational_automation`);
    assert.partialDeepStrictEqual(json.conversational_automation, automation);
    assert.equal((await ask(`POST ${NUMBER}/conversational_automation`, { prompts: long(5).split('') })).status, 400);
    assert.equal((await ask(`POST ${NUMBER}/whatsapp_commerce_settings?is_catalog_visible=true`)).status, 200);
    assert.deepEqual(replies.commerceSettings.parse((await ask(`GET ${NUMBER}/whatsapp_commerce_settings`)).json).data, [
      { id: PHONE_NUMBER_ID, is_catalog_visible: true, is_cart_enabled: true },
    ]);
  });

  test('short links are made, changed, read (cloud.links.get) and removed (cloud.links.remove)', async () => {
    const { ask } = begin();
    const path = `${NUMBER}/message_qrdls`;
    const made = await ask(`POST ${path}`, { prefilled_message: 'Cyber Monday', generate_qr_image: 'SVG' });
    const link = replies.messageLink.parse(made.json);
    assert.match(link.code, /^[0-9A-Z]{14}$/);
    assert.equal(link.deep_link_url, `https://wa.me/message/${link.code}`);
    const changed = { ...link, prefilled_message: 'Tuesday' };
    assert.deepEqual((await ask(`POST ${path}`, { code: link.code, prefilled_message: 'Tuesday' })).json, changed);
    assert.deepEqual((await ask(`GET ${path}/${link.code}`)).json, { data: [changed] });
    assert.equal((await ask(`POST ${path}`, { prefilled_message: long(141) })).status, 400);
    assert.deepEqual((await ask(`DELETE ${path}/${link.code}`)).json, { success: true });
    assert.deepEqual((await ask(`GET ${path}`)).json, { data: [] });
    assert.equal((await ask(`GET ${path}/${link.code}`)).json.error.error_subcode, 33);
  });

  test('all of it is in a snapshot, and comes back from one', async () => {
    const { ask, world } = begin();
    await ask(`POST ${NUMBER}/whatsapp_business_profile`, { messaging_product: 'whatsapp', about: 'Sofas' });
    await ask(`POST ${NUMBER}/message_qrdls`, { prefilled_message: 'Hello' });
    await ask(`POST ${NUMBER}/deregister`);
    await ask('PATCH /_mock/tokens', { token: 'test-token', state: 'revoked' });
    await ask(`PATCH /_mock/customers/${CUSTOMER}`, { optedOut: true });
    await ask('PUT /_mock/webhooks/subscriptions', { subscriptions: [{ url: 'http://127.0.0.1:9/hook', dialect: 'cloud' }] });
    const snapshot = await world.snapshot();
    const other = begin();
    await other.world.restore(snapshot);
    assert.equal(JSON.stringify(await other.world.snapshot()), JSON.stringify(snapshot));
    assert.equal((await other.ask('GET /_mock/account')).json.profile.about, 'Sofas');
    assert.ok(!JSON.stringify(snapshot).includes('test-token'));
  });
});
