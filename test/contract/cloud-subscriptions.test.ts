import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appSubscriptions, subscribedApps } from '@wa-inbox/protocol/cloud/account-replies';
import { APP_ID, asker, PHONE_NUMBER_ID, WABA_ID } from './cloud-modes.ts';
import { inEveryMode } from './modes.ts';
import { takesAll } from './receiver.ts';

const APP = `/v25.0/${APP_ID}/subscriptions`;
const ACCOUNT = `/v25.0/${WABA_ID}/subscribed_apps`;
const NUMBER = `/v25.0/${PHONE_NUMBER_ID}`;
const HOOKS = '/_mock/webhooks/subscriptions';
const [app, account, number] = ['app', 'account', 'number'].map((name) => `https://hooks.example.com/${name}`);
const own = { object: 'whatsapp_business_account', callback_url: app, verify_token: 'v', fields: 'messages,account_update' };
const fixture = { now: '2026-03-02T12:00:00.000Z', contacts: [], messages: [] };

inEveryMode({ fixture, frozen: true, post: takesAll, webhookHosts: ['hooks.example.com'] }, (mode) => {
  test("the app's callback is set, replaced, and removed field by field", async () => {
    const ask = asker(mode, 'app');
    assert.deepEqual((await ask(`GET ${APP}`)).json, { data: [] });
    assert.deepEqual((await ask(`POST ${APP}`, own)).json, { success: true });
    assert.deepEqual(appSubscriptions.parse((await ask(`GET ${APP}`)).json).data, [
      {
        object: 'whatsapp_business_account',
        callback_url: app,
        active: true,
        fields: [
          { name: 'messages', version: 'v25.0' },
          { name: 'account_update', version: 'v25.0' },
        ],
      },
    ]);
    assert.deepEqual((await ask(`GET ${HOOKS}`)).json.subscriptions, [
      { url: app, verifyToken: 'v', secret: 'test-app-secret', dialect: 'cloud', fields: ['messages', 'account_update'] },
    ]);
    const form = new URLSearchParams({ ...own, fields: 'messages' } as Record<string, string>).toString();
    assert.deepEqual((await ask(`POST ${APP}?${form}`)).json, { success: true });
    assert.deepEqual((await ask(`GET ${APP}`)).json.data[0].fields, [{ name: 'messages', version: 'v25.0' }]);
    await ask(`DELETE ${APP}?object=whatsapp_business_account&fields=calls`);
    assert.equal((await ask(`GET ${APP}`)).json.data.length, 1);
    assert.deepEqual((await ask(`DELETE ${APP}`, { object: 'whatsapp_business_account' })).json, { success: true });
    assert.deepEqual((await ask(`GET ${APP}`)).json, { data: [] });
  });

  const WRONG: [what: string, call: string, body: object][] = [
    ['no verify token', `POST ${APP}`, { ...own, verify_token: undefined }],
    ['another object', `POST ${APP}`, { ...own, object: 'page' }],
    ['a callback that is no URL', `POST ${APP}`, { ...own, callback_url: 'here' }],
    ['an override without a verify token', `POST ${ACCOUNT}`, { override_callback_uri: account }],
    [
      'an override of 201 characters',
      `POST ${ACCOUNT}`,
      { override_callback_uri: `https://example.com/${'x'.repeat(181)}`, verify_token: 'v' },
    ],
    [
      "a number's override without a verify token",
      `POST ${NUMBER}`,
      { webhook_configuration: { override_callback_uri: number } },
    ],
  ];
  for (const [what, call, body] of WRONG) {
    test(`${what} is 100, and nothing changes`, async () => {
      const ask = asker(mode, 'wrong');
      const { status, json } = await ask(call, body);
      assert.deepEqual([status, json.error.code], [400, 100], JSON.stringify(json));
      assert.deepEqual((await ask(`GET ${HOOKS}`)).json, { subscriptions: [] });
    });
  }

  test('an account and a number (cloud.phone-numbers.set) have callbacks of their own, until they are taken back', async () => {
    const ask = asker(mode, 'overrides');
    await ask(`POST ${APP}`, own);
    await ask(`POST ${ACCOUNT}`, { override_callback_uri: account, verify_token: 'v' });
    const configure = (url: string) => ({ webhook_configuration: { override_callback_uri: url, verify_token: 'v' } });
    assert.deepEqual((await ask(`POST ${NUMBER}`, configure(number!))).json, { success: true });
    assert.deepEqual((await ask(`GET ${NUMBER}?fields=webhook_configuration`)).json, {
      webhook_configuration: { phone_number: number, whatsapp_business_account: account, application: app },
      id: PHONE_NUMBER_ID,
    });
    const listed = subscribedApps.parse((await ask(`GET ${ACCOUNT}`)).json).data;
    assert.partialDeepStrictEqual(listed, [{ whatsapp_business_api_data: { id: APP_ID }, override_callback_uri: account }]);
    await ask(`POST ${NUMBER}`, configure(''));
    await ask(`POST ${ACCOUNT}`);
    assert.deepEqual((await ask(`GET ${NUMBER}?fields=webhook_configuration`)).json.webhook_configuration, { application: app });
    await ask(`DELETE ${ACCOUNT}`);
    assert.deepEqual((await ask(`GET ${ACCOUNT}`)).json, { data: [] });
    assert.equal((await ask(`GET /_mock/account`)).json.isSubscribed, false);
  });

  test('control calls read and replace what there is, and a fixture begins with its own', async () => {
    const ask = asker(mode, 'control');
    const subscriptions = [
      { url: 'http://127.0.0.1:4999/hook', dialect: 'whatssync', fields: ['*'] },
      { url: 'https://hooks.example.com/one', secret: 's', verifyToken: 'v', dialect: 'cloud', phoneNumberId: PHONE_NUMBER_ID },
    ];
    assert.deepEqual((await ask(`PUT ${HOOKS}`, { subscriptions })).json, { subscriptions });
    assert.deepEqual((await ask(`GET ${HOOKS}`)).json, { subscriptions });
    const bad = await ask(`PUT ${HOOKS}`, { subscriptions: [{ url: 'ftp://example.com', dialect: 'cloud' }] });
    assert.equal(bad.status, 400);
    assert.match(bad.json.error.message, /subscriptions\[0\]\.url/);
    await ask('POST /_mock/reset', { fixture: { ...fixture, subscriptions: subscriptions.slice(1) } });
    assert.deepEqual((await ask(`GET ${HOOKS}`)).json, { subscriptions: subscriptions.slice(1) });
  });

  test('another account or app is an unknown object', async () => {
    const ask = asker(mode, 'others');
    for (const call of ['GET /v25.0/1/subscribed_apps', 'POST /v25.0/1/subscriptions', 'GET /v25.0/1'])
      assert.equal((await ask(call, call.startsWith('POST') ? own : undefined)).json.error.error_subcode, 33);
  });
});
