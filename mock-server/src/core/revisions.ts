import type { Content, MessageRow } from './values.ts';

/** The message that an edit or a deletion is about. facts/webhook-samples.json, in.edit and in.revoke. */
export function originalOf(content: Content): string | undefined {
  const { type } = content;
  if (type !== 'edit' && type !== 'revoke') return undefined;
  const id = (content[type] as { original_message_id?: unknown } | undefined)?.original_message_id;
  return typeof id === 'string' ? id : undefined;
}

/** The message that shows a change by now; undefined for what is no change, and where its original is not there. */
export function takenInBy(message: MessageRow, messages: readonly MessageRow[]): MessageRow | undefined {
  const id = originalOf(message.content);
  if (id === undefined) return undefined;
  const original = messages.find((each) => each.id === id);
  return original?.content['edited'] === true || original?.content['deleted'] === true ? original : undefined;
}

/** A conversation as its reader sees it: changes are in what they changed. */
export function shownOf(messages: readonly MessageRow[]): readonly MessageRow[] {
  const isWhole = !messages.some(({ content }) => originalOf(content) !== undefined);
  return isWhole ? messages : messages.filter((message) => !takenInBy(message, messages));
}

/** The last message that stands for itself. */
export function lastShown(messages: readonly MessageRow[]): MessageRow | undefined {
  return messages.findLast((message) => !takenInBy(message, messages));
}
