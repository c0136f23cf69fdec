import { foldText } from './fold-text.ts';
import { partOf, textOf } from './message-text.ts';
import { takenInBy } from './revisions.ts';
import type { MessageRow } from './values.ts';
import type { World } from './world.ts';

/** Where a list of hits goes on: below this instant, and after so many of the same. */
export type HitPosition = readonly [at: number, given: number];

const FOLDED = new WeakMap<MessageRow, string>();

/** Messages of all conversations whose words hold a text, newest first; of one instant those that came first. */
export function findMessages(
  world: World,
  folded: string,
  { before, limit }: { before?: HitPosition; limit: number },
): MessageRow[] {
  const hits: MessageRow[] = [];
  for (const { messages } of world.contacts.values()) {
    for (const row of messages) {
      if (row.at <= (before?.[0] ?? Number.POSITIVE_INFINITY) && isHit(row, folded) && !takenInBy(row, messages)) hits.push(row);
    }
  }
  hits.sort((a, b) => b.at - a.at);
  const skipped = before === undefined ? 0 : before[1];
  return hits.slice(skipped, skipped + limit);
}

/** The position after the last of some hits. */
export function positionAfter(hits: readonly MessageRow[], before: HitPosition | undefined): HitPosition {
  const { at } = hits.at(-1)!;
  const same = hits.filter((row) => row.at === at).length;
  return [at, at === before?.[0] ? before[1] + same : same];
}

function isHit(row: MessageRow, folded: string): boolean {
  if (row.content['deleted'] === true) return false;
  let text = FOLDED.get(row);
  if (text === undefined) FOLDED.set(row, (text = foldText(wordsOf(row))));
  return text.includes(folded);
}

/** What is read, and what files and places are called. */
function wordsOf(row: MessageRow): string {
  const { filename, name, address } = partOf(row.content);
  return [textOf(row), ...(row.hydrated ? [] : [filename, name, address])].filter((part) => typeof part === 'string').join('\n');
}
