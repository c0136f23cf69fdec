/** The server's own origin, and those a host allows. */
export function originsOf(listed: string, baseUrl: string): readonly string[] {
  const own = URL.canParse(baseUrl, document.baseURI) ? [new URL(baseUrl, document.baseURI).origin] : [];
  return [...own, ...listed.split(/\s+/).filter(Boolean)];
}

/** Px of one rem. */
export function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
