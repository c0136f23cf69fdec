/** A text and what is selected in it. */
export type Selected = { text: string; from: number; to: number };

/** Puts a marker around the selection, or takes it away where it is already; without a selection the caret ends up between. */
export function toggleMarker({ text, from, to }: Selected, marker: string): Selected {
  const size = marker.length;
  const isOutside = text.slice(from - size, from) === marker && text.slice(to, to + size) === marker && from >= size;
  if (isOutside) {
    return { text: text.slice(0, from - size) + text.slice(from, to) + text.slice(to + size), from: from - size, to: to - size };
  }
  const chosen = text.slice(from, to);
  if (chosen.length > 2 * size && chosen.startsWith(marker) && chosen.endsWith(marker)) {
    return { text: text.slice(0, from) + chosen.slice(size, -size) + text.slice(to), from, to: to - 2 * size };
  }
  // markup does not count beside white space, so the marker goes inside of it
  const lead = chosen.length - chosen.trimStart().length;
  const [start, end] = chosen.trim() === '' ? [from, to] : [from + lead, from + chosen.trimEnd().length];
  const marked = text.slice(0, start) + marker + text.slice(start, end) + marker + text.slice(end);
  return { text: marked, from: start + size, to: end + size };
}

const MARKERS: Record<string, string> = { b: '*', i: '_', e: '`', X: '~' };

/** The marker that a shortcut stands for: Ctrl or Cmd with B, I, E, and Shift+X. */
export function markerOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  return MARKERS[event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase()];
}
