import { fold } from './message-text.ts';

/** One registry for the page: every list and thread adds its ranges to the same highlight. */
const NAME = 'wa-inbox-hit';
const shown = new Map<Node, Range[]>();

/** Marks where a text occurs below some elements, without touching them. `owner` is whose earlier marks go. */
export function markHits(owner: Node, roots: Iterable<Element>, typed: string): void {
  if (typeof Highlight === 'undefined') return;
  const wanted = fold(typed.trim());
  const ranges = wanted === '' ? [] : [...roots].flatMap((root) => rangesIn(root, wanted));
  if (ranges.length === 0 && !shown.has(owner)) return;
  shown.set(owner, ranges);
  for (const [node, marked] of shown) if (marked.length === 0 || !node.isConnected) shown.delete(node);
  CSS.highlights.set(NAME, new Highlight(...[...shown.values()].flat()));
}

function rangesIn(root: Element, wanted: string): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [from, to] of places(node.textContent ?? '', wanted)) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Where the folded text occurs, in places of the text as it stands: folding changes lengths. */
export function places(text: string, wanted: string): [number, number][] {
  const folded: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length;) {
    const letter = String.fromCodePoint(text.codePointAt(index)!);
    for (const part of fold(letter)) for (let unit = 0; unit < part.length; unit++) at.push(index);
    folded.push(fold(letter));
    index += letter.length;
  }
  const whole = folded.join('');
  const found: [number, number][] = [];
  for (let from = whole.indexOf(wanted); from >= 0; from = whole.indexOf(wanted, from + wanted.length)) {
    const end = from + wanted.length;
    found.push([at[from]!, at[end] ?? text.length]);
  }
  return found;
}
