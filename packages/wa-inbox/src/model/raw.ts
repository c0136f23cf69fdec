import type { Content } from './content.ts';

/** Beside the messages and not in them: it is looked at rarely, and compared, saved and exported never. */
const RAW = new WeakMap<Content, unknown>();

/** The content, of which is remembered what arrived. */
export function keepRaw<Kind extends Content>(content: Kind, raw: unknown): Kind {
  if (raw) RAW.set(content, raw);
  return content;
}

/** What the server said of the message that has this content, as it came; undefined where the source does not tell. */
export function rawOf(content: Content): unknown {
  return RAW.get(content);
}
