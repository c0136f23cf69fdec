import type { IncomingHttpHeaders } from 'node:http';
import { CATALOG } from '@wa-inbox/protocol';
import { JSON_HEADERS, type Reply } from '../dialects/exchange.ts';
import type { Verdict } from './guard.ts';

/** The answer to a call that the guard does not let pass. It carries no CORS headers, so that a page cannot read it. */
export function forbidden(verdict: Exclude<Verdict, 'pass'>, { host, origin }: IncomingHttpHeaders): Reply {
  const row = CATALOG[verdict];
  const seen =
    verdict === 'forbidden_host' ? `The host ${JSON.stringify(host ?? '')}` : `The origin ${JSON.stringify(origin ?? '')}`;
  const status = row.http ?? 403;
  const error = { code: row.key, message: `${seen} is not allowed. ${row.remedy}`, status };
  return { status, headers: JSON_HEADERS, body: JSON.stringify({ error }) };
}
