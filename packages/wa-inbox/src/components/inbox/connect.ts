import type { InboxSource } from '../../model/source.ts';
import type { Dialect } from '../../model/values.ts';
import { LazySource } from '../../sources/lazy/lazy-source.ts';

/** What an inbox was told about its server. */
export type ConnectionConfig = { baseUrl: string; dialect: string; token: () => string };

const DIALECTS = 'whatssync, cloud, chakra, chatmitra';

/** The source that the attributes ask for. Those of other dialects speak to a host's proxy, which adds the provider's token. */
export function sourceFor({ baseUrl: given, dialect, token }: ConnectionConfig): InboxSource | undefined {
  if (!given) return undefined;
  if (!DIALECTS.split(', ').includes(dialect)) throw new Error(`dialect="${dialect}" is not one of ${DIALECTS}.`);
  if (!URL.canParse(given, document.baseURI)) {
    throw new Error(`base-url="${given}" is not a URL: give one such as "http://localhost:4010".`);
  }
  const config = { baseUrl: new URL(given, document.baseURI).href, token };
  return new LazySource(dialect as Dialect, async () => {
    if (dialect === 'whatssync')
      return (await import('../../sources/whatssync/whatssync-source.ts')).createWhatssyncSource(config);
    return (await import('../../sources/lazy/proxied.ts')).proxied(dialect, config);
  });
}
