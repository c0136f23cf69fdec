import type { Content } from './values.ts';

/** Types of which the Cloud API sends no member of the same name. */
const BARE = new Set(['unsupported', 'unknown', 'system', 'request_welcome']);
/** What each kind cannot be shown without: a string member. */
const NEEDED: Record<string, string> = { text: 'body', reaction: 'message_id' };

/** Why a content is not a Cloud API message object, as a sentence that names the field; undefined when it is one. */
export function contentProblem(content: Content, name: string): string | undefined {
  const { type } = content;
  if (BARE.has(type)) return undefined;
  const part = content[type];
  if (typeof part !== 'object' || part === null) {
    return `"${name}.${type}" is missing: a message of type ${JSON.stringify(type)} has an object of that name.`;
  }
  const needed = NEEDED[type];
  if (needed === undefined) return undefined;
  const value = (part as Record<string, unknown>)[needed];
  if (typeof value === 'string' && value !== '') return undefined;
  return `"${name}.${type}.${needed}" cannot be ${JSON.stringify(value) ?? 'missing'}: give a text.`;
}
