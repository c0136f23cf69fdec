import type { Block, Inline } from './ast.ts';
import { parseInline } from './inline.ts';
import { findOpaque, type Opaque } from './opaque.ts';

const BULLET = /^[-*] (?=\S)/;
/** "* a*" was meant to be bold, not a list. */
const FAILED_BOLD = /^\* [^*]*\*$/;
const NUMBER = /^(\d{1,3})\. (?=\S)/;
const QUOTE = /^> ?(?=\S)/;

/** WhatsApp text formatting → blocks. Never throws, loses no character but markers, linear in the length. */
export function parseMarkup(source: string): Block[] {
  const opaque = findOpaque(source);
  const blocks: Block[] = [];
  for (const line of lines(source, opaque)) addLine(blocks, source, line, opaque);
  return blocks;
}

/** The text without markers: for previews, notifications and screen readers. */
export function plainText(source: string): string {
  return parseMarkup(source)
    .map((block) => {
      if (block.kind === 'bullets') return block.items.map((item) => `• ${textOf(item)}`).join('\n');
      if (block.kind === 'numbers') return block.items.map((item, index) => `${block.start + index}. ${textOf(item)}`).join('\n');
      return textOf(block.children);
    })
    .join('\n');
}

function textOf(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('children' in node ? textOf(node.children) : node.text)).join('');
}

type Line = { start: number; end: number };

/** Lines of the source; a line end inside a mono block does not count. */
function* lines(source: string, opaque: readonly Opaque[]): Generator<Line> {
  let start = 0;
  let next = 0;
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) {
    while (next < opaque.length && opaque[next]!.end <= at) next++;
    const inside = opaque[next] && opaque[next]!.start < at;
    if (inside) continue;
    yield { start, end: at };
    start = at + 1;
  }
  yield { start, end: source.length };
}

function addLine(blocks: Block[], source: string, line: Line, opaque: readonly Opaque[]): void {
  const head = source.slice(line.start, Math.min(line.end, line.start + 6));
  const rest = (marker: string): Inline[] => parseInline(source, { start: line.start + marker.length, end: line.end }, opaque);
  const last = blocks.at(-1);

  const bullet = BULLET.exec(head)?.[0];
  if (bullet && !(bullet === '* ' && FAILED_BOLD.test(source.slice(line.start, line.end)))) {
    if (last?.kind === 'bullets') last.items.push(rest(bullet));
    else blocks.push({ kind: 'bullets', items: [rest(bullet)] });
    return;
  }
  const number = NUMBER.exec(head);
  if (number) {
    const value = Number(number[1]);
    if (last?.kind === 'numbers' && value === last.start + last.items.length) last.items.push(rest(number[0]));
    else blocks.push({ kind: 'numbers', start: value, items: [rest(number[0])] });
    return;
  }
  const quote = QUOTE.exec(head)?.[0];
  if (quote) blocks.push({ kind: 'quote', children: rest(quote) });
  else blocks.push({ kind: 'paragraph', children: rest('') });
}
