import { explainIssues, phoneProblem } from '@wa-inbox/protocol';
import { suggestion } from '@wa-inbox/protocol/nearest';
import { refuse } from '../core/refusal.ts';
import { bodyLimit, sizeText } from './body-limits.ts';
import { headerOf, type Exchange } from './exchange.ts';

/** Arrays and objects within each other. Ours: what is stored is written again, and writing is recursive. */
const DEPTH_LIMIT = 64;

export type BodyRules = {
  /** Whether a call without a content type is believed to be JSON. */
  readonly allowsUntyped: boolean;
  /** Stands for a body that is absent; without it an empty body is refused. */
  readonly whenEmpty?: unknown;
};

/** The body as JSON, or the refusal: too large, not JSON by its type, not JSON at all. */
export function readJson(exchange: Exchange, rules: BodyRules): unknown {
  if (exchange.isTooLarge) {
    return refuse({
      key: 'payload_too_large',
      rule: 'parse',
      message: `The body is over ${sizeText(bodyLimit(exchange.url, undefined, 0))}: send less, and media as a link.`,
    });
  }
  checkType(exchange, rules);
  const text = exchange.body ?? '';
  if (text.trim() === '') {
    if ('whenEmpty' in rules) return rules.whenEmpty;
    return refuse({ key: 'invalid_json', rule: 'parse', message: 'The body is empty: send a JSON object.' });
  }
  return checkDepth(parse(text));
}

/** The value as it is, or the refusal of one that nests too deep. */
export function checkDepth(value: unknown): unknown {
  if (!isDeeperThan(DEPTH_LIMIT, value)) return value;
  return refuse({
    key: 'invalid_request',
    rule: 'parse',
    message: `The body nests deeper than ${DEPTH_LIMIT} arrays and objects: send it flatter.`,
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse({
      key: 'invalid_json',
      rule: 'parse',
      message: `The body is not JSON: ${reason}. Send one JSON object in UTF-8.`,
    });
  }
}

function isDeeperThan(left: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((member) => isDeeperThan(left - 1, member));
}

function checkType(exchange: Exchange, { allowsUntyped }: BodyRules): void {
  const type = headerOf(exchange, 'content-type');
  if (type === undefined ? allowsUntyped : /^application\/(?:[\w.+-]+\+)?json\b/i.test(type.trim())) return;
  const seen = type === undefined ? 'The header Content-Type is missing' : `Content-Type cannot be "${type}"`;
  refuse({ key: 'unsupported_media_type', rule: 'parse', message: `${seen}: send Content-Type: application/json.` });
}

/** What a fault says that has no sentence of its own, whatever language the host page or process has given zod. */
export const WORDLESS = { error: () => 'Invalid input' };

/** What a schema of the protocol does with a value. */
export type Schema<Value> = {
  safeParse(
    given: unknown,
    words: typeof WORDLESS,
  ): { success: true; data: Value } | { success: false; error: { issues: Parameters<typeof explainIssues>[0] } };
};

/** A member that the body does not have, where it is near one that it has; nothing for schemas that are no plain object. */
function surplusIn(schema: object, [first]: Parameters<typeof explainIssues>[0]) {
  const { shape } = schema as { shape?: object };
  if (first?.code !== 'unrecognized_keys' || first.path.length > 0 || !shape) return undefined;
  const field = first.keys[0]!;
  const members = Object.keys(shape);
  const hint = suggestion(field, members);
  return { field, message: `"${field.slice(0, 100)}" does not belong here: ${hint}the body has ${members.join(', ')}.` };
}

/** The body in its schema, or the refusal that names the field. `phone` is the field whose faults have an error of their own. */
export function readBody<Value>(schema: Schema<Value>, given: unknown, phone?: string): Value {
  const parsed = schema.safeParse(given, WORDLESS);
  if (parsed.success) return parsed.data;
  const { field, message } = surplusIn(schema, parsed.error.issues) ?? explainIssues(parsed.error.issues, given);
  const number = phone !== undefined && field === phone ? (given as Record<string, unknown>)[phone] : undefined;
  if (typeof number !== 'string') return refuse({ key: 'invalid_request', rule: 'parse', message });
  return refuse({ key: 'invalid_phone_number', rule: 'parse', message: `"${phone}": ${phoneProblem(number) ?? message}` });
}
