/**
 * Page cursors: opaque to clients, readable to us. A cursor carries a mark of the list it belongs to, so that one
 * list's cursor is refused by another instead of giving a wrong page.
 */

const SHAPE = /^cursor_([0-9a-z]{1,7})_(-?[0-9a-z]+(?:\.-?[0-9a-z]+)*)$/;

/** `list` names the list with its filters, e.g. "contacts?search=ana"; `position` holds one or more safe integers. */
export function encodeCursor(list: string, position: readonly number[]): string {
  return `cursor_${mark(list)}_${position.map((part) => part.toString(36)).join('.')}`;
}

export type CursorProblem = 'malformed' | 'other-list';

/** The position, or what is wrong: not a cursor of ours, or the cursor of another list. */
export function decodeCursor(list: string, cursor: string): readonly number[] | CursorProblem {
  const match = SHAPE.exec(cursor);
  if (!match) return 'malformed';
  if (match[1] !== mark(list)) return 'other-list';
  const position = match[2]!.split('.').map((part) => Number.parseInt(part, 36));
  return position.every(Number.isSafeInteger) ? position : 'malformed';
}

/** FNV-1a, 32 bit: short and stable; guards against mistakes, not against attackers. */
function mark(list: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < list.length; index++) {
    hash = Math.imul(hash ^ list.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
