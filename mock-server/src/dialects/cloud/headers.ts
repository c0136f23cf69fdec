import { scramble } from '../../core/random.ts';
import type { World } from '../../core/world.ts';
import { JSON_HEADERS, type Exchange } from '../exchange.ts';
import { versionOf } from './locate.ts';
import { usageHeaders } from './quota.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What every answer carries. facts/client-behaviour.md, recorded live answers. */
export function commonHeaders(world: World | undefined, exchange: Exchange): Record<string, string> {
  const trace = traceOf(world);
  return {
    ...JSON_HEADERS,
    'facebook-api-version': versionOf(exchange.url),
    'x-fb-trace-id': trace,
    'x-fb-request-id': `${trace.slice(1)}A`,
    'access-control-allow-origin': '*',
    'cache-control': 'private, no-cache, no-store, must-revalidate',
    ...(world && usageHeaders(world)),
  };
}

/** Names this call; the same for the same seed and the same calls before it. */
export function traceOf(world: World | undefined): string {
  let state = scramble(((world?.seed ?? 0) + Math.imul(world?.requests.count ?? 0, 0x9e3779b1)) >>> 0);
  let text = 'A';
  while (text.length < 23) {
    state = scramble((state + 0x6d2b79f5) >>> 0);
    text += LETTERS[state % LETTERS.length]!;
  }
  return text;
}

/** `www-authenticate` of an error; a header takes one line of ASCII. */
export function challenge(message: string, isToken: boolean): string {
  const line = message.replace(/[^ -~]/g, '?').replace(/["\\]/g, "'");
  return `OAuth "Facebook Platform" "${isToken ? 'invalid_token' : 'invalid_request'}" "${line}"`;
}
