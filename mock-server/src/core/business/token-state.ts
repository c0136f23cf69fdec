import { PERMISSIONS, type Permission } from '@wa-inbox/protocol/control/account';
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

/** What a token is at this instant, by its place among the mock's tokens. */
export function tokenFace({ business, clock }: World, index: number): TokenFace {
  const { state = 'valid', expiresAt, permissions, assigned, capable } = business.tokens.get(index) ?? {};
  const end = typeof expiresAt === 'string' ? Date.parse(expiresAt) : undefined;
  const hasExpired = end !== undefined && end <= clock.now();
  return {
    state: state === 'valid' && hasExpired ? 'expired' : state,
    expiresAt: end,
    permissions: permissions ?? PERMISSIONS,
    isAssigned: assigned ?? true,
    isCapable: capable ?? true,
  };
}
