/** The keys that open a menu: not every keyboard and system turns them into a `contextmenu` event. */
export function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (shiftKey && key === 'F10');
}
