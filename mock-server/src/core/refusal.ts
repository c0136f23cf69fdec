import type { ErrorKey } from '@wa-inbox/protocol';
import type { SpentLimit } from './spent-limits.ts';

/** Why a call is not carried out, in the catalogue's words; each dialect writes it in its own shape. */
export type Refusal = {
  readonly key: ErrorKey;
  /** The rule that decided, for the request log. */
  readonly rule: string;
  /** What was wrong, the value seen, what would work. */
  readonly message?: string;
  /** Seconds of real time until it can work. */
  readonly retryAfter?: number;
  /** The limit that there is nothing left of. */
  readonly spent?: SpentLimit;
  /** HTTP status instead of the documented one. */
  readonly http?: number;
  /** Whether the provider would have accepted the call and reported this by status. */
  readonly reportedLater?: boolean;
  /** How the Cloud API says it, where the catalogue does not: another row, its sentence and its details to the letter, a subcode. */
  readonly cloud?: { readonly key?: ErrorKey; readonly message?: string; readonly details?: string; readonly subcode?: number };
  /** Methods that the path does have. */
  readonly allow?: readonly string[];
  /** What a reader of the request log should know. */
  readonly note?: string;
};

/** Carries a refusal out of nested calls. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message ?? refusal.key);
    this.name = 'RefusalError';
    this.refusal = refusal;
  }
}

export function refuse(refusal: Refusal): never {
  throw new RefusalError(refusal);
}
