import type { Call } from '../dialect.ts';
import { parsedObject, readParameters, type Parameters } from './read-parameters.ts';

export const SUCCESS = JSON.stringify({ success: true });

/** Parameters of a call wherever they travel: in the query, a form or JSON. */
export function parametersOf({ exchange, query }: Call): Parameters {
  const { access_token: token, ...rest } = query;
  const asked = Object.entries(rest).map(([name, value]) => [name, parsedObject(value)]);
  return { ...Object.fromEntries(asked), ...(exchange.body ? readParameters(exchange) : {}) };
}
