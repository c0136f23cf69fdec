import type { CannedReply } from '../context.ts';

/** Most that a list shows. */
const MOST = 20;

/** Replies for what is typed: "/" alone brings all, letters after it those of that name, then those that say it. */
export function findReplies(replies: readonly CannedReply[], typed: string): readonly CannedReply[] {
  const query = /^\/(\S*)$/.exec(typed)?.[1]?.toLocaleLowerCase();
  if (query === undefined) return [];
  const rank = ({ name, text }: CannedReply): number => {
    const lower = name.toLocaleLowerCase();
    if (lower.startsWith(query)) return 0;
    if (lower.includes(query)) return 1;
    return text.toLocaleLowerCase().includes(query) ? 2 : 3;
  };
  const found = replies.map((reply) => ({ reply, rank: rank(reply) })).filter((candidate) => candidate.rank < 3);
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ reply }) => reply);
}

/** The text with `{{name}}` filled in; selects the first value that nobody knows, or puts the caret at the end. */
export function fillReply(
  template: string,
  variables: Readonly<Record<string, string>> = {},
): { text: string; from: number; to: number } {
  const text = template.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) =>
    Object.hasOwn(variables, name) && variables[name] !== '' ? variables[name]! : whole,
  );
  const open = /\{\{\s*\w+\s*\}\}/.exec(text);
  return open ? { text, from: open.index, to: open.index + open[0].length } : { text, from: text.length, to: text.length };
}
