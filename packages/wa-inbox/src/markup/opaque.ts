import type { Inline } from './ast.ts';

/** A stretch of the source that is not looked into: a link, code, or a mono block (the only one to cross lines). */
export type Opaque = { start: number; end: number; node: Inline };

const LINK = /(?:https?:\/\/|www\.)[^\s<>"'`]+/giu;
const TRAILING = /[.,;:!?)\]}*_~…]+$/u;

/** Links first, then mono blocks, then code between them; ordered, without overlaps. Linear in the length. */
export function findOpaque(source: string): Opaque[] {
  const links = findLinks(source);
  const fenced = findFenced(source, links);
  return merge(links, fenced);
}

function findLinks(source: string): Opaque[] {
  const found: Opaque[] = [];
  for (const match of source.matchAll(LINK)) {
    const text = trimmed(match[0]);
    const start = match.index;
    if (!/[^/:]\.?[^/:]/.test(text.slice(text.indexOf('//') + 2))) continue;
    const href = /^https?:/i.test(text) ? text : `https://${text}`;
    if (URL.canParse(href)) found.push({ start, end: start + text.length, node: { kind: 'link', href, text } });
  }
  return found;
}

/** Punctuation after a link belongs to the sentence; a bracket stays when the link opened it. */
function trimmed(link: string): string {
  const tail = TRAILING.exec(link)?.[0] ?? '';
  if (!tail) return link;
  const keep = tail.startsWith(')') && link.includes('(') ? 1 : 0;
  return link.slice(0, link.length - tail.length + keep);
}

function findFenced(source: string, links: Opaque[]): Opaque[] {
  const found: Opaque[] = [];
  const inLink = linkProbe(links);
  let lineEnd = -1;
  let noFence = false;
  for (let at = source.indexOf('`'); at !== -1; at = source.indexOf('`', at)) {
    const link = inLink(at);
    if (link) {
      at = link.end;
      continue;
    }
    if (!noFence && source.startsWith('```', at)) {
      const close = source.indexOf('```', at + 3);
      noFence = close === -1;
      const text = source.slice(at + 3, close);
      if (!noFence && text.trim() !== '') {
        found.push({ start: at, end: close + 3, node: { kind: 'mono', text } });
        at = close + 3;
        continue;
      }
    }
    const close = source.indexOf('`', at + 1);
    if (close === -1) break;
    if (at > lineEnd) lineEnd = endOfLine(source, at);
    const text = source.slice(at + 1, close);
    const whole = close < lineEnd && text.trim() !== '';
    if (whole) found.push({ start: at, end: close + 1, node: { kind: 'code', text } });
    at = whole ? close + 1 : close;
  }
  return found;
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end;
}

/** Looks a position up among links; positions must be asked in rising order. */
function linkProbe(links: Opaque[]): (at: number) => Opaque | undefined {
  let next = 0;
  return (at) => {
    while (next < links.length && links[next]!.end <= at) next++;
    const link = links[next];
    return link && link.start <= at ? link : undefined;
  };
}

/** Code that swallows a link is literal: the link wins. */
function merge(links: Opaque[], fenced: Opaque[]): Opaque[] {
  const all = [...links, ...fenced].sort((a, b) => a.start - b.start);
  const kept: Opaque[] = [];
  for (const span of all) {
    const last = kept.at(-1);
    if (last && span.start < last.end) {
      if (last.node.kind !== 'link' && span.node.kind === 'link') kept[kept.length - 1] = span;
      continue;
    }
    kept.push(span);
  }
  return kept;
}
