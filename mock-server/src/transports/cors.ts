import type { IncomingHttpHeaders } from 'node:http';

const EXPOSED =
  'x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset, retry-after, idempotent-replayed, x-total-count, link, location';
const ACCEPTED = 'authorization, content-type, idempotency-key, x-api-key, x-mock-world, x-mock-control';

/** What a page of an allowed origin needs to read the reply. The guard has let the origin pass. */
export function corsHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const { origin } = headers;
  if (origin === undefined) return {};
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED, vary: 'origin' };
}

/** The answer to a preflight; other headers than ours are accepted as they are asked for. */
export function preflightHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const asked = headers['access-control-request-headers'];
  return {
    ...corsHeaders(headers),
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': asked === undefined ? ACCEPTED : `${ACCEPTED}, ${asked}`,
    'access-control-max-age': '600',
  };
}
