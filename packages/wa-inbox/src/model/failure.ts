import type { Dialect } from './values.ts';

/** Why something did not work. `key` is the error catalogue's, or one of ours below; the words are i18n's. */
export type Failure = {
  key: string;
  dialect: Dialect | 'host';
  code?: number | string;
  /** HTTP status. */
  status?: number;
  /** Seconds. */
  retryAfter?: number;
  /** The provider's own sentence. */
  detail?: string;
  /** Whether the same thing can work later: never, at once, after waiting, or as a template instead. */
  retry: 'never' | 'now' | 'after' | 'template';
};

/** Failures that no provider reports, because nothing was reached or understood. */
export const OWN_FAILURES = {
  /** No answer: the outcome of a send is unknown. */
  network: 'network_unreachable',
  /** An answer that is no JSON or not of the documented shape. */
  malformed: 'malformed_reply',
  /** What was asked is not in the source's capabilities. */
  unsupported: 'unsupported_by_source',
  /** It may have arrived, and the provider has no keys: sending it again by itself could send it twice. */
  outcome: 'outcome_unknown',
  /** The server is known to be away, so that nothing went out. */
  unsent: 'unsent',
  /** A person took it back while the server was being asked. */
  takenBack: 'taken_back',
} as const;

/** What a source rejects with. */
export class SourceError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.detail ?? failure.key, options);
    this.name = 'SourceError';
    this.failure = failure;
  }
}

/** The failure inside whatever was thrown; `undefined` for an abort, which is no failure. */
export function failureOf(thrown: unknown): Failure | undefined {
  if (thrown instanceof SourceError) return thrown.failure;
  if (thrown instanceof Error && thrown.name === 'AbortError') return undefined;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { key: OWN_FAILURES.network, dialect: 'host', detail, retry: 'now' };
}
