import type { CSSResult } from 'lit';

/** Styles of what is loaded later, once in a tree. */
export function adoptStyles(root: Node, styles: CSSResult | undefined): void {
  const sheet = styles?.styleSheet;
  if (!sheet || !(root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
