import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { APP_ID, asker, PHONE_NUMBER_ID, WABA_ID } from './cloud-modes.ts';
import { BY_NODE, inEveryMode, inEveryWay } from './modes.ts';
import { startReceiver, VERIFY_TOKEN } from './receiver.ts';

const fixture = { now: '2026-03-02T12:00:00.000Z', contacts: [], messages: [] };
const HOOKS = '/_mock/webhooks/subscriptions';
const receiver = await startReceiver();
after(() => receiver.close());

/** The three calls that name a callback, with theirs. */
const CALLS: Record<string, (url: string, token: string) => [call: string, body: object]> = {
  'cloud.subscriptions.add': (url, token) => [
    `POST /v25.0/${APP_ID}/subscriptions`,
    { object: 'whatsapp_business_account', callback_url: url, verify_token: token, fields: 'messages' },
  ],
  'cloud.subscribed-apps.add': (url, token) => [
    `POST /v25.0/${WABA_ID}/subscribed_apps`,
    { override_callback_uri: url, verify_token: token },
  ],
  'cloud.phone-numbers.set': (url, token) => [
    `POST /v25.0/${PHONE_NUMBER_ID}`,
    { webhook_configuration: { override_callback_uri: url, verify_token: token } },
  ],
};
/** What is wrong with a receiver; the provider's words, and the mock's own. */
const REFUSED: [what: string, url: () => string, token: string, says: RegExp, explains: RegExp][] = [
  [
    'knows another token',
    () => receiver.url,
    'wrong',
    /errors: HTTP Status Code = 403; HTTP Message = Forbidden$/,
    /answered 403/,
  ],
  ['is not there', () => 'http://127.0.0.1:1/', VERIFY_TOKEN, /errors: curl_error = .*HTTP Status Code = 0/, /ECONNREFUSED/],
  ['is not this machine', () => 'https://example.com/', VERIFY_TOKEN, /errors: curl_error/, /--webhook-host example\.com/],
  [
    'answers more',
    () => `${receiver.url}/page`,
    VERIFY_TOKEN,
    /Expected value="\d+", Received value="<p>"$/,
    /hub\.challenge alone/,
  ],
];

inEveryMode(
  { fixture, frozen: true },
  (mode) => {
    for (const [id, callOf] of Object.entries(CALLS)) {
      test(`${id} asks the receiver first, and keeps the callback of one that answers`, async () => {
        const ask = asker(mode, 'asked');
        const before = receiver.asked.length;
        const [call, body] = callOf(`${receiver.url}/own`, VERIFY_TOKEN);
        const { status, json } = await ask(call, body);
        assert.deepEqual([status, json], [200, { success: true }]);
        assert.equal(receiver.asked.length, before + 1);
        assert.match(receiver.asked.at(-1)!, /^\/own\?hub\.mode=subscribe&hub\.challenge=\d+&hub\.verify_token=let-me-in$/);
        const { subscriptions } = (await ask(`GET ${HOOKS}`)).json;
        assert.ok(subscriptions.some(({ url }: { url: string }) => url === `${receiver.url}/own`));
      });

      for (const [what, url, token, says, explains] of REFUSED) {
        test(`${id} refuses a receiver that ${what} with 2200, and nothing changes`, async () => {
          const ask = asker(mode, 'refused');
          receiver.answer = url().endsWith('/page') ? (_, response) => void response.end('<p>') : undefined;
          const { status, json } = await ask(...callOf(url(), token));
          receiver.answer = undefined;
          const { error } = json;
          assert.deepEqual([status, error.code, error.type], [400, 2_200, 'OAuthException']);
          assert.match(error.message, /^\(#2200\) Callback verification failed with the following /);
          assert.match(error.message, says);
          assert.match(error.error_data.details, explains);
          assert.deepEqual((await ask(`GET ${HOOKS}`)).json, { subscriptions: [] });
          const [logged] = (await ask('GET /_mock/requests?limit=1')).json.requests;
          assert.deepEqual([logged.status, logged.decidedBy], [400, 'webhook']);
          assert.match(logged.note, explains);
        });
      }
    }

    const BAD: [what: string, subscription: object, says: RegExp][] = [
      [
        'a host elsewhere',
        { url: 'https://example.com/', dialect: 'cloud' },
        /^"subscriptions\[1\]": example\.com is not this machine/,
      ],
      ['a private address', { url: 'http://10.0.0.1/', dialect: 'cloud' }, /10\.0\.0\.1 is not this machine/],
      [
        'a dialect that nobody speaks',
        { url: 'http://127.0.0.1/', dialect: 'clod' },
        /"clod" has no webhooks: give one of whatssync, chatmitra, chakra, cloud\./,
      ],
      ['a user name in the URL', { url: 'http://me:you@localhost/', dialect: 'cloud' }, /user name/],
    ];
    for (const [what, subscription, says] of BAD) {
      test(`${what} is refused by control call and in a fixture, and named`, async () => {
        const ask = asker(mode, 'bad');
        const subscriptions = [{ url: receiver.url, dialect: 'cloud' }, subscription];
        for (const [call, body] of [
          [`PUT ${HOOKS}`, { subscriptions }],
          ['POST /_mock/reset', { fixture: { ...fixture, subscriptions } }],
        ] as const) {
          const { status, json } = await ask(call, body);
          assert.equal(status, 400, JSON.stringify(json));
          assert.match(json.error.message, says);
        }
        assert.throws(() => createMock({ webhooks: subscriptions as never }), {
          name: 'RangeError',
          message: /^webhooks\[1\]: /,
        });
        assert.throws(
          () => createMock({ fixture: { ...fixture, subscriptions } as never }),
          /^RangeError: fixture\.subscriptions\[1\]: /,
        );
      });
    }
  },
  BY_NODE,
);

inEveryWay((begin) => {
  test('under --strict the answer has the provider’s words alone', async () => {
    const { mock } = await begin({ fixture, strict: true });
    const [call, body] = CALLS['cloud.subscriptions.add']!(receiver.url, 'wrong');
    const [method, path] = call.split(' ') as [string, string];
    const headers = { authorization: 'Bearer demo-token', 'content-type': 'application/json' };
    const { error } = await (await mock.fetch(path, { method, headers, body: JSON.stringify(body) })).json();
    assert.deepEqual(Object.keys(error).toSorted(), ['code', 'fbtrace_id', 'message', 'type']);
  });

  test('a host that is listed may get webhooks', async () => {
    const webhooks = [
      { url: 'https://crm.test/hook', dialect: 'cloud' },
      { url: 'https://a.example.com/hook', dialect: 'whatssync' },
    ];
    const { mock } = await begin({ fixture, webhooks, webhookHosts: ['crm.test', '*.example.com'] });
    assert.deepEqual((await mock.snapshot()).subscriptions, webhooks);
  });
}, BY_NODE);
