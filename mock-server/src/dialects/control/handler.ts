import type { Call } from '../dialect.ts';
import { readBody, readJson, type Schema } from '../read-body.ts';

export type Result = {
  readonly status: number;
  readonly json: unknown;
  /** The answer, where somebody else has to answer first. */
  readonly later?: () => Promise<unknown>;
  /** The whole result, where it takes a while: in the place of what is here. */
  readonly whole?: () => Promise<Result>;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Handler = (call: Call) => Result;

export function ok(json: unknown): Result {
  return { status: 200, json };
}

/** The body of a control write. It must say that it is JSON: a page elsewhere cannot send that without being asked. */
export function readWrite<Value>({ exchange }: Call, schema: Schema<Value>): Value {
  return readBody(schema, readJson(exchange, { allowsUntyped: false }));
}
