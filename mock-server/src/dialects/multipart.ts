/** One part of a form: a field when it has no file name. */
export type FormPart = {
  readonly name: string;
  readonly filename: string | undefined;
  /** As sent; undefined where the part has none. */
  readonly type: string | undefined;
  readonly bytes: Uint8Array;
};

const MOST_PARTS = 64;
const MOST_HEADERS = 8_192;
const CR = 13;
const LF = 10;
const DASH = 45;

const UTF8 = new TextDecoder();
const ASCII = new TextEncoder();

/**
 * The parts of a multipart/form-data body, in order. RFC 7578. Works on bytes at hand, so that it runs in a service
 * worker; the parts are views of the body, not copies. A sentence says why a body is none.
 */
export function parseMultipart(body: Uint8Array, contentType: string): readonly FormPart[] | string {
  const boundary = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType);
  if (!boundary) return 'Content-Type has no boundary: let the client write that header itself';
  const mark = ASCII.encode(`--${boundary[1] ?? boundary[2]}`);
  const parts: FormPart[] = [];
  const first = startOf(body, mark);
  if (first === undefined) return 'the boundary of Content-Type is not in the body';
  for (let at = first; ;) {
    const after: number = at + mark.length;
    if (body[after] === DASH && body[after + 1] === DASH) return parts;
    const start = endOfLine(body, after);
    const end = start === undefined ? undefined : nextMark(body, mark, start - 2);
    if (start === undefined || end === undefined) return 'the last part does not end: the body is cut short';
    const part = readPart(body.subarray(start, Math.max(start, end)));
    if (typeof part === 'string') return part;
    if (part.name !== '') parts.push(part);
    if (parts.length > MOST_PARTS) return `there are more than ${MOST_PARTS} parts`;
    at = end + 2;
  }
}

/** The first boundary: at the start, or after a line that is to be ignored. */
function startOf(body: Uint8Array, mark: Uint8Array): number | undefined {
  if (isAt(body, mark, 0)) return 0;
  const end = nextMark(body, mark, 0);
  return end === undefined ? undefined : end + 2;
}

/** Where the line break before the next boundary begins. */
function nextMark(body: Uint8Array, mark: Uint8Array, from: number): number | undefined {
  for (let at = body.indexOf(CR, from); at >= 0; at = body.indexOf(CR, at + 1)) {
    if (body[at + 1] === LF && isAt(body, mark, at + 2)) return at;
  }
  return undefined;
}

function isAt(body: Uint8Array, mark: Uint8Array, at: number): boolean {
  return at + mark.length <= body.length && mark.every((byte, index) => body[at + index] === byte);
}

/** After the line break that ends a boundary; blanks may stand before it. */
function endOfLine(body: Uint8Array, from: number): number | undefined {
  let at = from;
  while (body[at] === 32 || body[at] === 9) at += 1;
  return body[at] === CR && body[at + 1] === LF ? at + 2 : undefined;
}

function readPart(part: Uint8Array): FormPart | string {
  const [head, start] = splitHead(part);
  if (start === undefined) return `the headers of a part do not end within ${MOST_HEADERS} bytes`;
  const headers = new Map(
    head.split('\r\n').map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, Math.max(0, colon)).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const disposition = headers.get('content-disposition') ?? '';
  return {
    name: parameter(disposition, 'name') ?? '',
    filename: parameter(disposition, 'filename'),
    type: headers.get('content-type') || undefined,
    bytes: part.subarray(start),
  };
}

/** The header lines as text, and where the content starts; a part without headers starts with an empty line. */
function splitHead(part: Uint8Array): [string, number | undefined] {
  if (part[0] === CR && part[1] === LF) return ['', 2];
  const most = Math.min(part.length, MOST_HEADERS);
  for (let at = part.indexOf(CR); at >= 0 && at < most; at = part.indexOf(CR, at + 1)) {
    if (part[at + 1] === LF && part[at + 2] === CR && part[at + 3] === LF) return [UTF8.decode(part.subarray(0, at)), at + 4];
  }
  return ['', undefined];
}

/** A value of Content-Disposition, in quotes or without. Browsers write quotes and line breaks as %22, %0D, %0A, and a backslash as it is; others write a backslash before a quote. */
function parameter(disposition: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"(.*?)"(?=\\s*(?:;|$))|([^\\s;"]*))`, 'is').exec(disposition);
  if (!found) return undefined;
  const text = found[1]?.replaceAll('\\"', '"') ?? found[2] ?? '';
  return text.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
