import { machine } from '#machine';
import { createMock, type Mock, type MockOptions } from './index.ts';
import { keepWorlds } from './transports/msw/keep-worlds.ts';
import { BrowserStore } from './store/browser-store.ts';
import type { Engine } from './transports/engine.ts';
import { makeHandlers, type Handler } from './transports/msw/handlers.ts';
import { placesOf } from './transports/msw/places.ts';
import { behind } from './transports/mock-world.ts';

/** Where handlers answer, and whether the mock outlives the page. */
export type Where = {
  /**
   * Origins or base URLs: "https://api.crm.test", "https://graph.facebook.com", "http://localhost:4010/chat". The page's own
   * origin by default, and `http://localhost:4010` where there is no page.
   */
  at?: string | readonly string[];
  /** A name under which every world is kept in the browser's IndexedDB, so that it survives a reload. */
  persist?: string;
};

/**
 * The whole mock as handlers of Mock Service Worker 3: calls of every provider, and sockets. For `setupWorker` in a browser
 * and `setupServer` in Node, alone or among others; what is not the mock's passes.
 *
 * `given` is a mock, or one of its worlds, to drive it from the same place; or what `createMock` takes.
 *
 * @throws RangeError for a place that is no URL, TypeError for `persist` where there is no IndexedDB.
 */
export function handlers(given: Mock | (MockOptions & Where) = {}, where: Where = {}): Handler[] {
  const isMock = 'fetch' in given;
  const { at, persist } = isMock ? where : { ...given, ...where };
  const { host, prefix } = behind(isMock ? given : createMock(given));
  const ready = persist === undefined ? Promise.resolve() : keepInBrowser(host.engine, persist);
  return makeHandlers({ engine: host.engine, prefix, places: placesOf(at), ready });
}

function keepInBrowser(engine: Engine, name: string): Promise<void> {
  if (!('indexedDB' in globalThis))
    throw new TypeError(
      `persist: ${JSON.stringify(name)} keeps worlds in a browser's IndexedDB, and there is none here: leave it out.`,
    );
  return keepWorlds(engine, { store: new BrowserStore(name), report: machine.report, now: () => Date.now() });
}
