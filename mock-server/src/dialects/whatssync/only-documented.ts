import { wireMessage, type WireMessage } from '@wa-inbox/protocol/whatssync/replies';

/** Kinds of the document and their members; a text is its body. seeds/003, "Sending Messages". */
const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['text', []],
  ['image', ['url', 'caption']],
  ['document', ['url', 'filename', 'caption']],
  ['location', ['latitude', 'longitude', 'name', 'address']],
  ['template', ['name', 'language', 'components']],
]);
const OWN = new Set(Object.keys(wireMessage.shape).filter((name) => !MEMBERS.has(name)));

/** Whether a kind has the name of a member that every message, or every object, has: its part would stand in that member's place. */
export function isReserved(type: string): boolean {
  return OWN.has(type) || type in Object.prototype;
}

/**
 * A message as the document has it. It has no word for other kinds: they are `unsupported`, as the Cloud API calls what
 * it cannot say, and the world keeps all of them.
 */
export function onlyDocumented(message: WireMessage): WireMessage {
  const { id, from, to, type, timestamp, status, [type]: part } = message;
  const members = MEMBERS.get(type);
  if (!members) return { id, from, to, type: 'unsupported', timestamp, status };
  return {
    id,
    from,
    to,
    type,
    [type]: type === 'text' ? part : chosen(part as Record<string, unknown>, members),
    timestamp,
    status,
  };
}

function chosen(part: Record<string, unknown>, members: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(members.filter((name) => part[name] !== undefined).map((name) => [name, part[name]]));
}
