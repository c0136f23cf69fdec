import { headerOf, type Exchange } from '../exchange.ts';
import { checkDepth, readJson } from '../read-body.ts';

export type Parameters = Record<string, unknown>;

/**
 * The parameters of a call, whether they come as JSON or as a form whose objects are JSON text. Members that are null
 * count as absent. What is no object has no parameters, as the Cloud API has it.
 */
export function readParameters(exchange: Exchange): Parameters {
  const type = headerOf(exchange, 'content-type') ?? '';
  if (/^application\/x-www-form-urlencoded\b/i.test(type.trim()) && !exchange.isTooLarge) {
    const fields = [...new URLSearchParams(exchange.body ?? '')];
    return Object.fromEntries(fields.map(([name, value]) => [name, parsedObject(value)]));
  }
  const given = readJson(exchange, { allowsUntyped: true, whenEmpty: {} });
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return {};
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}

/** An object or a list in the place of its JSON text; every other value as it is. */
export function parsedObject(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return value;
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return value;
  }
  return checkDepth(parsed);
}

/** Members whose value is the business's own and reaches its flow as it is. */
const OWN_DATA = new Set(['data', 'flow_action_data']);

/** A value whose objects have no members that are null, at any depth: clients write null for what they leave out. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isRecord(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([name, member]) => [name, OWN_DATA.has(name) ? member : withoutNulls(member)]));
}

/** True for what can have members. */
export function isRecord(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
