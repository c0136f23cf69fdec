import type { MessageHit, MessageQuery } from '../../model/source.ts';
import type { Page } from '../../model/values.ts';
import { fold } from '../is-found.ts';
import { pageFromStart } from './paging.ts';
import type { MemoryWorld } from './read-fixture.ts';

/** Members of contents that say something to a reader. */
const WORDS = new Set(['text', 'body', 'caption', 'filename', 'name', 'address', 'footer', 'title', 'description']);

/** Messages of all conversations that hold a text, newest first. */
export function findHits(
  { contacts, messages }: Pick<MemoryWorld, 'contacts' | 'messages'>,
  query: MessageQuery,
): Page<MessageHit> {
  const wanted = fold(query.search.trim());
  const found = [...messages.values()].flat().filter(({ content }) => fold(wordsIn(content)).includes(wanted));
  const { items, ...rest } = pageFromStart(
    found.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)),
    query,
  );
  return {
    ...rest,
    items: items.map((message) => ({ message, name: contacts.get(message.phone)?.name ?? `+${message.phone}` })),
  };
}

function wordsIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, part]) => (typeof part === 'string' ? (WORDS.has(name) ? part : '') : wordsIn(part)))
    .join('\n');
}
