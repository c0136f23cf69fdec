/** Gives the focus to the first that is shown: what has no room is hidden, and something else stands for it. */
export function focusShown(root: ParentNode, ...selectors: readonly string[]): void {
  const found = selectors.map((selector) => root.querySelector<HTMLElement>(selector));
  found.find((element) => element && element.getClientRects().length > 0)?.focus();
}
