const VERSION = /^\/(v\d{1,3}\.\d{1,2})(?=\/|$)/;
const WITHOUT_VERSION = /^\/(?:\d+|oauth)(?=\/|$)/;
/** What a call without a version gets. The newest that the documents show. */
const NEWEST = 'v25.0';

/** The path below its version, or below none where its first part is an id or `oauth`: nothing is refused for its version alone. */
export function locate(path: string): string | undefined {
  const version = VERSION.exec(path);
  if (version) return path.slice(version[0].length) || '/';
  return WITHOUT_VERSION.test(path) ? path : undefined;
}

/** The version that a URL asks for, whatever world it names. */
export function versionOf(url: string): string {
  return VERSION.exec(url.replace(/^\/w\/[^/]*/, ''))?.[1] ?? NEWEST;
}
