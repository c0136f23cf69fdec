import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { serverEvents } from '@wa-inbox/protocol/socket/events';
import { CUSTOMER, PHONE_NUMBER_ID } from './cloud-modes.ts';
import { inEveryWay } from './modes.ts';
import type { DrivenMock } from './modes/driven-mock.ts';
import { startReceiver, type Received } from './receiver.ts';

/** The wrappers' own formats. What no document says of them is ours, and written down here. */
const AT = '2026-03-02T12:00:00.000Z';
const fixture = { now: AT, contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }], messages: [] };
const receiver = await startReceiver();
after(() => receiver.close());

const send = (world: DrivenMock, text: string) =>
  world.fetch(`/v25.0/${PHONE_NUMBER_ID}/messages`, {
    method: 'POST',
    headers: { authorization: 'Bearer demo-token', 'content-type': 'application/json' },
    body: JSON.stringify({ messaging_product: 'whatsapp', to: CUSTOMER, type: 'text', text: { body: text } }),
  });
const signed = ({ headers, body }: Received, header: string) =>
  assert.equal(headers[header], `sha256=${createHmac('sha256', 's').update(body).digest('hex')}`);

inEveryWay((begin) => {
  let mock: DrivenMock;
  before(async () => void ({ mock } = await begin({ fixture, frozen: true, latency: 0, limits: false })));

  async function worldFor(dialect: string, name: string, fields?: string[]): Promise<[DrivenMock, () => Promise<Received[]>]> {
    const world = mock.world(`${dialect}-${name}`);
    await world.webhooks.subscribe({
      url: `${receiver.url}/${dialect}-${name}`,
      dialect,
      secret: 's',
      ...(fields && { fields }),
    });
    const sent = async () => {
      await world.webhooks.settled();
      return receiver.take(`/${dialect}-${name}`);
    };
    return [world, sent];
  }

  test('whatssync tells of messages, statuses and contacts in its envelope', async () => {
    const [world, sent] = await worldFor('whatssync', 'all');
    const { id } = await world.inbound({ from: CUSTOMER, text: 'Olá' });
    const told = await sent();
    assert.deepEqual(told.map(({ json }) => String(json.event)).toSorted(), ['contact.update', 'message.incoming']);
    for (const received of told) {
      signed(received, 'x-webhook-signature');
      assert.deepEqual(Object.keys(received.json), ['event', 'id', 'timestamp', 'data']);
      assert.match(received.json.id, /^evt_[0-9a-f]{16}$/);
      assert.equal(received.json.timestamp, AT);
    }
    assert.equal(new Set(told.map(({ json }) => json.id)).size, 2);
    const incoming = told.find(({ json }) => json.event === 'message.incoming')!.json.data;
    assert.deepEqual([incoming.id, incoming.direction, incoming.text], [id, 'inbound', 'Olá']);
    await send(world, 'Hello');
    const statuses = (await sent()).filter(({ json }) => json.event === 'message.status').map(({ json }) => json.data);
    assert.deepEqual(
      statuses.map(({ status }) => status),
      ['sent', 'delivered', 'read'],
    );
    for (const data of statuses) serverEvents['message.status'].parse({ ...data, seq: 1, at: AT });
  });

  test('whatssync tells of an upload, and the Cloud API does not', async () => {
    const [world, sent] = await worldFor('whatssync', 'upload', ['media.upload']);
    const own = { url: `${receiver.url}/meta`, dialect: 'cloud' };
    await world.webhooks.subscribe({ url: `${receiver.url}/whatssync-upload`, dialect: 'whatssync', secret: 's' }, own);
    const form = new FormData();
    form.append('messaging_product', 'whatsapp');
    form.append('file', new File(['%PDF-1.4'], 'bill.pdf', { type: 'application/pdf' }));
    const headers = { authorization: 'Bearer demo-token' };
    const response = await world.fetch(`/v25.0/${PHONE_NUMBER_ID}/media`, { method: 'POST', headers, body: form });
    const { id } = await response.json();
    const [told, ...others] = await sent();
    assert.deepEqual(others, []);
    assert.equal(told!.json.event, 'media.upload');
    assert.deepEqual(told!.json.data, { id, mimeType: 'application/pdf', size: 8, filename: 'bill.pdf' });
    assert.deepEqual(receiver.take('/meta'), []);
  });

  test('a subscription names the fields it wants, and gets no others', async () => {
    const [world, sent] = await worldFor('whatssync', 'some', ['message.status']);
    await world.inbound({ from: CUSTOMER, text: 'Hi' });
    assert.deepEqual(await sent(), []);
    await send(world, 'Hello');
    assert.deepEqual(
      (await sent()).map(({ json }) => json.event),
      ['message.status', 'message.status', 'message.status'],
    );
  });

  test('Chat Mitra tells of messages and statuses, a failed one with its reason', async () => {
    const [world, sent] = await worldFor('chatmitra', 'all');
    const { id } = await world.inbound({ from: CUSTOMER, text: 'Hi' });
    const [message] = await sent();
    signed(message!, 'x-chatmitra-signature');
    const about = { mobile_number: CUSTOMER, timestamp: AT };
    assert.deepEqual(message!.json, { event: 'message', id, ...about, payload: { type: 'text', text: { body: 'Hi' } } });
    await world.scenario({ when: { op: 'send' }, do: { failAs: 131_026 }, times: 1 });
    await send(world, 'Hello');
    const failed = (await sent()).at(-1)!.json;
    assert.deepEqual([failed.event, failed.status, failed.error.code], ['status', 'failed', 131_026]);
    assert.deepEqual(Object.keys(failed), ['event', 'id', 'mobile_number', 'status', 'timestamp', 'error']);
  });

  test('Chakra passes on what Meta sends, to the letter', async () => {
    const [world, sent] = await worldFor('chakra', 'all');
    const chakra = { url: `${receiver.url}/chakra-all`, dialect: 'chakra', secret: 's' };
    await world.webhooks.subscribe(chakra, { url: `${receiver.url}/as-meta`, dialect: 'cloud', secret: 's' });
    await world.inbound({ from: CUSTOMER, text: 'Olá' });
    const [passed] = await sent();
    const [own] = receiver.take('/as-meta');
    signed(passed!, 'x-hub-signature-256');
    assert.equal(passed!.body, own!.body);
  });
});
