import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wireMedia, wireMessage } from '@wa-inbox/protocol/whatssync/replies';
import { CUSTOMER } from './cloud-modes.ts';
import { BYTES, call, formOf, open } from './media-files.ts';
import { inEveryMode, post } from './modes.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const contacts = [{ phone: CUSTOMER, name: 'Mina Holt', window: { expiresAt: '2026-06-01T00:00:00.000Z' } }];

inEveryMode({ fixture: { contacts, messages: [] }, now: NOW, frozen: true, latency: 0, tokens: ['demo-token'] }, (mode) => {
  const upload = (form: FormData) => call(mode, 'POST', '/api/v1/media', form);
  const send = (type: string, part: object) => post(mode, '/api/v1/messages', { to: `+${CUSTOMER}`, type, [type]: part });

  test('a file that was uploaded is sent by its id, and every reader of the message can open it', async () => {
    const { status, json } = await upload(formOf('application/pdf', { filename: 'Übersicht.pdf' }));
    assert.equal(status, 201);
    assert.equal(wireMedia.safeParse(json).error, undefined);
    const { id, url, ...rest } = json;
    assert.deepEqual(rest, { mimeType: 'application/pdf', size: BYTES.length, filename: 'Übersicht.pdf' });
    const sent = await send('document', { id, filename: 'Übersicht.pdf', caption: 'All of it' });
    const message = await sent.json();
    assert.equal(sent.status, 201, JSON.stringify(message));
    assert.equal(wireMessage.safeParse(message).error, undefined);
    assert.deepEqual(message.document, { id, filename: 'Übersicht.pdf', caption: 'All of it', url });
    const file = await open(mode, url, {});
    assert.deepEqual(await file.bytes(), BYTES);
    assert.equal(
      file.headers.get('content-disposition'),
      `attachment; filename="_bersicht.pdf"; filename*=UTF-8''%C3%9Cbersicht.pdf`,
    );
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
  });

  test('the token of a URL opens its own file only; an API key opens all', async () => {
    const [one, other] = [(await upload(formOf('image/png'))).json, (await upload(formOf('image/png'))).json];
    const token = new URL(one.url).searchParams.get('token')!;
    assert.equal((await mode.call(`/api/v1/media/${other.id}?token=${token}`)).status, 401);
    assert.equal((await mode.call(`/api/v1/media/${other.id}`)).status, 401);
    assert.equal((await mode.call(`/api/v1/media/${other.id}`, { headers: { 'x-api-key': 'demo-token' } })).status, 200);
    const { status, json } = await call(mode, 'GET', '/api/v1/media/1');
    assert.deepEqual([status, json.error.code], [404, 'media_not_found']);
  });

  test('what cannot be taken or sent is refused with what would work', async () => {
    const { id } = (await upload(formOf('video/mp4'))).json;
    const refused = async (answer: Promise<{ status: number; json?: unknown } | Response>) => {
      const given = await answer;
      const { error } = (given instanceof Response ? await given.json() : given.json) as {
        error: { code: string; message: string; providerCode?: number };
      };
      return [given.status, error.code, error.providerCode, error.message] as const;
    };
    const cases = [
      [
        await refused(upload(formOf('image/gif'))),
        [400, 'invalid_request', undefined],
        /"file" cannot be "image\/gif": give one of/,
      ],
      [await refused(upload(formOf('image/png', { field: null }))), [400, 'invalid_request', undefined], /"file" is missing/],
      [
        await refused(upload(formOf('image/png', { bytes: new Uint8Array(5_242_881) }))),
        [400, 'media_upload_error', 131_053],
        /5242881 bytes/,
      ],
      [await refused(post(mode, '/api/v1/media', {})), [415, 'unsupported_media_type', undefined], /send the file as multipart/],
      [await refused(send('image', { id })), [400, 'media_upload_error', 131_053], /"image\.id": An image cannot be video\/mp4/],
      [await refused(send('image', { id: '1' })), [400, 'media_not_found', undefined], /Upload it/],
      [
        await refused(send('image', { caption: 'x' })),
        [400, 'invalid_request', undefined],
        /"image\.url" is missing: .* or "id"/,
      ],
    ] as const;
    for (const [[status, code, provider, message], expected, words] of cases) {
      assert.deepEqual([status, code, provider], expected);
      assert.match(message, words);
    }
  });

  test('files do not count as requests', async () => {
    const left = async () =>
      (await mode.call('/api/v1/contacts', { headers: { 'x-api-key': 'demo-token' } })).headers.get('x-ratelimit-remaining');
    const before = Number(await left());
    const { json } = await upload(formOf('image/png'));
    await open(mode, json.url, {});
    assert.equal(Number(await left()), before - 1);
  });
});
