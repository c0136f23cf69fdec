import { headerOf } from '../../exchange.ts';
import type { Worlds } from '../../../core/worlds.ts';
import { ok, type Handler } from '../handler.ts';
import { buildDocument, type OpenapiDocument } from './build-document.ts';
import { serversOf } from './texts.ts';

/** One for each mock: errors are written as its settings have it. */
const BUILT = new WeakMap<Worlds, OpenapiDocument>();

/** Every call of every dialect, built when it is first asked for. The world it is asked in is the first of its servers. */
export const getOpenapi: Handler = ({ world, worlds, dialects, exchange }) => {
  let document = BUILT.get(worlds);
  if (!document) {
    document = buildDocument(dialects, worlds.settings);
    BUILT.set(worlds, document);
  }
  const isNamed = exchange.url.startsWith('/w/') || headerOf(exchange, 'x-mock-world') !== undefined;
  return ok({ ...document, servers: serversOf(isNamed ? world.name : undefined) });
};
