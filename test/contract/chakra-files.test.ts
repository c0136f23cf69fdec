import assert from 'node:assert/strict';
import { test } from 'node:test';
import { photoReply, publicMediaReply } from '@wa-inbox/protocol/chakra/replies';
import { mediaNode } from '@wa-inbox/protocol/cloud/media-endpoints';
import { wireCloudError } from '@wa-inbox/protocol/cloud/replies';
import { createTemplateReply, listTemplatesReply } from '@wa-inbox/protocol/cloud/template-definition';
import { CUSTOMER, LEADS, NOW, PHONE_NUMBER_ID, PLUGIN, WHATSAPP, ask, errorOf } from './chakra-modes.ts';
import { BYTES, call, formOf, open, upload } from './media-files.ts';
import { get, inEveryMode } from './modes.ts';

const WABA = '300000000000001';
const TEMPLATES = `/v1/ext/plugin/whatsapp/api/v19.0/${WABA}/message_templates`;
const PHOTO = '9b755981-74f7-4cde-b495-cd7039991964';
const fixture = { now: NOW, contacts: [], messages: [] };
const definition = {
  name: 'spring_sale',
  language: 'en_US',
  category: 'MARKETING',
  components: [
    { type: 'BODY', text: 'Our garden chairs are half price, {{1}}. Come and sit.', example: { body_text: [['Ana']] } },
  ],
};

async function bytesOf(response: Response): Promise<Uint8Array> {
  assert.equal(response.status, 200);
  return new Uint8Array(await response.arrayBuffer());
}

inEveryMode({ fixture, frozen: true, latency: 0 }, (mode) => {
  test('a template is created, listed and changed in the words of the Cloud API, and can be sent once approved', async () => {
    const created = await ask(mode, `POST ${TEMPLATES}`, definition);
    assert.equal(created.status, 200, JSON.stringify(created.json));
    const { id, status } = createTemplateReply.parse(created.json);
    assert.equal(status, 'PENDING');
    const list = listTemplatesReply.parse((await ask(mode, `GET ${TEMPLATES}?name=spring_sale`)).json);
    assert.partialDeepStrictEqual(list.data, [{ id, name: 'spring_sale' }]);
    await mode.mock.clock.advance('2d');
    const approved = await ask(mode, `GET ${TEMPLATES}?name=spring_sale&fields=status`);
    assert.equal(approved.json.data[0].status, 'APPROVED');
    const sent = await ask(mode, `POST ${WHATSAPP}/phoneNumber/${CUSTOMER}/send-template-message`, {
      whatsappPhoneNumberId: PHONE_NUMBER_ID,
      templateName: 'spring_sale',
      mapping: [{ schemaPropertyName: '1', schemaPropertyValue: 'Ana' }],
    });
    assert.equal(sent.json._data.text, 'Our garden chairs are half price, Ana. Come and sit.');
    const components = [{ type: 'BODY', text: 'Our garden chairs are a third off.' }];
    const edited = await ask(mode, `POST /v1/ext/plugin/whatsapp/api/v19.0/${id}`, { components });
    assert.deepEqual(edited.json, { success: true });
  });

  test("the document's example, with version and account in each other's place, is served", async () => {
    const swapped = await ask(mode, `GET /v1/ext/plugin/whatsapp/api/${WABA}/v19.0/message_templates`);
    assert.deepEqual([swapped.status, Array.isArray(swapped.json.data)], [200, true]);
  });

  const REFUSED: [what: string, call: string, body: unknown, headers: Record<string, string>, status: number, code: number][] = [
    ['a wrong token', `GET ${TEMPLATES}`, undefined, { authorization: 'Bearer nothing' }, 401, 190],
    ['an unknown account', `GET ${TEMPLATES.replace(WABA, '1234')}`, undefined, {}, 400, 100],
    ['a definition without a name', `POST ${TEMPLATES}`, { ...definition, name: undefined }, {}, 400, 100],
    ['an unknown template', 'POST /v1/ext/plugin/whatsapp/api/v19.0/1234', {}, {}, 400, 100],
    ['an unknown file', 'GET /v1/whatsapp/v19.0/media/1234', undefined, {}, 400, 100],
    ['a URL that nobody gave', 'GET /v1/whatsapp/v19.0/attachments?mid=1&ext=9&hash=x', undefined, {}, 404, 100],
  ];
  for (const [what, request, body, headers, status, code] of REFUSED) {
    test(`${what} is refused in the shape of the Cloud API`, async () => {
      const told = await ask(mode, request, body, headers);
      assert.deepEqual([told.status, wireCloudError.parse(told.json).error.code], [status, code]);
      assert.equal(told.headers.get('facebook-api-version'), 'v19.0');
    });
  }

  test('a file is fetched by its id, shown by it, and shown by the URL that fetching gave', async () => {
    const { id } = (await upload(mode, formOf('image/png'))).json;
    const node = mediaNode.parse((await ask(mode, `GET /v1/whatsapp/v19.0/media/${id}`)).json);
    assert.partialDeepStrictEqual(node, { id, mime_type: 'image/png', file_size: BYTES.length });
    assert.equal(new URL(node.url).pathname, '/v1/whatsapp/v19.0/attachments');
    assert.deepEqual(await bytesOf(await open(mode, node.url)), BYTES);
    const shown = await get(mode, `/v1/whatsapp/v19.0/media/${id}/show`);
    assert.equal(shown.headers.get('content-type'), 'image/png');
    assert.deepEqual(await bytesOf(shown), BYTES);
    await mode.mock.clock.advance('6m');
    assert.equal((await open(mode, node.url)).status, 404);
  });

  test('public media opens for anyone by its URL, and does as the header of a template', async () => {
    const form = formOf('image/png', { filename: 'promo.png', product: null });
    const answered = await call(mode, 'POST', `${WHATSAPP}/upload-public-media`, form);
    const { publicMediaUrl } = publicMediaReply.parse(answered.json)._data;
    assert.deepEqual(await bytesOf(await open(mode, publicMediaUrl, {})), BYTES);
    await mode.mock.clock.advance('60d');
    assert.deepEqual(await bytesOf(await open(mode, publicMediaUrl, {})), BYTES);
    const none = await call(mode, 'POST', `${WHATSAPP}/upload-public-media`, formOf('image/png', { field: null }));
    assert.match(errorOf(none).message, /no part "file"/);
    const elsewhere = await call(mode, 'POST', `${WHATSAPP.replace(PLUGIN, 'x')}/upload-public-media`, form);
    assert.deepEqual([elsewhere.status, errorOf(elsewhere).code], [404, 'not_found']);
    const json = await ask(mode, `POST ${WHATSAPP}/upload-public-media`, {});
    assert.deepEqual([json.status, errorOf(json).code], [415, 'unsupported_media_type']);
  });

  test('a photo is uploaded, with an id or without, fetched, held by a lead, and kept in a snapshot', async () => {
    const form = formOf('image/png', { field: 'photo', product: null });
    form.set('filename', 'mobile_screenshot');
    form.set('filetype', 'png');
    const { _data: photo } = photoReply.parse((await call(mode, 'POST', '/v1/ext/photo', form)).json);
    assert.partialDeepStrictEqual(photo, { filename: 'mobile_screenshot', filetype: 'png', height: null, isPublic: false });
    const own = await call(mode, 'POST', `/v1/ext/photo/${PHOTO}`, formOf('image/jpeg', { field: 'photo', filename: 'a.jpg' }));
    assert.partialDeepStrictEqual(own.json._data, { id: PHOTO, filename: 'a.jpg', filetype: 'jpeg' });
    const again = await call(mode, 'POST', `/v1/ext/photo/${PHOTO}`, form);
    assert.deepEqual([again.status, errorOf(again).code], [409, 'invalid_request']);
    assert.match(errorOf(await call(mode, 'POST', '/v1/ext/photo/7', form)).message, /The photo id cannot be "7": give a UUID/);
    const lead = await ask(mode, `POST ${LEADS}`, { data: { portrait: photo.id } });
    assert.equal(lead.json._data.data.portrait, photo.id);
    await mode.mock.restore(JSON.parse(JSON.stringify(await mode.mock.snapshot())));
    assert.deepEqual(await bytesOf(await get(mode, `/v1/ext/photo/${photo.id}`)), BYTES);
    assert.equal((await get(mode, '/v1/ext/photo/7')).status, 404);
  });
});
