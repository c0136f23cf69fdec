import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessToken, debugToken } from '@wa-inbox/protocol/cloud/account-replies';
import { APP_ID, asker, CUSTOMER, PHONE_NUMBER_ID, text } from './cloud-modes.ts';
import { inEveryMode } from './modes.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const fixture = {
  now: NOW,
  contacts: [{ phone: CUSTOMER, name: 'Mina Holt', window: { expiresAt: '2026-03-03T00:00:00.000Z' } }],
  messages: [],
};
const SEND = `POST /v25.0/${PHONE_NUMBER_ID}/messages`;
const READ = `GET /v25.0/${PHONE_NUMBER_ID}`;
const EXPIRED =
  'Error validating access token: Session has expired on Monday, 02-Mar-26 12:00:00 UTC. The current time is Monday, 02-Mar-26 12:00:00 UTC.';

const ALL_WELL = {
  state: 'valid',
  expiresAt: null,
  permissions: ['whatsapp_business_management', 'whatsapp_business_messaging'],
  assigned: true,
  capable: true,
};

/** What is done to a token, and what sending and reading then answer. */
type State = [what: string, change: object, send: (number | string)[], read: (number | string)[]];
const NO_ACCESS = [403, 131_005, '(#131005) Access denied'];
const NO_PERMISSION = [403, 10, '(#10) Application does not have permission for this action'];
const STATES: State[] = [
  ['expired', { state: 'expired' }, [401, 190, EXPIRED, 463], [401, 190, EXPIRED, 463]],
  ['past its time', { expiresAt: NOW }, [401, 190, EXPIRED, 463], [401, 190, EXPIRED, 463]],
  ['revoked', { state: 'revoked' }, [401, 190], [401, 190]],
  ['of a user who blocked the app', { state: 'app-blocked' }, [401, 0, '(#0) AuthException'], [401, 0]],
  ['of an app that may not call', { capable: false }, [500, 3, '(#3) API Method'], [500, 3]],
  ['not assigned to the account', { assigned: false }, [403, 200, '(#200) API Permission'], [403, 200]],
  ['for management alone', { permissions: ['whatsapp_business_management'] }, NO_ACCESS, [200]],
  ['for messages alone', { permissions: ['whatsapp_business_messaging'] }, [200], NO_PERMISSION],
];

inEveryMode({ fixture, frozen: true, latency: 0 }, (mode) => {
  for (const [index, [what, change, sending, reading]] of STATES.entries()) {
    test(`a token that is ${what} gets the errors of that`, async () => {
      const ask = asker(mode, `token-${index}`);
      const headers = { authorization: 'Bearer test-token' };
      await ask('PATCH /_mock/tokens', { token: 'test-token', ...change });
      for (const [call, body, expected] of [
        [SEND, text('Hi'), sending],
        [READ, undefined, reading],
      ] as const) {
        const { status, json } = await ask(call, body, headers);
        const { code, message, error_subcode: subcode } = json.error ?? {};
        assert.deepEqual([status, code, message, subcode].slice(0, expected.length), expected);
      }
      assert.equal((await ask(SEND, text('Hi'))).status, 200, 'the other token goes on');
      await ask('PATCH /_mock/tokens', { token: 'test-token', ...ALL_WELL });
      assert.equal((await ask(SEND, text('Hi'), headers)).status, 200);
    });
  }

  test('an ended token opens no other API either, and in the query it is 400', async () => {
    const ask = asker(mode, 'elsewhere');
    await ask('PATCH /_mock/tokens', { token: 'test-token', state: 'revoked' });
    const listed = await ask('GET /api/v1/contacts', undefined, { authorization: 'Bearer test-token' });
    assert.deepEqual([listed.status, listed.json.error.code], [401, 'unauthorized']);
    const inQuery = await ask(`${READ}?access_token=test-token`, undefined, {});
    assert.deepEqual([inQuery.status, inQuery.json.error.error_subcode], [400, 467]);
  });

  test('a token expires when its time has come', async () => {
    const ask = asker(mode, 'later');
    await ask('PATCH /_mock/tokens', { token: 'demo-token', expiresAt: '2026-03-02T13:00:00.000Z' });
    assert.equal((await ask(READ)).status, 200);
    await mode.mock.world('later').clock.advance('1h');
    assert.equal((await ask(READ)).json.error.code, 190);
  });

  test('client credentials give the token of the app, by GET and by POST, with a version and without', async () => {
    const ask = asker(mode, 'credentials');
    const asked = `client_id=${APP_ID}&client_secret=test-app-secret&grant_type=client_credentials`;
    const granted = accessToken.parse((await ask(`GET /oauth/access_token?${asked}`, undefined, {})).json);
    assert.equal(granted.token_type, 'bearer');
    const body = { client_id: APP_ID, client_secret: 'test-app-secret', grant_type: 'client_credentials' };
    assert.deepEqual((await ask('POST /v25.0/oauth/access_token', body, {})).json, granted);
    const headers = { authorization: `Bearer ${granted.access_token}` };
    assert.equal((await ask(`GET /v25.0/${APP_ID}/subscriptions`, undefined, headers)).status, 200);
    assert.equal((await ask(READ, undefined, headers)).json.error.code, 10);
    for (const wrong of [{ client_secret: 'guess' }, { client_id: '1' }, { grant_type: 'password' }]) {
      const { status, json } = await ask('POST /oauth/access_token', { ...body, ...wrong }, {});
      assert.deepEqual([status, json.error.type], [400, 'OAuthException']);
    }
  });

  test('a token tells what it is and may do', async () => {
    const ask = asker(mode, 'debug');
    await ask('PATCH /_mock/tokens', {
      token: 'test-token',
      expiresAt: '2026-03-02T13:00:00.000Z',
      permissions: ['whatsapp_business_messaging'],
    });
    const told = async (token: string) => debugToken.parse((await ask(`GET /v25.0/debug_token?input_token=${token}`)).json).data;
    assert.partialDeepStrictEqual(await told('test-token'), {
      app_id: APP_ID,
      is_valid: true,
      scopes: ['whatsapp_business_messaging'],
      expires_at: Date.parse('2026-03-02T13:00:00.000Z') / 1_000,
    });
    assert.partialDeepStrictEqual(await told('nothing'), { is_valid: false, scopes: [] });
    assert.equal((await ask('GET /v25.0/debug_token')).json.error.message, '(#100) The parameter input_token is required.');
  });

  test('a token that the mock does not know cannot be changed', async () => {
    const { status, json } = await asker(mode, 'unknown')('PATCH /_mock/tokens', { token: 'nothing', state: 'expired' });
    assert.equal(status, 400);
    assert.match(json.error.message, /"token" cannot be "nothing": this mock knows test-token, demo-token/);
  });
});
