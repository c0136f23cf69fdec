import { refuse } from '../../core/refusal.ts';
import { IDENTITIES } from '../../core/settings.ts';
import type { Subscription } from '../../core/subscriptions.ts';
import { plain } from './problem.ts';

type Override = { readonly override_callback_uri?: string | undefined; readonly verify_token?: string | undefined };

/** A callback that takes over from the app's; none for an empty one, which ends it. Meta wants a verify token with each. */
export function overrideOf({ override_callback_uri: url, verify_token: verifyToken }: Override): Subscription | undefined {
  if (url === undefined || url === '') return undefined;
  if (!verifyToken) return refuse(plain('The parameter verify_token is required.'));
  return { url, verifyToken, secret: IDENTITIES.appSecret, dialect: 'cloud' };
}
