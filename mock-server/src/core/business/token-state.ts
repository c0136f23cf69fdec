import { PERMISSIONS, type Permission, type TokenState } from '@wa-inbox/protocol/control/account';
import type { World } from '../world.ts';

export type TokenFace = {
  readonly state: 'valid' | 'expired' | 'revoked' | 'app-blocked';
  /** Milliseconds since 1970; undefined: never. */
  readonly expiresAt: number | undefined;
  readonly permissions: readonly Permission[];
  /** Whether it was given this business account. */
  readonly isAssigned: boolean;
  /** Whether its app may call the API at all. */
  readonly isCapable: boolean;
};

/** Sets what a token is; when it expires by itself is among what is due. */
export function putToken({ business, clock, due }: World, index: number, state: TokenState): TokenState {
  business.tokens.set(index, state);
  const end = endOf(state);
  if (end !== undefined && end > clock.now()) due.add(end, { kind: 'token', index });
  return state;
}

/** Whether a token expires by itself at this instant. */
export function tokenExpiresAt({ business }: World, index: number, at: number): boolean {
  const state = business.tokens.get(index);
  return state !== undefined && (state.state ?? 'valid') === 'valid' && endOf(state) === at;
}

function endOf({ expiresAt }: TokenState): number | undefined {
  return typeof expiresAt === 'string' ? Date.parse(expiresAt) : undefined;
}

/** What a token is at this instant, by its place among the mock's tokens. */
export function tokenFace({ business, clock }: World, index: number): TokenFace {
  const { state = 'valid', expiresAt, permissions, assigned, capable } = business.tokens.get(index) ?? {};
  const end = endOf({ expiresAt });
  const hasExpired = end !== undefined && end <= clock.now();
  return {
    state: state === 'valid' && hasExpired ? 'expired' : state,
    expiresAt: end,
    permissions: permissions ?? PERMISSIONS,
    isAssigned: assigned ?? true,
    isCapable: capable ?? true,
  };
}
