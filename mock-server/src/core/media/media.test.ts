import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MEDIA_KINDS, mediaProblem } from '@wa-inbox/protocol/cloud/media-types';
import { fromBase64, isBase64, toBase64 } from './base64.ts';
import { safeFileName } from './file-name.ts';
import { isAnimated } from './is-animated.ts';
import { MediaBook, type MediaRow } from './media-book.ts';
import { mediaUses } from './media-uses.ts';
import { pdfOf } from './pdf.ts';
import { sampleOf } from './samples.ts';

test('bytes survive as text, and what is no base64 is known for it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100_000 }), (bytes) => {
      const data = toBase64(bytes);
      assert.ok(isBase64(data));
      assert.deepEqual(fromBase64(data), bytes);
    }),
    { numRuns: 30 },
  );
  for (const data of ['a', 'ab=c', 'ab c', '=']) assert.equal(isBase64(data), false, data);
});

test('a file name is never a path, whatever it was', () => {
  const piece = fc.constantFrom('..', '/', '\\', 'C:', '\0', '\n', '\u202e', '"', ';', 'é', 'a', '.html');
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), (pieces) => {
      const name = safeFileName(pieces.join(''));
      if (name === undefined) return;
      assert.doesNotMatch(name, /[/\\:"<>|?*\p{Cc}\u202a-\u202e]|^[.\s]|[.\s]$/u);
      assert.ok(name.length > 0 && [...name].length <= 240);
      assert.ok(encodeURIComponent(name));
    }),
  );
  assert.equal(safeFileName('../../invoice (1).pdf'), 'invoice (1).pdf');
  assert.equal(safeFileName('..'), undefined);
});

/** How files of each type begin: bytes as Latin letters, a dot for any. */
const BEGINNINGS: Record<string, RegExp> = {
  'image/jpeg': /^\xff\xd8\xff/,
  'image/png': /^\x89PNG\r\n/,
  'image/webp': /^RIFF....WEBP/s,
  'video/mp4': /^....ftyp/s,
  'video/3gpp': /^....ftyp3g/s,
  'audio/ogg; codecs=opus': /^OggS.{24}OpusHead/s,
  'audio/mpeg': /^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]/,
  'audio/mp4': /^....ftyp/s,
  'audio/aac': /^\xff[\xf0\xf1\xf8\xf9]/,
  'audio/amr': /^#!AMR\n/,
  'application/pdf': /^%PDF-1\.4\n/,
  'text/plain': /^notes\n$/,
};
for (const [mimeType, beginning] of Object.entries(BEGINNINGS)) {
  test(`the sample of ${mimeType} is one, and within the limits of its kind`, () => {
    const data = sampleOf(mimeType, 'notes')!;
    assert.match(atob(data), beginning);
    const kind = (Object.keys(MEDIA_KINDS) as (keyof typeof MEDIA_KINDS)[]).find((each) =>
      MEDIA_KINDS[each].types.includes(mimeType.split(';')[0]!),
    );
    assert.equal(mediaProblem(kind!, { mimeType, size: atob(data).length, isAnimated: false }), undefined);
  });
}

test('of the two stickers one moves', () => {
  assert.equal(isAnimated(fromBase64(sampleOf('image/webp', undefined, true)!)), true);
  assert.equal(isAnimated(fromBase64(sampleOf('image/webp')!)), false);
  assert.equal(isAnimated(new Uint8Array()), false);
});

test('a document says where each of its objects begins, and shows its name', () => {
  const text = String.fromCharCode(...pdfOf('Café (1)\\.pdf'));
  const places = Array.from(text.matchAll(/^(\d{10}) 00000 n $/gm), ([, place]) => Number(place));
  assert.deepEqual(
    places.map((place) => text.slice(place, place + 7)),
    [1, 2, 3, 4, 5].map((number) => `${number} 0 obj`),
  );
  const table = Number(/startxref\n(\d+)/.exec(text)![1]);
  assert.equal(text.slice(table, table + 4), 'xref');
  assert.equal(/<< \/Length (\d+) >>\nstream\n([\s\S]*)\nendstream/.exec(text)!.slice(1).map(Number)[0], lengthOfStream(text));
  assert.match(text, /\(Cafe \\\(1\\\)\\\\\.pdf\) Tj/);
});

function lengthOfStream(text: string): number {
  return text.indexOf('\nendstream') - text.indexOf('stream\n') - 'stream\n'.length;
}

test('files are found wherever a message can have them, and only there', () => {
  const image = { id: '1' };
  const paths = (content: Parameters<typeof mediaUses>[0]) => mediaUses(content).map(({ path, kind }) => `${kind} ${path}`);
  assert.deepEqual(paths({ type: 'image', image }), ['image image.id']);
  assert.deepEqual(paths({ type: 'image', image: { link: 'https://example.com' } }), []);
  assert.deepEqual(paths({ type: 'text', text: { body: 'image' }, image }), []);
  assert.deepEqual(paths({ type: 'interactive', interactive: { header: { type: 'document', document: { id: '2' } } } }), [
    'document interactive.header.document.id',
  ]);
  const header = { type: 'header', parameters: [{ type: 'video', video: { id: '3' } }] };
  assert.deepEqual(
    paths({ type: 'template', template: { components: [{ type: 'carousel', cards: [{ components: [header] }] }] } }),
    ['video template.components[0].cards[0].components[0].parameters[0].video.id'],
  );
});

test('the shelf of files counts bytes as they come and go', () => {
  const book = new MediaBook();
  const row = (id: string, size: number, expiresAt: number) => ({ id, size, expiresAt }) as MediaRow;
  book.add(row('2', 10, 100));
  book.add(row('1', 5, 200));
  book.add(row('1', 7, 200));
  assert.equal(book.bytes, 17);
  assert.deepEqual(
    book.list(99).map(({ id }) => id),
    ['1', '2'],
  );
  assert.deepEqual([book.get('2', 99)?.size, book.get('2', 100), book.has('2')], [10, undefined, true]);
  book.removeExpired(100);
  assert.deepEqual([book.bytes, book.has('2'), book.remove('3')], [7, false, false]);
});
