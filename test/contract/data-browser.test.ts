import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BROWSED_IN_NODE, get, inEveryMode, type Mode } from './modes.ts';

const MAYA = '+12025550123';

/** Any world of the test's own, by its path. */
let worlds = 0;
const world = () => `/w/db-${worlds++}`;

// oxlint-disable-next-line typescript/no-explicit-any -- replies are looked at as their readers do
type Told = { status: number; headers: Headers; json: any };

async function read(mode: Mode, path: string): Promise<Told> {
  const response = await get(mode, path);
  return { status: response.status, headers: response.headers, json: await response.json() };
}

async function write(mode: Mode, call: string, body?: object): Promise<Told> {
  const [method = '', path = ''] = call.split(' ');
  const headers = { 'content-type': 'application/json' };
  const response = await mode.call(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: response.status, headers: response.headers, json: await response.json() };
}

inEveryMode(
  { now: '2026-01-15T09:00:00.000Z', frozen: true, latency: 0 },
  (mode) => {
    test('GET /_mock/db lists the collections, and each of them can be read', async () => {
      const { json } = await read(mode, '/_mock/db');
      const names = json.collections.map(({ name }: { name: string }) => name);
      assert.deepEqual(names.slice(0, 4), ['contacts', 'messages', 'templates', 'media']);
      for (const { name, href, rows, columns } of json.collections) {
        const found = await read(mode, href);
        assert.equal(found.status, 200, name);
        if (rows === undefined) continue;
        assert.equal(found.json.length, rows, name);
        for (const row of found.json) {
          assert.deepEqual(
            Object.keys(row).filter((column) => !columns.includes(column)),
            [],
            `columns of ${name}`,
          );
        }
      }
    });

    test('rows are filtered, sorted, paged and searched', async () => {
      const failed = (await read(mode, '/_mock/db/messages?status=failed&direction=outbound')).json;
      assert.ok(failed.length > 0 && failed.every(({ status }: { status: string }) => status === 'failed'));
      const either = (await read(mode, '/_mock/db/messages?status=failed&status=played')).json;
      assert.ok(either.length >= failed.length);
      const names = (await read(mode, '/_mock/db/contacts?_sort=name&_order=desc&_limit=5')).json.map(
        (row: { name: string }) => row.name,
      );
      assert.deepEqual(names, names.toSorted().toReversed());
      const from = '2026-01-10T00:00:00.000Z';
      const late = (await read(mode, `/_mock/db/messages?timestamp_gte=${from}`)).json;
      assert.ok(late.length > 0 && late.every(({ timestamp }: { timestamp: string }) => timestamp >= from));
      const found = (await read(mode, '/_mock/db/messages?q=SOFA')).json;
      assert.ok(found.length > 0 && found.every((row: object) => /sofa/i.test(JSON.stringify(row))));
      const like = (await read(mode, '/_mock/db/contacts?name_like=^maya')).json;
      assert.deepEqual(
        like.map(({ phone }: { phone: string }) => phone),
        [MAYA],
      );
      const deep = (await read(mode, '/_mock/db/messages?error.code=no_such_code')).json;
      assert.deepEqual(deep, [], 'a filter that no row has finds nothing');
    });

    test('a page tells how many there are, and where the others are', async () => {
      const base = world();
      const { json, headers } = await read(mode, `${base}/_mock/db/messages?_page=2&_limit=7`);
      const all = (await read(mode, `${base}/_mock/db/messages`)).json;
      assert.deepEqual([json.length, headers.get('x-total-count')], [7, String(all.length)]);
      assert.deepEqual(json, all.slice(7, 14));
      const next = /<([^>]+)>; rel="next"/.exec(headers.get('link')!)![1]!;
      const { pathname, search } = new URL(next);
      assert.equal(pathname, `${base}/_mock/db/messages`);
      assert.deepEqual((await read(mode, pathname + search)).json, all.slice(14, 21));
    });

    test('rows that belong together come together', async () => {
      const [contact] = (await read(mode, '/_mock/db/contacts?name_like=maya&_embed=messages')).json;
      const nested = (await read(mode, `/_mock/db/contacts/${MAYA}/messages`)).json;
      assert.ok(contact.messages.length > 5);
      assert.deepEqual(nested, contact.messages);
      const one = (await read(mode, `/_mock/db/messages/${nested[0].id}?_expand=contact`)).json;
      assert.equal(one.contact.phone, MAYA);
      assert.deepEqual((await read(mode, `/_mock/db/contacts/${MAYA}/charges`)).json, []);
    });

    test('nothing secret is shown', async () => {
      const base = world();
      const subscription = {
        url: 'http://127.0.0.1:9/hook',
        dialect: 'cloud',
        secret: 's3cret-value',
        verifyToken: 'v3rify-value',
      };
      await write(mode, `PUT ${base}/_mock/webhooks/subscriptions`, { subscriptions: [subscription] });
      await write(mode, `PATCH ${base}/_mock/account`, { pin: '918273' });
      const { json } = await read(mode, `${base}/_mock/db`);
      for (const { name } of json.collections) {
        const text = JSON.stringify((await read(mode, `${base}/_mock/db/${name}`)).json);
        if (name !== 'requests') assert.doesNotMatch(text, /s3cret-value|v3rify-value|918273|test-token|demo-token/, name);
      }
    });

    test('a contact is renamed, tagged and marked as read', async () => {
      const base = world();
      const { json } = await write(mode, `PATCH ${base}/_mock/db/contacts/${MAYA}`, { name: 'Maya O.', tags: ['vip'] });
      assert.deepEqual([json.name, json.tags], ['Maya O.', ['vip']]);
      const shown = (await read(mode, `${base}/api/v1/contacts/${MAYA}`)).json;
      assert.deepEqual([shown.name, shown.tags], ['Maya O.', ['vip']]);
      await write(mode, `POST ${base}/_mock/db/messages`, { direction: 'inbound', contactId: json.id, text: 'Still there?' });
      const whole = (await read(mode, `${base}/_mock/db/contacts/${json.id}`)).json;
      const put = await write(mode, `PUT ${base}/_mock/db/contacts/${json.id}`, { ...whole, unreadCount: 0 });
      assert.equal(put.json.unreadCount, 0, JSON.stringify(put.json));
      const closed = await write(mode, `PATCH ${base}/_mock/db/contacts/${json.id}`, { window: { open: false } });
      assert.equal(closed.json.window.open, false);
    });

    test('a message is written, sent, read, and held to the rules', async () => {
      const base = world();
      const db = `${base}/_mock/db/messages`;
      const inbound = await write(mode, `POST ${db}`, {
        direction: 'inbound',
        from: MAYA,
        type: 'image',
        image: { link: 'https://x.test/a.jpg' },
      });
      assert.deepEqual([inbound.status, inbound.json.type, inbound.json.status], [201, 'image', 'received']);
      assert.equal((await read(mode, inbound.headers.get('location')!)).json.id, inbound.json.id);
      const sent = await write(mode, `POST ${db}`, { to: MAYA, type: 'text', text: 'Here it is' });
      assert.deepEqual([sent.status, sent.json.direction], [201, 'outbound']);
      const seen = await write(mode, `PATCH ${db}/${sent.json.id}`, { status: 'read' });
      assert.deepEqual([seen.status, seen.json.status], [200, 'read']);
      await write(mode, `PATCH ${base}/_mock/db/contacts/${MAYA}`, { window: { open: false } });
      const late = await write(mode, `POST ${db}`, { to: MAYA, type: 'text', text: 'Too late' });
      assert.deepEqual([late.status, late.json.error.code], [400, 'window_closed']);
      const events = (await read(mode, `${base}/_mock/db/events?type=message.status`)).json;
      assert.ok(
        events.some(
          (event: { messageId: string; status: string }) => event.messageId === sent.json.id && event.status === 'read',
        ),
      );
    });

    test('a template is made, approved, changed and removed', async () => {
      const db = `${world()}/_mock/db/templates`;
      const components = [{ type: 'BODY', text: 'Your order is ready.' }];
      const made = await write(mode, `POST ${db}`, { name: 'order_ready', language: 'en_US', category: 'UTILITY', components });
      assert.deepEqual([made.status, made.json.status], [201, 'PENDING']);
      const approved = await write(mode, `PATCH ${db}/${made.json.id}`, { status: 'APPROVED' });
      assert.equal(approved.json.status, 'APPROVED');
      const again = await write(mode, `POST ${db}`, { name: 'order_ready', language: 'en_US', category: 'UTILITY', components });
      assert.equal(again.status, 400);
      assert.equal((await write(mode, `DELETE ${db}/${made.json.id}`)).status, 200);
    });

    test('scenarios, subscriptions, tokens and the account are written as their own calls do', async () => {
      const db = `${world()}/_mock/db`;
      const { json: scenario } = await write(mode, `POST ${db}/scenarios`, { when: { op: 'send' }, do: { refuse: 131026 } });
      assert.equal((await read(mode, `${db}/scenarios/${scenario.id}`)).json.fired, 0);
      assert.equal((await write(mode, `DELETE ${db}/scenarios/${scenario.id}`)).status, 200);
      const wrong = await write(mode, `POST ${db}/scenarios`, { when: { op: 'sned' }, do: { refuse: 131026 } });
      assert.deepEqual([wrong.status, wrong.json.error.code], [400, 'scenario_invalid']);
      const hook = await write(mode, `POST ${db}/subscriptions`, {
        url: 'http://127.0.0.1:9/a',
        dialect: 'cloud',
        secret: 'kept',
      });
      assert.deepEqual([hook.json.id, hook.json.hasSecret, hook.json.secret], [1, true, undefined]);
      const moved = await write(mode, `PATCH ${db}/subscriptions/1`, { url: 'http://127.0.0.1:9/b' });
      assert.deepEqual([moved.json.url, moved.json.hasSecret], ['http://127.0.0.1:9/b', true]);
      assert.equal((await write(mode, `PATCH ${db}/subscriptions/1`, { url: 'http://10.0.0.1/' })).status, 400);
      await write(mode, `DELETE ${db}/subscriptions/1`);
      assert.deepEqual((await read(mode, `${db}/subscriptions`)).json, []);
      assert.equal((await write(mode, `PATCH ${db}/tokens/1`, { state: 'revoked' })).json.state, 'revoked');
      assert.equal((await write(mode, `PATCH ${db}/account`, { tier: 'TIER_250' })).json.tier, 'TIER_250');
    });

    const REFUSED: [call: string, body: object | undefined, status: number, sentence: RegExp][] = [
      ['GET contatcs', undefined, 404, /no collection "contatcs": did you mean "contacts"\? there are contacts, messages/],
      ['GET db', undefined, 404, /no collection "db"/],
      ['GET __proto__', undefined, 404, /no collection "__proto__"/],
      ['GET ..%2Fhealth', undefined, 404, /no collection/],
      ['GET contacts/nobody', undefined, 404, /no "nobody" in contacts/],
      ['GET contacts/nobody/messages', undefined, 404, /no "nobody" in contacts/],
      ['GET contacts/+12025550123/mesages', undefined, 404, /did you mean "messages"\?/],
      ['GET messages?stauts=failed', undefined, 400, /no "stauts" in messages: did you mean "status"\?/],
      ['GET messages?_limti=3', undefined, 400, /did you mean "_limit"\?/],
      ['GET messages?callback=steal', undefined, 400, /no "callback" in messages/],
      ['GET messages?_delay=10000', undefined, 400, /no "_delay" in messages/],
      ['GET messages?__proto__.x=1', undefined, 400, /no path of members/],
      ['GET messages?error.constructor.name=Object', undefined, 400, /no path of members/],
      ['GET messages?type[a]=b', undefined, 400, /no path of members/],
      ['GET messages?_limit=1000000', undefined, 400, /1000000 rows are too many at once: ask for at most 10000/],
      ['GET messages?_start=0&_end=99999', undefined, 400, /99999 rows are too many/],
      ['GET contacts?_embed=messages&_limit=500', undefined, 400, /ask for at most 100/],
      ['GET messages?_limit=ten', undefined, 400, /"_limit" cannot be "ten"/],
      ['GET messages?_sort=a&_sort=b', undefined, 400, /"_sort" is there 2 times/],
      ['GET messages?_order=up', undefined, 400, /"_order" cannot be "up"/],
      ['GET messages?_expand=contcat', undefined, 400, /did you mean "contact"\?/],
      ['GET messages?_embed=contacts', undefined, 400, /"_embed" of messages cannot be "contacts"/],
      ['GET messages?text_like=(a%2B)%2B%24', undefined, 400, /it has a group/],
      ['POST contacts', { phone: '12025550199' }, 400, /contacts cannot be made here\. A contact appears when/],
      ['POST requests', {}, 400, /requests cannot be made here/],
      ['POST messages', { to: MAYA, type: 'text', text: 'x', status: 'read' }, 400, /"status" is the world's to give/],
      ['POST messages', { direction: 'sideways', to: MAYA }, 400, /"direction" cannot be "sideways"/],
      ['PATCH contacts/+12025550123', { nmae: 'x' }, 400, /"nmae" of contacts cannot be changed\. Did you mean "name"\?/],
      ['PATCH contacts/+12025550123', { name: 7 }, 400, /"name" cannot be 7/],
      ['PATCH contacts/+12025550123', { id: 'other' }, 400, /"id" of contacts cannot be changed/],
      [
        'PATCH contacts/+12025550123',
        { name: 'x', blocked: true },
        400,
        /"name" and "blocked" are changed by commands of their own/,
      ],
      ['PATCH contacts/+12025550123', { unreadCount: 5 }, 400, /give 0, which marks all as read/],
      ['DELETE contacts/+12025550123', undefined, 400, /Rows of contacts cannot be removed/],
      ['PATCH tokens/1', { perMinute: 1 }, 400, /"perMinute" of tokens cannot be changed/],
    ];
    for (const [call, body, status, sentence] of REFUSED) {
      test(`${call} ${body ? JSON.stringify(body) : ''} is refused`, async () => {
        const [method = '', path = ''] = call.split(' ');
        const { status: seen, json } = await write(mode, `${method} /w/refused/_mock/db/${path}`, body);
        assert.match(json.error?.message ?? JSON.stringify(json).slice(0, 200), sentence);
        assert.equal(seen, status);
      });
    }

    test('a body with a member __proto__ changes nothing', async () => {
      const headers = { 'content-type': 'application/json' };
      const body = '{"__proto__": {"name": "x"}}';
      const response = await mode.call(`/w/refused/_mock/db/contacts/${MAYA}`, { method: 'PATCH', headers, body });
      assert.notEqual((await response.json()).name, 'x');
      assert.equal(({} as { name?: string }).name, undefined);
    });

    test('a write must say that it is JSON', async () => {
      const body = '{"name":"x"}';
      for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
        const response = await mode.call(`/_mock/db/contacts/${MAYA}`, {
          method: 'PATCH',
          headers: { 'content-type': type },
          body,
        });
        assert.equal(response.status, 415);
      }
    });

    test('questions that cross each other are answered each from its own world', async () => {
      const names = ['one', 'two', 'three', 'four'].map((name) => `cross-${name}`);
      for (const name of names) await mode.mock.world(name).inbound({ from: MAYA, text: `only in ${name}` });
      const answers = await Promise.all(names.map((name) => read(mode, `/w/${name}/_mock/db/messages?text_like=^only in`)));
      assert.deepEqual(
        answers.map(({ json }) => json.map(({ text }: { text: string }) => text)),
        names.map((name) => [`only in ${name}`]),
      );
    });
  },
  BROWSED_IN_NODE,
);
