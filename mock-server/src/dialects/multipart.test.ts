import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseMultipart, type FormPart } from './multipart.ts';

const UTF8 = new TextEncoder();
const TYPE = 'multipart/form-data; boundary=x';

function parse(body: string, type = TYPE): readonly FormPart[] | string {
  return parseMultipart(UTF8.encode(body.replaceAll('\n', '\r\n')), type);
}

test('what fetch writes of a form is read back: names, file names, types and bytes', async () => {
  const file = fc.record({ name: fc.string({ minLength: 1 }), filename: fc.string(), bytes: fc.uint8Array({ maxLength: 300 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 5 }), async (files) => {
      const form = new FormData();
      for (const { name, filename, bytes } of files) form.append(name, new Blob([bytes], { type: 'image/png' }), filename);
      const request = new Request('http://localhost', { method: 'POST', body: form });
      const parts = parseMultipart(await request.bytes(), request.headers.get('content-type')!);
      assert.ok(typeof parts !== 'string', parts as string);
      // a form turns lone line breaks into pairs, and what is no Unicode into a sign for it
      const read = [...form.entries()].map(([name, value]) => [name, (value as File).name]);
      const lines = (text: string) => text.replace(/\r\n|\r|\n/g, '\r\n').toWellFormed();
      assert.deepEqual(
        parts.map(({ name, filename }) => [lines(name), lines(filename ?? '')]),
        read.map(([name, filename]) => [lines(name!), lines(filename!)]),
      );
      assert.deepEqual(
        parts.map(({ bytes, type }) => [type, [...bytes]]),
        files.map(({ bytes }) => ['image/png', [...bytes]]),
      );
    }),
  );
});

test('whatever comes is parts or a sentence, never a fault', () => {
  const piece = fc.constantFrom(
    '--x',
    '--x--',
    '\r\n',
    '\r',
    '\n',
    'content-disposition: form-data; name="a"',
    ':',
    '"',
    '\\',
    ' ',
  );
  const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.oneof(fc.constant(TYPE), fc.string()), (body, type) => {
      const parts = parseMultipart(UTF8.encode(body), type);
      assert.ok(typeof parts === 'string' ? parts.length > 0 : parts.every(({ name }) => name !== ''));
    }),
    { numRuns: 2_000 },
  );
});

const FIELD = 'Content-Disposition: form-data; name="type"\n\nimage';
const READ: Record<string, [body: string, type: string, names: string[]]> = {
  'a field': [`--x\n${FIELD}\n--x--`, TYPE, ['type']],
  'a quoted boundary': [`--a b\n${FIELD}\n--a b--\n`, 'multipart/form-data; boundary="a b"', ['type']],
  'lines before and after': [`Hello\n--x  \n${FIELD}\n--x--\nBye`, TYPE, ['type']],
  'a content with the boundary inside a line': [`--x\n${FIELD} --x\n--x--`, TYPE, ['type']],
  'headers in other letters and without quotes': ['--x\ncontent-disposition:form-data;name=a\n\n1\n--x--', TYPE, ['a']],
  'an escaped quote': ['--x\nContent-Disposition: form-data; name="a\\"b"\n\n1\n--x--', TYPE, ['a"b']],
  'no name': ['--x\n\nlost\n--x--', TYPE, []],
  nothing: ['--x--', TYPE, []],
};
for (const [what, [body, type, names]] of Object.entries(READ)) {
  test(`reads ${what}`, () => {
    const parts = parse(body, type);
    assert.ok(typeof parts !== 'string', parts as string);
    assert.deepEqual(
      parts.map(({ name }) => name),
      names,
    );
  });
}

const REFUSED: Record<string, [body: string, type: string, why: RegExp]> = {
  'no boundary': [`--x\n${FIELD}\n--x--`, 'multipart/form-data', /has no boundary/],
  'another boundary': [`--x\n${FIELD}\n--x--`, 'multipart/form-data; boundary=y', /not in the body/],
  'a body that is cut short': [`--x\n${FIELD}`, TYPE, /cut short/],
  'headers without end': [`--x\nContent-Disposition: ${'a'.repeat(9_000)}\n--x--`, TYPE, /do not end/],
  'too many parts': [`${`--x\n${FIELD}\n`.repeat(70)}--x--`, TYPE, /more than 64/],
};
for (const [what, [body, type, why]] of Object.entries(REFUSED)) {
  test(`refuses ${what}`, () => assert.match(parse(body, type) as string, why));
}
