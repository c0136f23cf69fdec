import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { normalizeWebhook, verifySignature } from '@kapso/whatsapp-cloud-api/server';
import { WhatsAppAPI } from 'whatsapp-api-js';
import { inEveryWay } from './modes.ts';
import type { DrivenMock } from './modes/driven-mock.ts';
import { startReceiver, type Received } from './receiver.ts';
import { ASKED, BEGINNINGS, WEBHOOKS, cause, fixture, type Sample } from './webhook-causes.ts';

/** Two public SDKs, unmodified, as the app behind the receiver: each checks the signature and reads the payload. */
const SECRET = 'test-app-secret';
const receiver = await startReceiver();
after(() => receiver.close());

async function sentOf(mock: DrivenMock, name: string): Promise<Received[]> {
  const world = mock.world(name.replaceAll(/[._]/g, '-').toLowerCase());
  await BEGINNINGS[name]?.(world);
  await world.webhooks.subscribe({ url: `${receiver.url}/${name}`, dialect: 'cloud', secret: SECRET, ...ASKED[name] });
  await cause(world, name);
  await world.webhooks.settled();
  return receiver.take(`/${name}`);
}

const signatureOf = ({ headers }: Received) => String(headers['x-hub-signature-256']);
const changeOf = ({ json }: Received): { field: string; value: Sample } => json.entry[0].changes[0];

/** Ids of what the SDK read: of messages, or of what statuses are about. */
function byKapso(received: Received): string[] {
  assert.ok(verifySignature({ appSecret: SECRET, rawBody: received.body, signatureHeader: signatureOf(received) }));
  const { messages, statuses } = normalizeWebhook(received.json);
  return [...messages, ...statuses].map(({ id }) => id);
}

/** It reads the first of each, and knows no field but this one; of an error of the account it knows nothing. */
async function byWhatsappApiJs(received: Received): Promise<string[]> {
  const api = new WhatsAppAPI({ token: 'test-token', appSecret: SECRET, secure: true });
  const read: string[] = [];
  api.on.message = ({ message }) => void read.push((message as { id: string }).id);
  api.on.status = ({ id }) => void read.push(id);
  await api.post(received.json, received.body, signatureOf(received));
  return read;
}

inEveryWay((begin) => {
  let mock: DrivenMock;
  before(async () => void ({ mock } = await begin({ fixture, frozen: true, latency: 0, limits: false })));

  for (const [name, { field }] of Object.entries(WEBHOOKS)) {
    test(`both SDKs take ${name} with its signature`, async () => {
      const sent = await sentOf(mock, name);
      assert.ok(sent.some((each) => changeOf(each).field === field));
      for (const received of sent) {
        const { field: told, value } = changeOf(received);
        const ids = [...(value.messages ?? []), ...(value.statuses ?? [])].map(({ id }: Sample) => String(id));
        if (told === 'messages') assert.deepEqual(byKapso(received).toSorted(), ids.toSorted());
        else byKapso(received);
        if (told === 'messages' && ids.length > 0) assert.deepEqual(await byWhatsappApiJs(received), ids.slice(0, 1));
      }
    });
  }

  test('neither SDK takes what a scenario has spoiled', async () => {
    const world = mock.world('spoiled');
    await world.webhooks.subscribe({ url: `${receiver.url}/spoiled`, dialect: 'cloud', secret: SECRET });
    await world.scenario({ when: { op: 'webhook' }, do: { corrupt: 'signature' } });
    await world.inbound({ from: '12025550123', text: 'Olá' });
    await world.webhooks.settled();
    const [received] = receiver.take('/spoiled');
    const rawBody = received!.body;
    assert.equal(verifySignature({ appSecret: SECRET, rawBody, signatureHeader: signatureOf(received!) }), false);
    await assert.rejects(byWhatsappApiJs(received!), /Signature doesn't match/);
  });
});
