/** Where handlers answer: an origin, and what paths begin with there. */
export type Place = { readonly origin: string; readonly path: string };

/** Where `npx wa-mock` would listen: what code that runs in Node without a page is most likely set to. */
const USUAL = 'http://localhost:4010';

/** The places of `at`; without it the page's own origin. Throws for what is no URL. */
export function placesOf(at: string | readonly string[] | undefined): Place[] {
  const given = at === undefined ? [ownOrigin()] : [at].flat();
  return given.map((text) => {
    if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
      throw new RangeError(`at cannot be ${JSON.stringify(text)}: give an origin or a base URL such as "${USUAL}".`);
    const { origin, pathname } = new URL(text);
    return { origin, path: pathname.replace(/\/+$/, '') };
  });
}

/** Path and query below one of the places; undefined for what is elsewhere. */
export function pathAt(places: readonly Place[], url: string): string | undefined {
  const { origin, pathname, search } = new URL(url);
  const place = places.find(
    (one) => one.origin === origin && (one.path === '' || pathname === one.path || pathname.startsWith(`${one.path}/`)),
  );
  return place && (pathname.slice(place.path.length) || '/') + search;
}

function ownOrigin(): string {
  const { location } = globalThis as { location?: { origin: string } };
  return location && location.origin !== 'null' ? location.origin : USUAL;
}
