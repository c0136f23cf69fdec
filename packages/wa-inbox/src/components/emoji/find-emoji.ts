import { emojiGroups } from './emoji-data.ts';

export type Emoji = { emoji: string; name: string; words: string };
export type EmojiGroup = keyof typeof emojiGroups;

export const EMOJI_GROUPS = Object.keys(emojiGroups) as EmojiGroup[];

const read = new Map<EmojiGroup, readonly Emoji[]>();

/** The emoji of a group, read when it is first looked at. */
export function emojiOf(group: EmojiGroup): readonly Emoji[] {
  const known = read.get(group) ?? emojiGroups[group].split('|').map(readEmoji);
  read.set(group, known);
  return known;
}

/** Those that have every word of a query at the beginning of one of theirs; names go before further words. */
export function findEmoji(query: string, most: number): Emoji[] {
  const wanted = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const all = EMOJI_GROUPS.flatMap(emojiOf);
  const has = (text: string): boolean => wanted.every((word) => ` ${text.toLowerCase()}`.includes(` ${word}`));
  const named = all.filter(({ name }) => has(name));
  const others = all.filter(({ name, words }) => !has(name) && has(`${name} ${words}`));
  return [...named, ...others].slice(0, most);
}

/** Names for emoji that were used before; those that are not known have themselves. */
export function knownEmoji(used: readonly string[]): Emoji[] {
  const all = new Map(EMOJI_GROUPS.flatMap(emojiOf).map((emoji) => [emoji.emoji, emoji]));
  return used.map((emoji) => all.get(emoji) ?? { emoji, name: emoji, words: '' });
}

function readEmoji(entry: string): Emoji {
  const [named = '', words = ''] = entry.split(';');
  const space = named.indexOf(' ');
  return { emoji: named.slice(0, space), name: named.slice(space + 1), words };
}
