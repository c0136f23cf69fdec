import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { buildTemplateSendPayload, GraphApiError, WhatsAppClient, type MessagesResource } from '@kapso/whatsapp-cloud-api';
import { CATALOG, type ErrorRow } from '@wa-inbox/protocol';
import { CUSTOMER, FILES, PHONE_NUMBER_ID } from './cloud-modes.ts';
import { fetchOf, inEveryMode } from './modes.ts';
import { templateFor, type Sample } from './sample-world.ts';

/** The public client @kapso/whatsapp-cloud-api, unmodified: every kind it sends, every error it knows. */
const parameters = [{ type: 'text' as const, text: 'Mina' }];
const built = buildTemplateSendPayload({
  name: 'built',
  language: 'en_US',
  header: { type: 'image', image: { link: 'https://example.com/lamp.jpg' } },
  body: [
    ...parameters,
    { type: 'currency', currency: { fallbackValue: '$10', code: 'USD', amount1000: 10_000 } },
    { type: 'date_time', dateTime: { fallbackValue: 'June 10, 2023' } },
  ],
  buttons: [
    { type: 'button', subType: 'quick_reply', index: 0, parameters: [{ type: 'payload', payload: 'later' }] },
    { type: 'button', subType: 'url', index: 1, parameters: [{ type: 'text', text: 'r/42' }] },
    { type: 'button', subType: 'copy_code', index: 2, parameters: [{ type: 'coupon_code', coupon_code: 'RIDE25' }] },
    { type: 'button', subType: 'flow', index: 3, parameters: [{ type: 'action', action: { flow_token: 'token' } }] },
  ],
});
const READY = { name: 'order_ready', language: { code: 'en_US' }, components: [{ type: 'body' as const, parameters }] };

const options = {
  fixture: {
    contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }],
    messages: [],
    templates: [READY, built].map((template) => templateFor({ template: { ...template, components: lowered(template) } })),
    media: FILES,
  },
  frozen: true,
  latency: 0,
  limits: false,
};
/** The client writes its own spelling on the wire: sub_type for subType. */
function lowered({ components = [] }: Sample): Sample {
  return components.map(({ subType, sub_type = subType, ...rest }: Sample) => ({ ...rest, ...(sub_type && { sub_type }) }));
}

const to = { phoneNumberId: PHONE_NUMBER_ID, to: `+${CUSTOMER}` };
const link = 'https://example.com/lamp.jpg';
const bodyText = 'A lamp for you?';
const image = { type: 'image' as const, image: { link } };
const linkCard = (cardIndex: number) => ({
  cardIndex,
  header: image,
  bodyText: 'Table lamp',
  action: { displayText: 'See it', url: link },
});
const replyCard = (cardIndex: number) => ({
  cardIndex,
  header: image,
  action: { buttons: [{ id: `b${cardIndex}`, title: 'This one' }] },
});
const sections = [{ title: 'All', rows: [{ id: 'a', title: 'A', description: 'The first' }] }];

type Sent = Record<string, [type: string, send: () => Promise<unknown>]>;
/** By method: what is sent, and the type in the world. `incoming` is what the customer wrote. */
const sentBy = (client: MessagesResource, incoming: () => string): Sent => ({
  sendText: ['text', () => client.sendText({ ...to, body: 'Good morning', previewUrl: true })],
  'sendText in answer': [
    'text',
    () => client.sendText({ ...to, body: 'Yes', contextMessageId: incoming(), bizOpaqueCallbackData: 'order-17' }),
  ],
  sendImage: ['image', () => client.sendImage({ ...to, image: { link, caption: 'Oak' } })],
  sendAudio: ['audio', () => client.sendAudio({ ...to, audio: { id: '900000000000102', voice: true } })],
  sendDocument: [
    'document',
    () => client.sendDocument({ ...to, document: { link, filename: 'receipt.pdf', caption: 'Thanks' } }),
  ],
  sendVideo: ['video', () => client.sendVideo({ ...to, video: { link } })],
  sendSticker: ['sticker', () => client.sendSticker({ ...to, sticker: { id: '900000000000104' } })],
  sendLocation: [
    'location',
    () => client.sendLocation({ ...to, location: { latitude: 59.9, longitude: 10.7, name: 'Shop', address: 'Oslo' } }),
  ],
  sendContacts: [
    'contacts',
    () => client.sendContacts({ ...to, contacts: [{ name: { formattedName: 'Mina Holt', firstName: 'Mina' } }] }),
  ],
  sendTemplate: ['template', () => client.sendTemplate({ ...to, template: READY })],
  'sendTemplate as built': ['template', () => client.sendTemplate({ ...to, template: built as unknown as typeof READY })],
  sendReaction: ['reaction', () => client.sendReaction({ ...to, reaction: { messageId: incoming(), emoji: '👍' } })],
  sendInteractiveButtons: [
    'interactive',
    () =>
      client.sendInteractiveButtons({
        ...to,
        bodyText,
        header: { type: 'text', text: 'Lamps' },
        footerText: 'Today',
        buttons: [{ id: 'yes', title: 'Yes' }],
      }),
  ],
  sendInteractiveList: ['interactive', () => client.sendInteractiveList({ ...to, bodyText, buttonText: 'Pick', sections })],
  sendInteractiveProduct: [
    'interactive',
    () => client.sendInteractiveProduct({ ...to, catalogId: '6', productRetailerId: 'LAMP' }),
  ],
  sendInteractiveProductList: [
    'interactive',
    () =>
      client.sendInteractiveProductList({
        ...to,
        bodyText,
        header: { type: 'text', text: 'Winter' },
        catalogId: '6',
        sections: [{ title: 'Lamps', productItems: [{ productRetailerId: 'LAMP' }] }],
      }),
  ],
  sendInteractiveFlow: [
    'interactive',
    () => client.sendInteractiveFlow({ ...to, bodyText, parameters: { flowId: '7', flowCta: 'Begin' } }),
  ],
  sendInteractiveAddress: [
    'interactive',
    () => client.sendInteractiveAddress({ ...to, bodyText, parameters: { country: 'IN' } }),
  ],
  sendInteractiveLocationRequest: [
    'interactive',
    () => client.sendInteractiveLocationRequest({ ...to, bodyText, parameters: { requestMessage: 'Where?' } }),
  ],
  sendInteractiveCallPermission: [
    'interactive',
    () => client.sendInteractiveCallPermission({ ...to, bodyText, parameters: { phoneNumber: '+12025550100' } }),
  ],
  sendInteractiveCtaUrl: [
    'interactive',
    () => client.sendInteractiveCtaUrl({ ...to, bodyText, parameters: { displayText: 'See', url: link } }),
  ],
  sendInteractiveCarousel: [
    'interactive',
    () => client.sendInteractiveCarousel({ ...to, bodyText, cards: [linkCard(0), linkCard(1)] }),
  ],
  'sendInteractiveCarousel of replies': [
    'interactive',
    () => client.sendInteractiveCarousel({ ...to, bodyText, cards: [replyCard(0), replyCard(1)] }),
  ],
  sendInteractiveCatalogMessage: ['interactive', () => client.sendInteractiveCatalogMessage({ ...to, bodyText, parameters: {} })],
  sendInteractiveRaw: [
    'interactive',
    () =>
      client.sendInteractiveRaw({
        ...to,
        interactive: {
          type: 'button',
          body: { text: bodyText },
          action: { buttons: [{ type: 'reply', reply: { id: 'a', title: 'A' } }] },
        },
      }),
  ],
  sendRaw: [
    'text',
    () =>
      client.sendRaw({
        phoneNumberId: PHONE_NUMBER_ID,
        payload: { messaging_product: 'whatsapp', to: CUSTOMER, type: 'text', text: { body: 'Raw' } },
      }),
  ],
});

/** Every code that the client knows, by the category it has for it; the codes of HTTP itself are below. */
const CATEGORIES: Record<string, number[]> = {
  authorization: [0, 190],
  permission: [3, 10, 131_005],
  throttling: [4, 80_007, 130_429, 131_048, 131_056],
  parameter: [1, 33, 100, 130_472, 131_008, 131_009, 131_021, 131_026, 135_000, 131_049, 131_050],
  media: [131_051, 131_052, 131_053],
  // 1 is not in its table: the status decides
  server: [2, 131_000, 131_016, 131_057, 133_004, 133_005],
  integrity: [368, 130_497, 131_031],
  reengagementWindow: [131_047],
  wabaConfig: [131_037],
  businessEligibility: [131_042, 134_011],
  phoneRegistration: [131_045, 133_000, 133_006, 133_008, 133_009, 133_010, 133_015, 133_016],
  template: [132_000, 132_001, 132_005, 132_007, 132_012, 132_015, 132_016],
  flow: [132_068, 132_069],
  synchronization: [2_593_107, 2_593_108],
};
const FINAL = new Set([131_049, 131_050, 131_047, 368, 130_497, 131_031]);
const rows = Object.values(CATALOG) as ErrorRow[];

inEveryMode(options, (mode) => {
  const client = new WhatsAppClient({ accessToken: 'test-token', graphVersion: 'v24.0', fetch: fetchOf(mode) }).messages;
  let incoming = '';
  before(async () => {
    ({ id: incoming } = await mode.mock.inbound({ from: CUSTOMER, text: 'Hi' }));
  });
  const SENT = sentBy(client, () => incoming);

  test('every method that sends is walked', () => {
    const prototype = Object.getPrototypeOf(client) as object;
    const methods = Object.getOwnPropertyNames(prototype).filter((name) => name.startsWith('send'));
    assert.deepEqual([...new Set(Object.keys(SENT).map((name) => name.split(' ')[0]!))].toSorted(), methods.toSorted());
  });

  for (const [method, [type, send]] of Object.entries(SENT)) {
    test(`${method}: the client gets the id and the contact, and the world has the message`, async () => {
      const reply = (await send()) as Sample;
      assert.equal(reply.messagingProduct, 'whatsapp');
      assert.deepEqual([reply.contacts[0].waId, reply.contacts[0].input.replace('+', '')], [CUSTOMER, CUSTOMER]);
      assert.match(reply.contacts[0].userId, /^US\.\d{20}$/);
      const [{ id, messageStatus }] = reply.messages;
      assert.equal(messageStatus, type === 'template' ? 'accepted' : undefined);
      assert.match(id, /^wamid\./);
      const { messages } = await mode.mock.snapshot();
      if (type === 'reaction') {
        const target = messages.find((message) => message.id === incoming)!;
        return assert.deepEqual(target['reactions'], [{ from: '12025550100', emoji: '👍' }]);
      }
      const row = messages.find((message) => message.id === id)!;
      assert.equal((row.content as Sample).type, type);
      if (method.endsWith('in answer')) assert.deepEqual(row['context'], { id: incoming });
    });
  }

  test('reading and typing are answered', async () => {
    const reply = await client.markRead({
      phoneNumberId: PHONE_NUMBER_ID,
      messageId: incoming,
      typingIndicator: { type: 'text' },
    });
    assert.deepEqual(reply, { success: true });
  });

  async function refusedWith(code: number): Promise<GraphApiError> {
    await mode.mock.scenario({ when: { op: 'cloud.messages.send' }, do: { refuse: code }, times: 1 });
    const error = await client.sendText({ ...to, body: 'Hi' }).then(
      () => assert.fail(`${code} was accepted`),
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof GraphApiError, String(error));
    return error;
  }

  for (const [category, codes] of Object.entries(CATEGORIES)) {
    for (const code of codes) {
      test(`${code} is ${category} to the client`, async () => {
        const error = await refusedWith(code);
        const row = rows.find((each) => each.code === code && each.dialects.includes('cloud'))!;
        assert.deepEqual([error.code, error.category], [code, category], error.message);
        assert.ok(error.httpStatus >= 400 && error.fbtraceId, error.message);
        assert.equal(error.type, 'OAuthException');
        assert.equal(error.isRateLimit(), category === 'throttling');
        assert.equal(error.isTemplateError(), category === 'template');
        assert.equal(error.isAuthError(), category === 'authorization');
        assert.equal(error.requiresTokenRefresh(), code === 0 || code === 190);
        if (FINAL.has(code)) assert.equal(error.retry.action, 'do_not_retry');
        if (row.retry === 'after' && error.retry.retryAfterMs !== undefined) assert.ok(error.retry.retryAfterMs >= 1_000);
        if (category === 'throttling') assert.equal(error.retry.action, 'retry_after');
        if (category === 'authorization') assert.equal(error.retry.action, 'refresh_token');
      });
    }
  }

  test('the client waits as long as Retry-After says', async () => {
    const { retry } = await refusedWith(130_429);
    assert.equal(retry.action, 'retry_after');
    assert.ok(retry.retryAfterMs! >= 1_000 && retry.retryAfterMs! <= 60_000);
  });

  test('a call that is refused for what it says reaches the client as it is', async () => {
    const tooLong = await client.sendText({ ...to, body: 'x'.repeat(4_097) }).catch((error: unknown) => error as GraphApiError);
    assert.ok(tooLong instanceof GraphApiError);
    assert.deepEqual([tooLong.code, tooLong.httpStatus, tooLong.category], [100, 400, 'parameter'], JSON.stringify(tooLong));
    const nowhere = await client
      .sendTemplate({ ...to, template: { ...READY, name: 'nowhere' } })
      .catch((error: unknown) => error as GraphApiError);
    assert.ok(nowhere instanceof GraphApiError);
    assert.deepEqual(
      [nowhere.code, nowhere.httpStatus, nowhere.details],
      [132_001, 404, 'template name (nowhere) does not exist in en_US'],
    );
  });
});
