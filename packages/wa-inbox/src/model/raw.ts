import type { Content } from './content.ts';

/**
 * What the server said of the message that has this content, as it came; nothing where the source does not tell. Beside
 * the messages and not in them: it is looked at rarely, and compared, saved and exported never.
 */
export const RAW = new WeakMap<Content, unknown>();

/** The content, of which is remembered what arrived. */
export function keepRaw<Kind extends Content>(content: Kind, raw: unknown): Kind {
  RAW.set(content, raw);
  return content;
}
