import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, test } from 'node:test';
import type { MockOptions, Subscription } from '@wa-inbox/mock';
import { CUSTOMER, PHONE_NUMBER_ID } from './cloud-modes.ts';
import { BY_NODE, inEveryWay } from './modes.ts';
import type { DrivenMock } from './modes/driven-mock.ts';
import { startReceiver, VERIFY_TOKEN, type Receiver } from './receiver.ts';

const fixture = { now: '2026-03-02T12:00:00.000Z', contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }], messages: [] };
const bodies = (received: Receiver['received']) =>
  received.map(({ json }) => json.entry[0].changes[0].value.messages[0].text.body);

inEveryWay((beginMock) => {
  let receiver: Receiver;
  let mock: DrivenMock;
  beforeEach(async () => {
    receiver = await startReceiver();
    mock = await begin();
  });
  afterEach(async () => {
    await mock.close();
    await receiver.close();
  });

  async function begin(options: MockOptions = {}, subscription: Partial<Subscription> = {}): Promise<DrivenMock> {
    const webhooks = [{ url: `${receiver.url}/hook`, dialect: 'cloud', secret: 'secret', ...subscription }];
    return (await beginMock({ fixture, frozen: true, latency: 0, limits: false, webhooks, ...options })).mock;
  }

  const writes = (text: string) => mock.inbound({ from: CUSTOMER, text });
  const sends = (text: string) =>
    mock.fetch(`/v25.0/${PHONE_NUMBER_ID}/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer demo-token', 'content-type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', to: CUSTOMER, type: 'text', text: { body: text } }),
    });
  const signatureOf = (body: string) => `sha256=${createHmac('sha256', 'secret').update(body).digest('hex')}`;

  test('a webhook is escaped, signed as it is sent, and says how long it is', async () => {
    await writes('Olá 🚲');
    await mock.webhooks.settled();
    const [{ headers, body }] = receiver.received as [Receiver['received'][number]];
    assert.match(body, /"Ol\\u00e1 \\ud83d\\udeb2"/);
    assert.equal(headers['x-hub-signature-256'], signatureOf(body));
    assert.deepEqual([headers['content-type'], headers['content-length']], ['application/json', String(body.length)]);
    assert.deepEqual([headers['user-agent'], headers['transfer-encoding']], ['facebookexternalua', undefined]);
  });

  test('every attempt is kept with what was sent, what came back and a line for the shell, and can be sent again', async () => {
    receiver.answer = (_, response) => void response.writeHead(503).end('later');
    await writes('Hi');
    await mock.webhooks.settled();
    const [waiting] = await mock.webhooks.deliveries();
    assert.deepEqual([waiting?.state, waiting?.nextAt], ['waiting', '2026-03-02T12:00:15.000Z']);
    const [attempt] = waiting!.attempts;
    assert.deepEqual([attempt!.at, attempt!.status, attempt!.reply, typeof attempt!.took], [fixture.now, 503, 'later', 'number']);
    assert.equal(waiting!.request.body, receiver.received[0]!.body);
    assert.match(waiting!.curl, /^curl .*\/hook.*x-hub-signature-256/is);
    receiver.answer = undefined;
    await mock.clock.advance('15s');
    const [delivered] = await mock.webhooks.deliveries();
    assert.deepEqual([delivered!.state, delivered!.attempts.length, delivered!.nextAt], ['delivered', 2, undefined]);
    await mock.clock.advance('8d');
    assert.equal(receiver.received.length, 2);
    await mock.webhooks.replay(delivered!.id);
    await mock.webhooks.settled();
    assert.equal(receiver.received.length, 3);
    assert.equal(receiver.received[2]!.body, receiver.received[0]!.body);
    await assert.rejects(mock.webhooks.replay('nothing'), /There is no delivery "nothing"/);
  });

  test('a receiver that never takes it is given up after seven days', async () => {
    receiver.answer = (_, response) => void response.writeHead(500).end();
    await writes('Hi');
    await mock.webhooks.settled();
    await mock.clock.advance('8d');
    const { state, attempts } = (await mock.webhooks.deliveries())[0]!;
    assert.equal(state, 'given-up');
    assert.ok(Date.parse(attempts.at(-1)!.at) <= Date.parse('2026-03-09T12:00:00.000Z'));
    assert.ok(Date.parse(attempts.at(-1)!.at) > Date.parse('2026-03-09T06:00:00.000Z'));
    assert.equal(receiver.received.length, attempts.length);
  });

  test('no redirect is followed, and nothing but 2xx is an acknowledgement', async () => {
    receiver.answer = (_, response) => void response.writeHead(302, { location: `${receiver.url}/elsewhere` }).end();
    await writes('Hi');
    await mock.webhooks.settled();
    assert.deepEqual(
      receiver.received.map(({ path }) => path),
      ['/hook'],
    );
    assert.equal((await mock.webhooks.deliveries())[0]!.attempts[0]!.status, 302);
  });

  test('who hangs up, before the answer or inside it, does not stop what comes after', async () => {
    receiver.answer = (request) => void request.socket.destroy();
    await writes('one');
    await mock.webhooks.settled();
    receiver.answer = (request, response) => {
      response.writeHead(500, { 'content-length': 10 });
      response.write('ha', () => request.socket.destroy());
    };
    await writes('two');
    await mock.webhooks.settled();
    receiver.answer = undefined;
    await writes('three');
    await mock.webhooks.settled();
    const [three, two, one] = await mock.webhooks.deliveries();
    assert.deepEqual([one!.state, two!.state, three!.state], ['waiting', 'waiting', 'delivered']);
    assert.ok(one!.attempts[0]!.error);
    assert.equal(two!.attempts[0]!.status, 500);
  });

  test('a dead receiver never slows the API: calls are answered while it hangs, and what waits is counted', async () => {
    await mock.close();
    const never = new Promise<never>(() => {});
    let asked = 0;
    mock = await begin({ post: () => ((asked += 1), never) });
    for (let count = 0; count < 500; count++) {
      assert.equal((await sends(`Answer ${count}`)).status, 200);
      await writes(`Question ${count}`);
    }
    // one customer's webhooks go one after the other, so that one request is under way
    assert.equal(asked, 1);
    const { counts } = await (await mock.fetch('/_mock/webhooks/deliveries?limit=0')).json();
    assert.ok(counts.sending + counts.waiting >= 1_000 && counts.delivered === 0, JSON.stringify(counts));
  });

  test('a receiver that does not answer is waited for as long as asked, and no longer', async () => {
    await mock.close();
    mock = await begin({ webhookTimeout: 20 });
    receiver.answer = () => {};
    await writes('Hi');
    await mock.webhooks.settled();
    assert.equal((await mock.webhooks.deliveries())[0]!.attempts[0]!.error, 'No answer within 20 ms.');
  });

  test('what waits for a world that was reset goes nowhere', async () => {
    receiver.answer = (_, response) => void response.writeHead(500).end();
    await writes('before');
    await mock.webhooks.settled();
    await mock.reset({ fixture });
    await mock.clock.advance('1d');
    assert.equal(receiver.received.length, 1);
  });

  test('a restored world goes on with what was under way, byte for byte', async () => {
    receiver.answer = (_, response) => void response.writeHead(500).end();
    await writes('Hi');
    await mock.webhooks.settled();
    await mock.clock.advance('10s');
    const before = await mock.snapshot();
    await mock.restore(before);
    assert.equal(JSON.stringify(await mock.snapshot()), JSON.stringify(before));
    receiver.answer = undefined;
    await mock.clock.advance('5s');
    const [delivery] = await mock.webhooks.deliveries();
    assert.deepEqual([delivery!.state, delivery!.attempts.length], ['delivered', 2]);
    assert.equal(receiver.received[1]!.headers['x-hub-signature-256'], receiver.received[0]!.headers['x-hub-signature-256']);
  });

  const MISHAPS: [what: string, deed: object, arrived: string[], soon: string[]][] = [
    ['drop loses', { drop: 'webhook' }, ['two', 'three'], ['two', 'three']],
    ['delay holds back', { delay: '1h' }, ['two', 'three', 'one'], ['two', 'three']],
    ['duplicate repeats', { duplicate: 3 }, ['one', 'one', 'one', 'two', 'three'], ['one', 'one', 'one', 'two', 'three']],
    ['reorder lets others pass', { reorder: 1 }, ['two', 'one', 'three'], ['two', 'three']],
  ];
  for (const [what, deed, arrived, soon] of MISHAPS) {
    test(`a scenario's ${what} a webhook`, async () => {
      const armed = await mock.scenario({ when: { op: 'webhook' }, do: deed, times: 1 });
      for (const text of ['one', 'two']) {
        await writes(text);
        await mock.webhooks.settled();
      }
      if (what.startsWith('reorder')) await mock.clock.advance('1s');
      await writes('three');
      await mock.webhooks.settled();
      assert.equal(await armed.fired(), 1);
      if (!what.startsWith('reorder')) assert.deepEqual(bodies(receiver.received), soon);
      await mock.clock.advance('2h');
      assert.deepEqual(bodies(receiver.received), arrived);
    });
  }

  test('a scenario spoils a signature or a body, and the next is right again', async () => {
    await mock.scenario({ when: { op: 'webhook', type: 'text' }, do: { corrupt: 'signature' }, times: 1 });
    await writes('one');
    await mock.scenario({ when: { op: 'webhook', to: `+${CUSTOMER}` }, do: { corrupt: 'body' }, times: 1 });
    await writes('two');
    await writes('three');
    await mock.webhooks.settled();
    const [one, two, three] = receiver.received;
    assert.notEqual(one!.headers['x-hub-signature-256'], signatureOf(one!.body));
    assert.equal(two!.json, undefined);
    assert.notEqual(two!.headers['x-hub-signature-256'], signatureOf(two!.body));
    assert.equal(three!.headers['x-hub-signature-256'], signatureOf(three!.body));
  });

  test('the hub challenge: asked as documented, and each way not to answer it has its sentence', async () => {
    assert.partialDeepStrictEqual(await mock.webhooks.verify(`${receiver.url}/hook?own=1`, VERIFY_TOKEN), {
      ok: true,
      status: 200,
    });
    const asked = new URL(receiver.asked[0]!, receiver.url).searchParams;
    assert.deepEqual([...asked.keys()], ['own', 'hub.mode', 'hub.challenge', 'hub.verify_token']);
    assert.deepEqual([asked.get('hub.mode'), asked.get('hub.verify_token')], ['subscribe', VERIFY_TOKEN]);
    assert.match((await mock.webhooks.verify(receiver.url, 'wrong')).problem!, /answered 403/);
    receiver.answer = (_, response) => void response.end('"quoted"');
    assert.match((await mock.webhooks.verify(receiver.url, VERIFY_TOKEN)).problem!, /hub.challenge alone/);
    assert.match((await mock.webhooks.verify('http://example.com', VERIFY_TOKEN)).problem!, /--webhook-host example.com/);
  });

  test('the URL of a file opens for five minutes, with the token', async () => {
    await mock.inbound({ from: CUSTOMER, message: { type: 'image', image: { caption: 'The shade' } } });
    await mock.webhooks.settled();
    const { image } = receiver.received[0]!.json.entry[0].changes[0].value.messages[0];
    const headers = { authorization: 'Bearer demo-token' };
    assert.equal((await mock.fetch(image.url)).status, 403);
    assert.equal((await mock.fetch(image.url, { headers })).headers.get('content-type'), image.mime_type);
    await mock.clock.advance('5m');
    assert.notEqual((await mock.fetch(image.url, { headers })).status, 200);
  });

  test('two subscriptions with versions of their own are told of the same event in the words of each', async () => {
    await mock.webhooks.subscribe(
      { url: `${receiver.url}/old`, dialect: 'cloud', version: 'v23.0' },
      { url: `${receiver.url}/new`, dialect: 'cloud', version: 'v24.0' },
    );
    await writes('Hi');
    await sends('Hello');
    await mock.webhooks.settled();
    const conversations = (path: string) =>
      receiver
        .take(path)
        .flatMap(({ json }) => json.entry[0].changes[0].value.statuses ?? [])
        .filter(({ status }) => status === 'sent')
        .map(({ conversation }) => conversation?.origin);
    assert.deepEqual([conversations('/old'), conversations('/new')], [[{ type: 'service' }], [undefined]]);
  });
}, BY_NODE);
