import { loggedEvents } from '@wa-inbox/protocol/control/happenings';
import { nearest } from '@wa-inbox/protocol/nearest';
import { refuse } from '../refusal.ts';

/** A pattern of what happened: `type` first, then any members of that type. */
export type Pattern = { readonly type?: unknown; readonly [member: string]: unknown };

const MEMBERS = new Map(Object.entries(loggedEvents).map(([type, { shape }]) => [type, ['type', ...Object.keys(shape)]]));
/** Of a message, which events hold one level further down. */
const OF_MESSAGE = new Set(Object.keys(loggedEvents['message.created'].shape.message.shape));

/** A pattern whose type and members exist, or the refusal that names them and what comes near. */
export function readMatch(given: unknown): Pattern {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return wrong(
      `The match cannot be ${JSON.stringify(given)}: give an object such as {"type":"message.status","status":"read"}.`,
    );
  const pattern = given as Pattern;
  checkType(pattern.type);
  const known = membersOf(pattern.type);
  const unknown = Object.keys(pattern).find((name) => !known.has(name));
  if (unknown !== undefined) wrong(unknownMember(unknown, pattern.type, known));
  return pattern;
}

function checkType(type: unknown): void {
  if (typeof type !== 'string' || MEMBERS.has(type)) return;
  const near = nearest(type, MEMBERS.keys());
  const guess = near === undefined ? '' : ` Did you mean ${JSON.stringify(near)}?`;
  wrong(`Nothing of the type ${JSON.stringify(type)} happens here:${guess || ''} there are ${[...MEMBERS.keys()].join(', ')}.`);
}

/** Of the type, or of every type where none is said by name. */
function membersOf(type: unknown): ReadonlySet<string> {
  return new Set(typeof type === 'string' ? MEMBERS.get(type) : [...MEMBERS.values()].flat());
}

function unknownMember(name: string, type: unknown, known: ReadonlySet<string>): string {
  const owner = typeof type === 'string' ? `"${type}"` : 'What happens';
  if (known.has('message') && OF_MESSAGE.has(name))
    return `${owner} has no member "${name}", its message has: write {"message":{"${name}": …}}.`;
  const near = nearest(name, known);
  const guess = near === undefined ? '' : ` did you mean "${near}"?`;
  return `${owner} has no member "${name}":${guess} It has ${[...known].join(', ')}.`;
}

function wrong(message: string): never {
  return refuse({ key: 'invalid_request', rule: 'match', message });
}
