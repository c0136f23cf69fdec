import { printable } from './printable.ts';

/** A message object of any dialect, as far as one line can tell it. */
export type AnyMessage = { readonly type?: unknown; readonly [member: string]: unknown };

const LONGEST = 60;
/** Where kinds of messages hold what a person would call their content. */
const MEMBERS = ['body', 'caption', 'name', 'filename', 'emoji', 'title', 'id', 'link'];

/** `text "Hi"`, `template order_ready`, `image "the blue sofa"`. */
export function describeMessage(message: AnyMessage): string {
  const { type: named = 'message' } = message as { type?: string };
  const type = printable(String(named));
  const part = message[named];
  if (typeof part === 'string') return `${type} ${quote(part)}`;
  if (part === null || typeof part !== 'object') return type;
  const members = part as Readonly<Record<string, unknown>>;
  const told = MEMBERS.map((member) => members[member]).find((value) => typeof value === 'string');
  const inner = (members['button_reply'] ?? members['list_reply'] ?? members['body']) as
    | { title?: string; text?: string }
    | undefined;
  const words = told ?? inner?.title ?? inner?.text;
  return typeof words === 'string' ? `${type} ${quote(words)}` : type;
}

/** On one line, and not too long; control characters of a message cannot reach the terminal. */
export function quote(text: string): string {
  const cut = [...text];
  return printable(JSON.stringify(cut.length > LONGEST ? `${cut.slice(0, LONGEST).join('')}…` : text));
}
