import type { Inline } from './ast.ts';
import type { Opaque } from './opaque.ts';

const STYLES = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
type Marker = keyof typeof STYLES;
type Frame = { marker: Marker | undefined; children: Inline[] };

const WORD = /[\p{L}\p{N}\p{M}]/u;
const SPACE = /\s/u;

/**
 * Emphasis within one line. A marker opens at the start or after what is no letter or digit, closes before the end or
 * what is none, and is not empty. Each kind is open at most once, so the work is linear.
 */
export function parseInline(source: string, range: { start: number; end: number }, opaque: readonly Opaque[]): Inline[] {
  const frames: Frame[] = [{ marker: undefined, children: [] }];
  let plainFrom = range.start;
  let nextOpaque = firstFrom(opaque, range.start);
  const flush = (to: number) => pushText(frames.at(-1)!.children, source.slice(plainFrom, to));

  for (let at = range.start; at < range.end;) {
    const span = opaque[nextOpaque];
    if (span && span.start === at) {
      flush(at);
      frames.at(-1)!.children.push(span.node);
      at = span.end;
      plainFrom = at;
      nextOpaque++;
      continue;
    }
    const marker = source[at] as Marker;
    if (marker in STYLES) {
      const open = frames.findIndex((frame) => frame.marker === marker);
      if (open > 0 && canClose(source, at, range)) {
        flush(at);
        if (close(frames, open)) plainFrom = at + 1;
        else plainFrom = at;
      } else if (open < 0 && canOpen(source, at, range)) {
        flush(at);
        frames.push({ marker, children: [] });
        plainFrom = at + 1;
      }
    }
    at++;
  }
  flush(range.end);
  while (frames.length > 1) unwind(frames);
  return frames[0]!.children;
}

/** Closes the frame at `index`; what was opened inside and never closed becomes literal. False when it is empty. */
function close(frames: Frame[], index: number): boolean {
  while (frames.length > index + 1) unwind(frames);
  const { marker, children } = frames[index]!;
  if (children.length === 0) return false;
  frames.pop();
  frames.at(-1)!.children.push({ kind: STYLES[marker!], children });
  return true;
}

/** An unclosed marker is literal. */
function unwind(frames: Frame[]): void {
  const { marker, children } = frames.pop()!;
  const into = frames.at(-1)!.children;
  pushText(into, marker!);
  for (const child of children) {
    if (child.kind === 'text') pushText(into, child.text);
    else into.push(child);
  }
}

function pushText(into: Inline[], text: string): void {
  if (text === '') return;
  const last = into.at(-1);
  if (last?.kind === 'text') into[into.length - 1] = { kind: 'text', text: last.text + text };
  else into.push({ kind: 'text', text });
}

function canOpen(source: string, at: number, range: { start: number; end: number }): boolean {
  if (at + 1 >= range.end || SPACE.test(source[at + 1]!) || source[at + 1] === source[at]) return false;
  return at === range.start || !WORD.test(before(source, at));
}

function canClose(source: string, at: number, range: { start: number; end: number }): boolean {
  if (SPACE.test(source[at - 1]!)) return false;
  return at + 1 >= range.end || !WORD.test(String.fromCodePoint(source.codePointAt(at + 1)!));
}

/** The code point that ends before `at`. */
function before(source: string, at: number): string {
  const unit = source.charCodeAt(at - 1);
  const low = unit >= 0xdc00 && unit <= 0xdfff && at >= 2;
  return low ? source.slice(at - 2, at) : source[at - 1]!;
}

function firstFrom(opaque: readonly Opaque[], start: number): number {
  let low = 0;
  let high = opaque.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (opaque[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
