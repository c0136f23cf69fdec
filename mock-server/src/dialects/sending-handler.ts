import type { Decision } from '../core/decide.ts';
import type { Refusal } from '../core/refusal.ts';
import type { Phone } from '../core/values.ts';
import type { Call } from './dialect.ts';

export type Result = {
  readonly status: number;
  /** JSON text. */ readonly body: string | undefined;
  readonly bytes?: Uint8Array | undefined;
  /** Of a reply that is no JSON: in the place of the usual ones. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly note?: string | undefined;
  /** The result, where somebody else has to answer first: this one then says nothing. Rejects with a refusal. */
  readonly later?: (() => Promise<Result>) | undefined;
};

/** A call that was read and found well-formed; nothing has happened yet. */
export type Prepared = {
  /** What a sending call is to scenarios and magic numbers. */
  readonly call?: { readonly to: Phone; readonly type: string; readonly template: string | undefined };
  run(decision: Decision): Result;
  /** What the request log says of a refusal. */
  noteOf?(refusal: Refusal): string | undefined;
};

/** Reads a call, or refuses it; `run` then carries it out, once scenarios and limits have had their say. */
export type Handler = (call: Call) => Prepared;
