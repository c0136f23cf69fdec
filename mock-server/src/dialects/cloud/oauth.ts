import type { ErrorKey } from '@wa-inbox/protocol';
import { accessTokenBody, debugTokenQuery } from '@wa-inbox/protocol/cloud/account-requests';
import { tokenFace } from '../../core/business/token-state.ts';
import { refuse } from '../../core/refusal.ts';
import { IDENTITIES } from '../../core/settings.ts';
import type { World } from '../../core/world.ts';
import { isSameText, knownToken } from '../auth.ts';
import type { Handler } from '../sending-handler.ts';
import { readCall } from './parameters.ts';
import { APP_TOKEN } from './token.ts';

/** Client credentials for the app's own token. */
export const grantToken: Handler = (call) => {
  const { client_id: id, client_secret: secret } = readCall(call, accessTokenBody);
  if (id !== IDENTITIES.appId) refuseClient('invalid_parameter', 'Error validating application.');
  if (!isSameText(IDENTITIES.appSecret, secret)) refuseClient('api_unknown', 'Error validating client secret.');
  return { run: () => answer({ access_token: APP_TOKEN, token_type: 'bearer' }) };
};

/** In Graph's own words; the codes, 100 and 1, are ours. */
function refuseClient(key: ErrorKey, message: string): never {
  const note = `The mock's app is ${IDENTITIES.appId}; GET /_mock/config tells its secret.`;
  return refuse({ key, rule: 'client', cloud: { message }, note });
}

export const debugToken: Handler = (call) => {
  const { input_token: token } = readCall(call, debugTokenQuery);
  return { run: () => answer({ data: tokenData(call.world, token) }) };
};

/** An unknown token is described too: as not valid. */
function tokenData(world: World, given: string) {
  const app = { app_id: IDENTITIES.appId, application: 'wa-mock' };
  if (isSameText(APP_TOKEN, given)) return { ...app, type: 'APP', is_valid: true, scopes: [], expires_at: 0 };
  const known = knownToken(world.settings.tokens, given);
  if (!known) {
    const error = { code: 190, message: 'Invalid OAuth access token' };
    return { app_id: '', is_valid: false, scopes: [], expires_at: 0, error };
  }
  const face = tokenFace(world, world.settings.tokens.indexOf(known));
  const targets = face.isAssigned ? [IDENTITIES.wabaId] : [];
  return {
    ...app,
    type: 'SYSTEM_USER',
    is_valid: face.state === 'valid',
    expires_at: face.expiresAt === undefined ? 0 : Math.floor(face.expiresAt / 1_000),
    data_access_expires_at: 0,
    scopes: face.permissions,
    granular_scopes: face.permissions.map((scope) => ({ scope, target_ids: targets })),
  };
}

function answer(json: object) {
  return { status: 200, body: JSON.stringify(json) };
}
