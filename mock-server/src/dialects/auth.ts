import { tokenFace } from '../core/business/token-state.ts';
import type { Token } from '../core/settings.ts';
import { refuse } from '../core/refusal.ts';
import type { World } from '../core/world.ts';
import type { Call } from './dialect.ts';
import { headerOf, type Exchange } from './exchange.ts';

/** The token of a call: `Authorization: Bearer …`, or `X-API-Key`. */
export function tokenOf(exchange: Exchange): string | undefined {
  const authorization = headerOf(exchange, 'authorization');
  if (authorization !== undefined) return /^bearer +(\S+)\s*$/i.exec(authorization)?.[1];
  return headerOf(exchange, 'x-api-key');
}

/** The known token that was given. Every token is compared, in full, so that time says nothing. */
export function knownToken(tokens: readonly Token[], given: string | undefined): Token | undefined {
  if (given === undefined) return undefined;
  let known: Token | undefined;
  for (const token of tokens) if (isSameText(token.token, given)) known = token;
  return known;
}

/** The known token of a call, or the refusal; `others` says what else than a bearer token this API takes. */
export function authenticate({ world, exchange }: Call, others = ''): Token {
  const given = tokenOf(exchange);
  const token = knownToken(world.settings.tokens, given);
  if (token) return checkState(world, token);
  const seen = given === undefined ? 'There is no token' : 'The token is not known';
  const known = world.settings.tokens[0]?.token ?? '…';
  return refuse({ key: 'unauthorized', rule: 'token', message: `${seen}: send Authorization: Bearer ${known}${others}.` });
}

/** A token that `PATCH /_mock/tokens` has ended opens no API. */
function checkState(world: World, token: Token): Token {
  const { state } = tokenFace(world, world.settings.tokens.indexOf(token));
  if (state === 'valid') return token;
  return refuse({
    key: 'unauthorized',
    rule: 'token',
    message: `The token is ${state}: PATCH /_mock/tokens makes it valid again.`,
  });
}

/** Takes the same time wherever the first difference is. */
export function isSameText(secret: string, given: string): boolean {
  let difference = secret.length ^ given.length;
  for (let index = 0; index < given.length; index++) {
    difference |= secret.charCodeAt(index % secret.length) ^ given.charCodeAt(index);
  }
  return difference === 0;
}
