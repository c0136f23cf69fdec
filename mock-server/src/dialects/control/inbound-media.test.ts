import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, BO, sampleMock, tell } from '../../sample-mock.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- contents are looked at as their readers do
type Any = any;

async function receive(mock: ReturnType<typeof sampleMock>, message: Any): Promise<Any> {
  const { id } = await mock.inbound({ from: ANA, message });
  return mock.snapshot().messages.find((row) => row.id === id)!.content;
}

const KINDS: [message: Any, mimeType: string][] = [
  [{ type: 'image' }, 'image/jpeg'],
  [{ type: 'image', image: { mime_type: 'image/png' } }, 'image/png'],
  [{ type: 'video', video: { caption: 'Look' } }, 'video/mp4'],
  [{ type: 'audio', audio: {} }, 'audio/mpeg'],
  [{ type: 'audio', audio: { voice: true } }, 'audio/ogg; codecs=opus'],
  [{ type: 'document', document: { filename: 'bill.pdf' } }, 'application/pdf'],
  [{ type: 'sticker', sticker: { animated: true } }, 'image/webp'],
];
for (const [message, mimeType] of KINDS) {
  test(`a customer's ${JSON.stringify(message)} comes with a file that opens`, async () => {
    const mock = sampleMock();
    const { type, ...content } = await receive(mock, message);
    const { id, sha256, mime_type, ...rest } = content[type];
    const file = mock.snapshot().media!.find((row) => row.id === id)!;
    assert.deepEqual([mime_type, file.direction, file.expiresAt], [mimeType, 'inbound', '2026-03-09T12:00:00.000Z']);
    assert.match(sha256, /^[A-Za-z0-9+/]{43}=$/);
    assert.equal(rest.caption, message[type]?.caption);
    const { json } = await tell(mock, `GET /api/v1/contacts/${ANA}/messages`);
    const opened = await mock.fetch(json.messages.at(-1)[type].url);
    assert.deepEqual([opened.status, opened.headers.get('content-type')], [200, mimeType]);
    assert.equal((await opened.bytes()).length, atob(file.data!).length);
  });
}

test('a file that is known is described, one that is elsewhere stays there, and one without a sample is refused', async () => {
  const mock = sampleMock({ fixture: { contacts: [], messages: [], media: [{ id: '77', mimeType: 'image/png' }] } });
  const known = await receive(mock, { type: 'image', image: { id: '77' } });
  assert.equal(known.image.mime_type, 'image/png');
  for (const image of [{ id: '78' }, { link: 'https://example.com/a.png' }])
    assert.deepEqual((await receive(mock, { type: 'image', image })).image, image);
  await assert.rejects(
    receive(mock, { type: 'image', image: { mime_type: 'image/gif' } }),
    /"message\.image\.mime_type" cannot be "image\/gif": there is no sample of it/,
  );
});

test('over 100 MB, or when a scenario has it, the message says that its file could not be fetched: 131052', async () => {
  const mock = sampleMock();
  const before = mock.snapshot().media!.length;
  const large = await receive(mock, { type: 'video', video: { caption: 'The whole tour', file_size: 104_857_601 } });
  assert.deepEqual([large.video.caption, large.video.id, large.errors[0].code], ['The whole tour', undefined, 131_052]);
  const scenario = await mock.scenario({
    when: { op: 'control.inbound', type: 'image', from: ANA },
    do: { failAs: 131_052 },
    times: 1,
  });
  await mock.inbound({ from: BO, message: { type: 'image' } });
  const failed = await receive(mock, { type: 'image', image: {} });
  assert.deepEqual(failed.errors[0], {
    code: 131_052,
    title: 'Media download error',
    message: 'Media download error',
    error_data: { details: 'Media that the customer sent could not be fetched, for example because it is over 100 MB.' },
  });
  assert.deepEqual([scenario.fired(), mock.snapshot().media!.length], [1, before + 1]);
  assert.ok((await receive(mock, { type: 'image', image: {} })).image.id);
});

test('a fixture that holds no file says where and why', () => {
  const load = (media: Any) => sampleMock({ fixture: { contacts: [], messages: [], media } }).snapshot();
  const sample = { id: '1', mimeType: 'image/png' };
  assert.throws(() => load([{ ...sample, data: '!' }]), /"media\[0\]\.data": it is no base64/);
  assert.throws(() => load([sample, sample]), /"media\[1\]\.id": "1" is there twice/);
  assert.throws(() => load([{ id: '1', mimeType: 'model/obj' }]), /"media\[0\]\.data": there is no sample of model\/obj/);
  assert.throws(() => load([{ id: 'a', mimeType: 'image/png' }]), /"media\[0\]\.id".*digits/);
  assert.throws(() => load([{ id: '1', mimeType: 'image/png\r\nx: y' }]), /"media\[0\]\.mimeType"/);
});
