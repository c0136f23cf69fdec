import { refuse } from '../../core/refusal.ts';
import type { Call } from '../dialect.ts';
import { WORDLESS, type Schema } from '../read-body.ts';
import { refusalOfIssues } from './problem.ts';
import { parsedObject, readParameters, type Parameters } from './read-parameters.ts';

export const SUCCESS = JSON.stringify({ success: true });

/** The parameters of a call in their schema. What is wrong with them is always 100: the codes of messages are for messages. */
export function readCall<Value>(call: Call, schema: Schema<Value>): Value {
  const given = parametersOf(call);
  const parsed = schema.safeParse(given, WORDLESS);
  if (parsed.success) return parsed.data;
  return refuse({ ...refusalOfIssues(parsed.error.issues, given), key: 'invalid_parameter' });
}

/** Wherever they travel: in the query, a form or JSON. */
function parametersOf({ exchange, query }: Call): Parameters {
  const { access_token: token, ...rest } = query;
  const asked = Object.entries(rest).map(([name, value]) => [name, parsedObject(value)]);
  return { ...Object.fromEntries(asked), ...(exchange.body ? readParameters(exchange) : {}) };
}
