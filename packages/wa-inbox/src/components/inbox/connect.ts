import type { InboxSource } from '../../model/source.ts';
import { LazySource } from '../../sources/lazy/lazy-source.ts';

/** What an inbox was told about its server. */
export type ConnectionConfig = { baseUrl: string; dialect: string; token: () => string };

/**
 * The source that the attributes ask for. Only the Contacts/Messages API can be spoken from a page; the other
 * dialects' tokens do not belong in one, so they come as a `source` property.
 */
export function sourceFor(config: ConnectionConfig): InboxSource | undefined {
  if (!config.baseUrl) return undefined;
  if (config.dialect !== 'whatssync') {
    throw new Error(`dialect="${config.dialect}" cannot be used with base-url: use "whatssync", or set the source property.`);
  }
  if (!URL.canParse(config.baseUrl, document.baseURI)) {
    throw new Error(`base-url="${config.baseUrl}" is not a URL: give one such as "http://localhost:4010".`);
  }
  const baseUrl = new URL(config.baseUrl, document.baseURI).href.replace(/\/$/, '');
  return new LazySource('whatssync', async () => {
    const { createWhatssyncSource } = await import('../../sources/whatssync/whatssync-source.ts');
    return createWhatssyncSource({ baseUrl, token: config.token });
  });
}
