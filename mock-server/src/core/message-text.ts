import type { Content, MessageRow } from './values.ts';

/** The words of a message as its reader sees them, without its buttons; empty when there are none. */
export function textOf({ content, hydrated }: Pick<MessageRow, 'content' | 'hydrated'>): string {
  if (hydrated) return join([hydrated.header, hydrated.body, hydrated.footer]);
  const part = partOf(content);
  if (content.type !== 'interactive') return join([part['body'], part['caption']]);
  return join(['header', 'body', 'footer'].map((name) => (part[name] as { text?: unknown } | undefined)?.text));
}

/** What stands in the member that is named like the kind. */
export function partOf(content: Content): Readonly<Record<string, unknown>> {
  const part = content[content.type];
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>) : {};
}

/** What an interactive message asks of the customer: its `type`; undefined for other kinds. */
export function askOf(content: Content): string | undefined {
  const { type } = content.type === 'interactive' ? partOf(content) : {};
  return typeof type === 'string' ? type : undefined;
}

function join(texts: readonly unknown[]): string {
  return texts.filter((text) => typeof text === 'string' && text !== '').join('\n');
}
