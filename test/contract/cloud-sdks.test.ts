import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { WhatsAppClient } from '@kapso/whatsapp-cloud-api';
import { createMock } from '@wa-inbox/mock';
import { WhatsAppAPI } from 'whatsapp-api-js';
import * as m from 'whatsapp-api-js/messages';
import { CUSTOMER, FILES, PHONE_NUMBER_ID } from './cloud-modes.ts';

/** Two public clients, unmodified, over HTTP. */
const TEMPLATE = { name: 'order_ready', language: 'en_US', components: [{ type: 'BODY', text: 'Dear {{1}}.' }] };
const mock = createMock({
  fixture: { contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }], messages: [], templates: [TEMPLATE], media: FILES },
  latency: 0,
  limits: false,
});
let base = '';
let incoming = '';
before(async () => {
  ({ url: base } = await mock.listen({ port: 0 }));
  ({ id: incoming } = await mock.inbound({ from: CUSTOMER, text: 'Hi' }));
});
after(() => mock.close());

const to = { phoneNumberId: PHONE_NUMBER_ID, to: `+${CUSTOMER}` };
const kapso = () => new WhatsAppClient({ accessToken: 'test-token', baseUrl: base, graphVersion: 'v24.0' }).messages;
type Kapso = ReturnType<typeof kapso>;
const link = 'https://example.com/lamp.jpg';
const bodyText = 'A lamp for you?';
const card = (cardIndex: number) => ({
  cardIndex,
  header: { type: 'image' as const, image: { link } },
  bodyText: 'Table lamp',
  action: { displayText: 'See it', url: 'https://example.com/table' },
});

const SENT_BY_KAPSO: Record<string, (client: Kapso) => Promise<unknown>> = {
  text: (client) => client.sendText({ ...to, body: 'Good morning' }),
  image: (client) => client.sendImage({ ...to, image: { link, caption: 'Oak' } }),
  audio: (client) => client.sendAudio({ ...to, audio: { id: '900000000000101', voice: true } }),
  video: (client) => client.sendVideo({ ...to, video: { link } }),
  document: (client) => client.sendDocument({ ...to, document: { link, filename: 'receipt.pdf' } }),
  sticker: (client) => client.sendSticker({ ...to, sticker: { id: '900000000000104' } }),
  location: (client) => client.sendLocation({ ...to, location: { latitude: 59.9, longitude: 10.7, name: 'Lamp shop' } }),
  contacts: (client) => client.sendContacts({ ...to, contacts: [{ name: { formattedName: 'Mina Holt', firstName: 'Mina' } }] }),
  reaction: (client) => client.sendReaction({ ...to, reaction: { messageId: incoming, emoji: '👍' } }),
  template: (client) =>
    client.sendTemplate({
      ...to,
      template: {
        name: 'order_ready',
        language: { code: 'en_US' },
        components: [{ type: 'body', parameters: [{ type: 'text', text: 'Mina' }] }],
      },
    }),
  buttons: (client) => client.sendInteractiveButtons({ ...to, bodyText, buttons: [{ id: 'yes', title: 'Yes' }] }),
  list: (client) =>
    client.sendInteractiveList({
      ...to,
      bodyText,
      buttonText: 'Pick',
      sections: [{ title: 'All', rows: [{ id: 'a', title: 'A' }] }],
    }),
  product: (client) => client.sendInteractiveProduct({ ...to, catalogId: '6', productRetailerId: 'LAMP' }),
  'product list': (client) =>
    client.sendInteractiveProductList({
      ...to,
      bodyText,
      header: { type: 'text', text: 'Winter' },
      catalogId: '6',
      sections: [{ title: 'Lamps', productItems: [{ productRetailerId: 'LAMP' }] }],
    }),
  flow: (client) => client.sendInteractiveFlow({ ...to, bodyText, parameters: { flowId: '7', flowCta: 'Begin' } }),
  address: (client) => client.sendInteractiveAddress({ ...to, bodyText, parameters: { country: 'IN' } }),
  'location request': (client) =>
    client.sendInteractiveLocationRequest({ ...to, bodyText, parameters: { requestMessage: 'Where?' } }),
  link: (client) =>
    client.sendInteractiveCtaUrl({ ...to, bodyText, parameters: { displayText: 'See', url: 'https://example.com/all' } }),
  carousel: (client) => client.sendInteractiveCarousel({ ...to, bodyText, cards: [card(0), card(1)] }),
  catalog: (client) => client.sendInteractiveCatalogMessage({ ...to, bodyText, parameters: {} }),
};

for (const [kind, send] of Object.entries(SENT_BY_KAPSO)) {
  test(`@kapso/whatsapp-cloud-api sends: ${kind}`, async () => {
    const { messages } = (await send(kapso())) as { messages: { id: string }[] };
    assert.match(messages[0]!.id, /^(wamid|msg_)/);
  });
}

test('@kapso/whatsapp-cloud-api marks as read and types', async () => {
  const reply = await kapso().markRead({
    phoneNumberId: PHONE_NUMBER_ID,
    messageId: incoming,
    typingIndicator: { type: 'text' },
  });
  assert.deepEqual(reply, { success: true });
});

const CATEGORIES: [code: number, category: string, retry: string][] = [
  [131_047, 'reengagementWindow', 'do_not_retry'],
  [130_429, 'throttling', 'retry_after'],
  [190, 'authorization', 'refresh_token'],
  [132_001, 'template', 'fix_and_retry'],
];
for (const [code, category, action] of CATEGORIES) {
  test(`@kapso/whatsapp-cloud-api takes ${code} for ${category}`, async () => {
    await mock.scenario({ when: { op: 'cloud.messages.send' }, do: { refuse: code }, times: 1 });
    await assert.rejects(
      SENT_BY_KAPSO['text']!(kapso()),
      (error: { category: string; retry: { action: string; retryAfterMs?: number } }) => {
        assert.deepEqual([error.category, error.retry.action], [category, action]);
        if (code === 130_429) assert.ok(error.retry.retryAfterMs! >= 1_000);
        return true;
      },
    );
  });
}

/** The client has the provider's host built in; what it is given as fetch leads it here. */
const rerouted: typeof fetch = (input, init) => {
  const { url } = new Request(input, init);
  return fetch(url.replace('https://graph.facebook.com', base), init);
};
const whatsapp = new WhatsAppAPI({ token: 'test-token', secure: false, v: 'v23.0', ponyfill: { fetch: rerouted } });
const body = new m.Body(bodyText);
const SENT_BY_WHATSAPP_API_JS: Record<string, () => m.Text | Parameters<typeof whatsapp.sendMessage>[2]> = {
  text: () => new m.Text('Good morning', true),
  image: () => new m.Image(link, false, 'Oak'),
  audio: () => new m.Audio('900000000000101', true, true),
  video: () => new m.Video(link),
  document: () => new m.Document(link, false, 'Receipt', 'receipt.pdf'),
  sticker: () => new m.Sticker('900000000000104', true),
  location: () => new m.Location(10.7, 59.9, 'Lamp shop'),
  contacts: () => new m.Contacts([new m.Name('Mina Holt', 'Mina')]),
  reaction: () => new m.Reaction(incoming, '👍'),
  template: () => new m.Template('order_ready', 'en_US', new m.BodyComponent(new m.BodyParameter('Mina'))),
  buttons: () =>
    new m.Interactive(new m.ActionButtons(new m.Button('yes', 'Yes')), body, new m.Header('Lamps'), new m.Footer('Today')),
  list: () => new m.Interactive(new m.ActionList('Pick', new m.ListSection('All', new m.Row('a', 'A'))), body),
  catalog: () => new m.Interactive(new m.ActionCatalog(new m.Product('LAMP')), body),
  product: () => new m.Interactive(new m.ActionProduct(new m.CatalogProduct('LAMP', '6')), body),
  'product list': () =>
    new m.Interactive(
      new m.ActionProductList('6', new m.ProductSection('Lamps', new m.Product('LAMP'))),
      body,
      new m.Header('Winter'),
    ),
  link: () => new m.Interactive(new m.ActionCTA('See', 'https://example.com/all'), body),
  flow: () => new m.Interactive(new m.ActionNavigateFlow('token', '7', 'Begin', 'ROOM'), body),
  'location request': () => new m.Interactive(new m.ActionLocation(), body),
  'call permission': () => new m.Interactive(new m.ActionCallPermission(), body),
  'contact request': () => new m.Interactive(new m.ActionContactRequest(), body),
};

for (const [kind, make] of Object.entries(SENT_BY_WHATSAPP_API_JS)) {
  test(`whatsapp-api-js sends: ${kind}`, async () => {
    const reply = await whatsapp.sendMessage(PHONE_NUMBER_ID, CUSTOMER, make());
    assert.ok('messages' in reply, JSON.stringify(reply));
    assert.match(reply.messages[0].id, /^(wamid|msg_)/);
  });
}

test('whatsapp-api-js marks as read, and gets the error of the service as it is', async () => {
  assert.deepEqual(await whatsapp.markAsRead(PHONE_NUMBER_ID, incoming, 'text'), { success: true });
  await mock.scenario({ when: { op: 'cloud.messages.send' }, do: { refuse: 131_047 }, times: 1 });
  const reply = await whatsapp.sendMessage(PHONE_NUMBER_ID, CUSTOMER, new m.Text('Hi'));
  assert.ok('error' in reply);
  assert.deepEqual([reply.error.code, reply.error.message], [131_047, '(#131047) Re-engagement message']);
});

const FILE = Uint8Array.from({ length: 500 }, (_, index) => index % 256);
const file = () => new Blob([FILE], { type: 'image/png' });

test('@kapso/whatsapp-cloud-api uploads, reads, downloads and deletes a file', async () => {
  const { media } = new WhatsAppClient({ accessToken: 'test-token', baseUrl: base, graphVersion: 'v24.0' });
  const { phoneNumberId } = to;
  const { id } = await media.upload({ phoneNumberId, type: 'image', file: file(), fileName: 'lamp.png' });
  await kapso().sendImage({ ...to, image: { id } });
  const node = await media.get({ mediaId: id, phoneNumberId });
  assert.deepEqual([node.id, node.mimeType, Number(node.fileSize)], [id, 'image/png', FILE.length]);
  // left to itself it shows its token to its own host only
  const bytes = await media.download({ mediaId: id, phoneNumberId, auth: 'always' });
  assert.deepEqual(new Uint8Array(bytes as ArrayBuffer), FILE);
  assert.deepEqual(await media.delete({ mediaId: id, phoneNumberId }), { success: true });
  await assert.rejects(media.get({ mediaId: id }), (error: { code: number }) => error.code === 100);
});

test('whatsapp-api-js uploads, reads, downloads and deletes a file', async () => {
  const form = new FormData();
  form.set('file', file(), 'lamp.png');
  const uploaded = await whatsapp.uploadMedia(PHONE_NUMBER_ID, form);
  assert.ok('id' in uploaded, JSON.stringify(uploaded));
  await whatsapp.sendMessage(PHONE_NUMBER_ID, CUSTOMER, new m.Image(uploaded.id, true));
  const node = await whatsapp.retrieveMedia(uploaded.id, PHONE_NUMBER_ID);
  assert.ok('url' in node, JSON.stringify(node));
  const bytes = await (await whatsapp.fetchMedia(node.url)).bytes();
  assert.deepEqual(bytes, FILE);
  assert.deepEqual(await whatsapp.deleteMedia(uploaded.id, PHONE_NUMBER_ID), { success: true });
  assert.ok('error' in (await whatsapp.retrieveMedia(uploaded.id)));
});
