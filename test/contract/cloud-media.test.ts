import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { CUSTOMER, PHONE_NUMBER_ID, send } from './cloud-modes.ts';
import { AUTHORIZED, BYTES, call, formOf, open, sha256, upload } from './media-files.ts';
import { inEveryMode, inEveryWay, type Mode } from './modes.ts';

const FIXTURE = {
  contacts: [{ phone: CUSTOMER, name: 'Mina Holt', window: { expiresAt: '2027-01-01T00:00:00.000Z' } }],
  messages: [],
};
const NOW = '2026-03-02T12:00:00.000Z';
const JPEG = 'image/jpeg';
const UNKNOWN = /^Unsupported (get|delete) request\. Object with ID '\d+' does not exist/;
const bytes = (length: number) => new Uint8Array(length).fill(7);

inEveryMode({ fixture: FIXTURE, now: NOW, frozen: true, latency: 0, limits: false }, (mode) => {
  const message = (id: string, kind = 'image') => {
    return send(mode, { messaging_product: 'whatsapp', to: CUSTOMER, type: kind, [kind]: { id } });
  };

  test('an upload (cloud.media.upload) answers with an id, its node tells what it is, and its URL gives the bytes back', async () => {
    const sent = await upload(mode, formOf(JPEG, { filename: 'lamp.jpg' }));
    assert.deepEqual([sent.status, Object.keys(sent.json)], [200, ['id']]);
    const { id } = sent.json;
    assert.match(id, /^\d{15,16}$/);
    const { json: node } = await call(mode, 'GET', `/v23.0/${id}?phone_number_id=${PHONE_NUMBER_ID}`);
    const { url, ...rest } = node;
    assert.deepEqual(rest, {
      messaging_product: 'whatsapp',
      mime_type: JPEG,
      sha256: sha256(BYTES).toString('hex'),
      file_size: BYTES.length,
      id,
    });
    const file = await open(mode, url);
    assert.equal(file.status, 200);
    assert.deepEqual(await file.bytes(), BYTES);
    assert.equal(file.headers.get('content-type'), JPEG);
    assert.equal((await message(id)).status, 200);
  });

  const FORMS: Record<string, [form: FormData, query: string, mimeType: string]> = {
    'without "type"': [formOf('image/png'), '', 'image/png'],
    'with a category as "type"': [formOf('image/png', { type: 'image' }), '', 'image/png'],
    'with messaging_product in the query': [formOf(JPEG, { product: null }), '?messaging_product=whatsapp', JPEG],
    'without a type of its own': [formOf('', { type: 'application/pdf' }), '', 'application/pdf'],
    'with parameters in its type': [formOf('audio/ogg; codecs=opus'), '', 'audio/ogg; codecs=opus'],
  };
  for (const [how, [form, query, mimeType]] of Object.entries(FORMS)) {
    test(`a file is taken ${how}`, async () => {
      const { status, json } = await upload(mode, form, query);
      assert.equal(status, 200, JSON.stringify(json));
      assert.equal((await call(mode, 'GET', `/${json.id}`)).json.mime_type, mimeType);
    });
  }

  const REFUSED: Record<string, [form: FormData, code: number, words: RegExp]> = {
    'no messaging_product': [formOf(JPEG, { product: null }), 100, /The parameter messaging_product is required/],
    'another product': [formOf(JPEG, { product: 'x' }), 100, /must be one of \{WHATSAPP\} - got "x"/],
    'no file': [formOf(JPEG, { field: null }), 100, /The parameter file is required/],
    'a type that is not taken': [
      formOf('image/gif'),
      100,
      /Param file must be .*image\/jpeg.*Received file of type 'image\/gif'/,
    ],
    'an image over 5 MB': [formOf(JPEG, { bytes: bytes(5_242_881) }), 131_053, /5242881 bytes: it can have 5242880/],
    'a static sticker over 100 kB': [formOf('image/webp', { bytes: bytes(102_401) }), 131_053, /A static sticker/],
    'an empty file': [formOf(JPEG, { bytes: bytes(0) }), 131_053, /is empty/],
  };
  for (const [what, [form, code, words]] of Object.entries(REFUSED)) {
    test(`an upload is refused: ${what}`, async () => {
      const { status, json } = await upload(mode, form);
      assert.deepEqual([status, json.error.code], [400, code]);
      assert.match(`${json.error.message} ${json.error.error_data?.details}`, words);
    });
  }

  test('what the mock itself cannot hold is refused with its limit', async () => {
    const { status, json } = await upload(mode, formOf('application/pdf', { bytes: bytes(17 * 1_048_576) }));
    assert.equal(status, 413);
    assert.match(json.error.error_data.details, /up to 16 MB, less than the 100 MB .* raise mediaFileLimit/);
  });

  test('an id that is unknown, deleted (cloud.media.delete) or of another number is an unknown object', async () => {
    const { id } = (await upload(mode, formOf(JPEG))).json;
    const elsewhere = await call(mode, 'GET', `/v23.0/${id}?phone_number_id=1`);
    const { url } = (await call(mode, 'GET', `/v23.0/${id}`)).json;
    assert.deepEqual((await call(mode, 'DELETE', `/v23.0/${id}`)).json, { success: true });
    const again = await call(mode, 'DELETE', `/v23.0/${id}`);
    const gone = await call(mode, 'GET', `/v23.0/${id}`);
    for (const { status, json } of [elsewhere, again, gone]) {
      assert.deepEqual(
        [status, json.error.type, json.error.code, json.error.error_subcode],
        [400, 'GraphMethodException', 100, 33],
      );
      assert.match(json.error.message, UNKNOWN);
    }
    assert.equal((await open(mode, url)).status, 404);
    assert.deepEqual([(await message(id)).status, (await message(id)).json.error.code], [400, 131_009]);
  });

  test('a file is sent as the kind that takes its type, and refused at once as another', async () => {
    const { id } = (await upload(mode, formOf('application/pdf'))).json;
    assert.equal((await message(id, 'document')).status, 200);
    const { status, json } = await message(id, 'image');
    assert.deepEqual([status, json.error.code], [400, 131_053]);
    assert.match(json.error.error_data.details, /"image\.id": An image cannot be application\/pdf/);
  });

  test('a URL needs the bearer token and the seal it was given', async () => {
    const { id } = (await upload(mode, formOf(JPEG))).json;
    const { url } = (await call(mode, 'GET', `/v23.0/${id}`)).json;
    assert.deepEqual(
      [(await open(mode, url, {})).status, (await open(mode, url, { authorization: 'Bearer x' })).status],
      [403, 401],
    );
    const later = url.replace(/ext=\d+/, 'ext=99999999999');
    assert.deepEqual([(await open(mode, later)).status, (await open(mode, `${url}0`)).status], [404, 404]);
  });

  test('no browser runs or places what was uploaded', async () => {
    const filename = '../..\\etc/"pass"\u202Ewd\n.html';
    const { id } = (await upload(mode, formOf('text/plain', { filename }))).json;
    const { url } = (await call(mode, 'GET', `/v23.0/${id}`)).json;
    const { headers } = await open(mode, url);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox");
    assert.equal(headers.get('content-disposition'), `attachment; filename="_pass_wd.html"; filename*=UTF-8''_pass_wd.html`);
  });

  test('a player gets the range it asks for, and a reader who has the file hears so', async () => {
    const { id } = (await upload(mode, formOf('video/mp4'))).json;
    const { url } = (await call(mode, 'GET', `/v23.0/${id}`)).json;
    const part = await open(mode, url, { ...AUTHORIZED, range: 'bytes=990-' });
    assert.deepEqual([part.status, part.headers.get('content-range')], [206, 'bytes 990-999/1000']);
    assert.deepEqual(await part.bytes(), BYTES.slice(990));
    const known = await open(mode, url, { ...AUTHORIZED, 'if-none-match': part.headers.get('etag')! });
    assert.deepEqual([known.status, (await known.bytes()).length], [304, 0]);
  });

  test('the request log says how large a file was, and holds none of it', async () => {
    const { json } = await upload(mode, formOf('text/plain', { bytes: new TextEncoder().encode('not to be kept') }));
    await open(mode, (await call(mode, 'GET', `/v23.0/${json.id}`)).json.url);
    const text = await (await mode.call('/_mock/requests?limit=3')).text();
    const [download, node, posted] = JSON.parse(text).requests;
    assert.ok(!text.includes('not to be kept'));
    assert.match(download.reply, /^\[text\/plain, 14 bytes\]$/);
    assert.match(posted.body, /^\[multipart\/form-data; boundary=.*, \d+ bytes\]$/);
    assert.deepEqual([download.endpoint, node.endpoint], ['cloud.media.download', 'cloud.media.get']);
  });

  test('a world whose files are larger than any other body goes out and in again', async () => {
    const { id } = (await upload(mode, formOf('video/mp4', { bytes: bytes(3_000_000) }))).json;
    const snapshot = await (await mode.call('/_mock/snapshot')).text();
    const headers = { 'content-type': 'application/json' };
    const restored = await mode.call('/_mock/snapshot', { method: 'PUT', headers, body: snapshot });
    assert.equal(restored.status, 200, await restored.text());
    assert.equal((await call(mode, 'GET', `/v23.0/${id}`)).json.file_size, 3_000_000);
  });

  test('a scenario can fail what a link leads to, which the mock never fetches', async () => {
    await mode.mock.scenario({ when: { op: 'send', type: 'image' }, do: { failAs: 131_053 }, times: 1 });
    const image = { link: 'http://127.0.0.1:1/never' };
    const { status, json } = await send(mode, { messaging_product: 'whatsapp', to: CUSTOMER, type: 'image', image });
    await mode.mock.clock.advance(1_000);
    const row = (await mode.mock.snapshot()).messages.find(({ id }) => id === json.messages[0].id);
    assert.deepEqual([status, row?.status, row?.error], [200, 'failed', 'media_upload_error']);
  });
});

inEveryWay((begin) => {
  test('ids live 30 days and 7 days, URLs five minutes: all by the clock of the world', async () => {
    const sample = { mimeType: 'image/png', direction: 'inbound' as const };
    const mode = await begin({ fixture: { ...FIXTURE, media: [{ id: '900000000000201', ...sample }] }, now: NOW, frozen: true });
    const { mock } = mode;
    const status = async (id: string) => (await call(mode, 'GET', `/v23.0/${id}`)).status;
    const { id } = (await upload(mode, formOf(JPEG))).json;
    const { url } = (await call(mode, 'GET', `/v23.0/${id}`)).json;
    await mock.clock.advance('4m59s');
    assert.equal((await open(mode, url)).status, 200);
    await mock.clock.advance('1s');
    assert.equal((await open(mode, url)).status, 404);
    assert.deepEqual([await status(id), await status('900000000000201')], [200, 200]);
    await mock.clock.set('2026-03-09T12:00:00.000Z');
    assert.deepEqual([await status(id), await status('900000000000201')], [200, 400]);
    await mock.clock.set('2026-04-01T12:00:00.000Z');
    assert.equal(await status(id), 400);
    assert.deepEqual((await mock.snapshot()).media, []);
  });

  test('a world holds so many bytes; what has expired makes room', async () => {
    const mode = await begin({ fixture: FIXTURE, now: NOW, frozen: true, mediaWorldLimit: 1_500 });
    const { mock } = mode;
    assert.equal((await upload(mode, formOf(JPEG))).status, 200);
    const { status, json } = await upload(mode, formOf(JPEG));
    assert.equal(status, 507);
    assert.match(json.error.error_data.details, /1000 bytes does not fit: this world holds 1000 of at most 1500/);
    await mock.clock.advance('30d');
    assert.equal((await upload(mode, formOf(JPEG))).status, 200);
  });
  test('files come back from a snapshot, and the URL begins with what the base of media is set to', async () => {
    const mediaBase = 'https://lookaside.fbsbx.com';
    const { mock } = await begin({ fixture: FIXTURE, now: NOW, frozen: true, mediaBase });
    const first = mock.world('files');
    const mode: Mode = { name: 'files', mock: first, call: (path, init) => first.fetch(path, init) };
    const { id } = (await upload(mode, formOf(JPEG))).json;
    const second = (await begin()).mock.world('other');
    await second.restore(JSON.parse(JSON.stringify(await first.snapshot())) as object);
    assert.equal(JSON.stringify(await second.snapshot()), JSON.stringify(await first.snapshot()));
    const { url } = (await call(mode, 'GET', `/v23.0/${id}`)).json;
    assert.match(
      url,
      /^https:\/\/lookaside\.fbsbx\.com\/w\/files\/whatsapp_business\/attachments\/\?mid=\d+&ext=\d+&hash=[0-9a-f]{24}$/,
    );
    assert.deepEqual(await (await mock.fetch(url.slice(mediaBase.length), { headers: AUTHORIZED })).bytes(), BYTES);
  });
});

test('a limit or a base that makes no sense is refused', () => {
  assert.throws(() => createMock({ mediaFileLimit: -1 }), /mediaFileLimit cannot be -1: give 0 to/);
  assert.throws(() => createMock({ mediaBase: 'lookaside' }), /mediaBase cannot be "lookaside": give a scheme and a host/);
});

test('a client that is led here says the name of the provider', async () => {
  const { request } = await import('node:http');
  const mock = createMock({ fixture: FIXTURE });
  const { port } = await mock.listen({ port: 0 });
  const statusFor = (host: string) =>
    new Promise((resolve) => request({ port, path: '/v23.0/1', headers: { host } }, (reply) => resolve(reply.statusCode)).end());
  assert.deepEqual(await Promise.all(['graph.facebook.com', 'lookaside.fbsbx.com', 'evil.test'].map(statusFor)), [403, 403, 403]);
  const told = await new Promise<string>((resolve) =>
    request({ port, path: '/v23.0/1', headers: { host: 'lookaside.fbsbx.com' } }, (reply) =>
      reply.setEncoding('utf8').on('data', resolve),
    ).end(),
  );
  assert.match(told, /An access token is required/);
  await mock.close();
});
