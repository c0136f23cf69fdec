import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Reply } from '../../dialects/exchange.ts';
import { EVENTS_PAGE, EVENTS_SCRIPT, EVENTS_STYLE } from './events-page.ts';
import { PAGE, POLICY, SCRIPT, STYLE } from './docs-page.ts';

const HTML = 'text/html; charset=utf-8';
const SCRIPT_TYPE = 'text/javascript; charset=utf-8';
const STYLE_TYPE = 'text/css; charset=utf-8';
/** Where a build puts the viewer, seen from this file and from the bundle; without a build it is read from its package. */
const BUILT = ['./viewer/', '../transports/docs/viewer/'].map((path) => new URL(path, import.meta.url));

const OWN: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '': [HTML, PAGE],
  '/docs.js': [SCRIPT_TYPE, SCRIPT],
  '/docs.css': [STYLE_TYPE, STYLE],
  '/events': [HTML, EVENTS_PAGE],
  '/events.js': [SCRIPT_TYPE, EVENTS_SCRIPT],
  '/events.css': [STYLE_TYPE, EVENTS_STYLE],
};
const VIEWER: Readonly<Record<string, string>> = { '/swagger-ui-bundle.js': SCRIPT_TYPE, '/swagger-ui.css': STYLE_TYPE };

/** The page at `/_mock/docs`, or what belongs to it. */
export async function readDocs(file: string): Promise<Reply> {
  // without the slash the addresses of the page are right
  if (file === '/') return { status: 308, headers: { location: '../docs' }, body: '' };
  const own = OWN[file];
  if (own) return replyOf(...own);
  const type = VIEWER[file];
  if (type === undefined) return textReply(404, `There is no ${file} here: /_mock/docs is the page.`);
  try {
    return replyOf(type, await readFile(new URL(`.${file}`, viewer()), 'utf8'));
  } catch {
    const sentence = 'The viewer, swagger-ui-dist, is not installed: run npm ci. The document itself is at /_mock/openapi.json.';
    return textReply(501, sentence);
  }
}

function viewer(): URL {
  return BUILT.find(existsSync) ?? new URL('./', import.meta.resolve('swagger-ui-dist/swagger-ui.css'));
}

function replyOf(type: string, body: string): Reply {
  const security = { 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'no-cache', ...security }, body };
}

function textReply(status: number, sentence: string): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${sentence}\n` };
}
