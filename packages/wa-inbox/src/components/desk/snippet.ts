import { places } from './hit-marks.ts';
import { fold } from './message-text.ts';

/** Characters before the words that were found, so that they are in view. */
const BEFORE = 24;
const AFTER = 160;

/** The words around a hit: what stands before, the hit as it was written, what stands after. */
export function snippetOf(text: string, search: string): [before: string, hit: string, after: string] {
  const line = text.replace(/\s+/g, ' ').trim();
  const [place] = places(line, fold(search.trim()));
  if (!place) return [line.slice(0, AFTER), '', ''];
  const [from, to] = place;
  const space = line.indexOf(' ', from - BEFORE);
  const word = space >= 0 && space < from ? space + 1 : from - BEFORE;
  const start = from <= BEFORE ? 0 : word;
  const before = line.slice(start, from);
  return [start > 0 ? `…${before}` : before, line.slice(from, to), line.slice(to, to + AFTER)];
}
