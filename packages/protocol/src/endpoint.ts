import type * as z from 'zod/mini';
import type { ErrorKey } from './errors/codes.ts';

export type Dialect = 'whatssync' | 'chatmitra' | 'chakra' | 'cloud';
/** A dialect, or a provider that somebody else brings. */
export type ProviderName = Dialect | (string & {});
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One call of an API, as data: what routes, validates and documents it. */
export type Endpoint = {
  /** Stable name, used by scenarios and coverage: "whatssync.messages.send". */
  id: string;
  dialect: ProviderName;
  method: Method;
  /** Path below the server's root, parameters as `:name`. */
  path: string;
  title: string;
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
  /** What the body comes as, where that is not JSON; `body` tells the fields beside the file. */
  bodyType?: 'multipart/form-data' | 'application/octet-stream';
  /** A body that succeeds in the seeded world. */
  example?: object;
  reply?: z.ZodMiniType;
  /** What a success comes as, where that is not JSON: any type of file. */
  replyType?: '*/*';
  /** The status of a success. */
  status: number;
  /** Catalogue keys that this call is documented or known to answer with. */
  errors: readonly ErrorKey[];
  /** The document that describes it; "ours" where every document is silent. */
  document: string;
};
