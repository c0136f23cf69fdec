import { tokenFace, type TokenFace } from '../../core/business/token-state.ts';
import { refuse } from '../../core/refusal.ts';
import { IDENTITIES } from '../../core/settings.ts';
import { isSameText, knownToken } from '../auth.ts';
import type { Call } from '../dialect.ts';
import { headerOf } from '../exchange.ts';

/** The token of an app itself, as Graph takes it. */
export const APP_TOKEN = `${IDENTITIES.appId}|${IDENTITIES.appSecret}`;
/** Client credentials are what these calls authenticate with. */
const OPEN = new Set(['cloud.oauth.get', 'cloud.oauth.post']);
const OF_APP = /^cloud\.(subscriptions\.|oauth\.)/;
const MESSAGING = /^cloud\.(messages|media|marketing-messages)\./;

/** Checks the token of a call: `Authorization: Bearer …`, or `?access_token=` with no header at all. */
export function authenticate(call: Call): void {
  const { world, exchange, query, endpoint } = call;
  if (OPEN.has(endpoint.id)) return;
  const header = headerOf(exchange, 'authorization');
  const given = header === undefined ? query['access_token'] : /^(?:bearer|oauth) +(\S+)\s*$/i.exec(header)?.[1];
  const known = knownToken(world.settings.tokens, given);
  // public logs show 400 where the token travels in the query
  const channel = header === undefined ? { http: 400 } : {};
  if (known) return checkToken(call, tokenFace(world, world.settings.tokens.indexOf(known)), channel);
  if (given !== undefined && isSameText(APP_TOKEN, given)) return checkAppToken(call);
  if (header === undefined && !given) {
    refuse({
      key: exchange.method === 'GET' ? 'api_permission' : 'access_token_required',
      rule: 'token',
      cloud: { message: 'An access token is required to request this resource.' },
      note: `Send Authorization: Bearer ${world.settings.tokens[0]?.token ?? '…'}, or ?access_token=.`,
    });
  }
  refuse({ key: 'access_token_expired', rule: 'token', ...channel });
}

/** An app's own token reaches the app, and nothing of a business. */
function checkAppToken({ endpoint }: Call): void {
  if (!OF_APP.test(endpoint.id))
    refuse({ key: 'permission_denied', rule: 'token', note: 'This is the token of the app itself.' });
}

/** First whether it lives, then whether it may: by errors 190, 0, 3, 200, and 131005 for sending or 10 for the rest. */
function checkToken({ world, endpoint }: Call, face: TokenFace, channel: { http?: number }): void {
  const rule = 'token';
  const note = 'PATCH /_mock/tokens turns it.';
  if (face.state === 'app-blocked') refuse({ key: 'auth_exception', rule, note });
  if (face.state === 'expired') {
    const now = world.clock.now();
    const message = `Error validating access token: Session has expired on ${when(face.expiresAt ?? now)}. The current time is ${when(now)}.`;
    refuse({ key: 'access_token_expired', rule, note, ...channel, cloud: { message, subcode: 463 } });
  }
  if (face.state === 'revoked') {
    const message = 'Error validating access token: The session is invalid because the user logged out.';
    refuse({ key: 'access_token_expired', rule, note, ...channel, cloud: { message, subcode: 467 } });
  }
  if (!face.isCapable) refuse({ key: 'api_method', rule, note });
  if (endpoint.id === 'cloud.oauth.debug') return;
  if (!face.isAssigned) refuse({ key: 'api_permission', rule, note });
  const isMessaging = MESSAGING.test(endpoint.id);
  const needed = isMessaging ? 'whatsapp_business_messaging' : 'whatsapp_business_management';
  if (face.permissions.includes(needed)) return;
  refuse({ key: isMessaging ? 'access_denied' : 'permission_denied', rule, note: `The token has no ${needed}. ${note}` });
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** As Graph writes it: "Saturday, 21-Nov-26 11:40:00 UTC". */
function when(at: number): string {
  const date = new Date(at);
  const [, day = '', month = '', year = '', time = ''] = date.toUTCString().split(' ');
  return `${DAYS[date.getUTCDay()]}, ${day}-${month}-${year.slice(2)} ${time} UTC`;
}
