import { refuse } from '../../core/refusal.ts';
import type { Token } from '../../core/settings.ts';
import { knownToken } from '../auth.ts';
import type { Call } from '../dialect.ts';
import { headerOf } from '../exchange.ts';

/** The token of a call: `Authorization: Bearer …`, or `?access_token=` with no header at all. */
export function authenticate({ world, exchange, query }: Call): Token {
  const header = headerOf(exchange, 'authorization');
  const given = header === undefined ? query['access_token'] : /^(?:bearer|oauth) +(\S+)\s*$/i.exec(header)?.[1];
  const known = knownToken(world.settings.tokens, given);
  if (known) return known;
  if (header === undefined && !given) {
    return refuse({
      key: exchange.method === 'GET' ? 'api_permission' : 'access_token_required',
      rule: 'token',
      cloud: { message: 'An access token is required to request this resource.' },
      note: `Send Authorization: Bearer ${world.settings.tokens[0]?.token ?? '…'}, or ?access_token=.`,
    });
  }
  // public logs show 400 where the token travels in the query
  return refuse({ key: 'access_token_expired', rule: 'token', ...(header === undefined && { http: 400 }) });
}
