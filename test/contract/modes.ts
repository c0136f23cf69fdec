import { after, before, describe } from 'node:test';
import { createMock, type Mock, type MockOptions } from '@wa-inbox/mock';
import { Documented } from './documented.ts';

/** One way to reach the mock; later ways (a service worker, a dev server) join this list. */
export type Mode = {
  name: string;
  call(path: string, init?: RequestInit): Promise<Response>;
  readonly mock: Mock;
};

/** Runs the same tests through every way the mock can be reached, each on a mock of its own. */
export function inEveryMode(options: MockOptions, define: (mode: Mode) => void): void {
  describe('by fetch', () => {
    const mock = createMock(options);
    after(() => mock.close());
    define(checked({ name: 'fetch', mock, call: (path, init) => mock.fetch(path, init) }));
  });
  describe('over HTTP', () => {
    const mock = createMock(options);
    let url: string;
    before(async () => {
      ({ url } = await mock.listen({ port: 0 }));
    });
    after(() => mock.close());
    define(checked({ name: 'http', mock, call: (path, init) => fetch(url + path, init) }));
  });
}

/** The same, and each reply is held against the mock's own OpenAPI document. */
function checked(mode: Mode): Mode {
  let documented: Promise<Documented> | undefined;
  const call: Mode['call'] = async (path, init) => {
    const response = await mode.call(path, init);
    await (await (documented ??= Documented.of(mode.mock))).check(init?.method ?? 'GET', path, response);
    return response;
  };
  return { ...mode, call };
}

/** For clients with a host of their own: what they call goes to the mock, whichever way it is reached. */
export function fetchOf(mode: Mode): typeof fetch {
  return (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    return mode.call(pathname + search, init);
  };
}

const AUTHORIZED = { authorization: 'Bearer demo-token' };

/** A GET as the documents show it. */
export function get(mode: Mode, path: string): Promise<Response> {
  return mode.call(path, { headers: AUTHORIZED });
}

/** A POST of JSON as the documents show it. */
export function post(mode: Mode, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return mode.call(path, {
    method: 'POST',
    headers: { ...AUTHORIZED, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
