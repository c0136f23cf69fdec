const DOCS = /^(?:\/w\/[^/?]+)?\/_mock\/docs(\/[^?]*)?(?:\?|$)/;

/** The part of a URL behind `/_mock/docs`, empty for the page itself; undefined for every other URL. */
export function docsFile(url: string): string | undefined {
  const match = DOCS.exec(url);
  return match ? (match[1] ?? '') : undefined;
}
