import type { Dialect } from '../endpoint.ts';

/**
 * Whether the same request can succeed later: never (until somebody changes something), at once, after waiting, or as
 * a template instead.
 */
export type Retry = 'never' | 'now' | 'after' | 'template';

/** What a machine needs of an error, small enough for a browser. */
export type ErrorCode = {
  /** The number, or the string code of a wrapper. */
  code: number | string;
  subcode?: number;
  /** Last code of a band that means the same. */
  upTo?: number;
  retry: Retry;
};

/** The rest of a row: for explanations, documents and the wire. */
export type ErrorText = {
  /** The documented title, as it travels on the wire. */
  title: string;
  /** HTTP status of the synchronous answer; null where it is only ever reported by status. */
  http: number | null;
  /** The other HTTP status that has been seen or documented. */
  httpAlternative?: number;
  /** The channel it is documented for. */
  delivery: 'sync' | 'async' | 'both';
  /** What makes it happen. */
  cause: string;
  /** What to do about it, for a developer. */
  remedy: string;
  type: 'OAuthException' | 'GraphMethodException';
  category: string;
  /** current, legacy, a year, or a wrapper's document. */
  status: string;
  /** Dialects that document it. */
  dialects: readonly Dialect[];
  /** Exact strings captured on the wire, where known. */
  wire?: {
    /** `error.message`; `messages` where several are known. */
    message?: string;
    messages?: readonly string[];
    /** `error_data.details`. */
    details?: string;
    detailsExamples?: readonly string[];
    /** `errors[].title` and `errors[].error_data.details` of a status webhook. */
    webhookTitle?: string;
    webhookDetails?: string;
    /** `error_user_msg`. */
    userMessage?: string;
  };
  /** Values of `error_subcode` that have been seen with it and do not make a row of their own. */
  subcodes?: readonly number[];
  /** Headers that the answer carries. */
  headers?: readonly string[];
  /** The answer also has `is_transient: false`, `error_user_title` and `error_user_msg`. */
  userFields?: boolean;
  /** How sure the documents are, where they are not. */
  note?: string;
  /** Keys of the sources table. */
  source: readonly string[];
};

export type ErrorRow<Key extends string = string> = ErrorCode & ErrorText & { key: Key };
