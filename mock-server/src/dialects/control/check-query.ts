import { inlineSchema } from '@wa-inbox/protocol/json-schema/describe-schemas';
import { suggestion } from '@wa-inbox/protocol/nearest';
import { refuse } from '../../core/refusal.ts';
import type { Call } from '../dialect.ts';

/** Names of what a call's query can say, by endpoint. */
const KNOWN = new Map<string, readonly string[]>();

/** A parameter that a call does not have is a slip of the hand: passed over, it would answer another question. */
export function checkQuery({ endpoint, query }: Call): void {
  const given = Object.keys(query);
  // filters of the data browser are named after members, and checked there
  if (given.length === 0 || !endpoint.query || endpoint.id.startsWith('control.db.')) return;
  const known = KNOWN.get(endpoint.id) ?? Object.keys((inlineSchema(endpoint.query, 'output')['properties'] as object) ?? {});
  KNOWN.set(endpoint.id, known);
  const unknown = given.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const message = `${endpoint.path} has no parameter "${unknown.slice(0, 60)}": ${suggestion(unknown, known)}it has ${known.join(', ')}.`;
  refuse({ key: 'invalid_request', rule: 'parse', message });
}
