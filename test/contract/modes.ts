import { after, before, describe } from 'node:test';
import { createMock, type Mock, type MockOptions } from '@wa-inbox/mock';
import { Documented } from './documented.ts';

/** One way to reach the mock; later ways (a service worker, a dev server) join this list. */
export type Mode = {
  name: string;
  call(path: string, init?: RequestInit): Promise<Response>;
  readonly mock: Mock;
};

/** How calls get to a mock. */
type Way = { readonly title: string; readonly name: string; open(mock: Mock): Promise<Mock> };
const WAYS: readonly Way[] = [
  { title: 'by fetch', name: 'fetch', open: async (mock) => mock },
  {
    title: 'over HTTP',
    name: 'http',
    open: async (mock) => {
      const { url } = await mock.listen({ port: 0 });
      return overHttp(mock, url);
    },
  },
];

/** The same mock, and its calls go over HTTP. */
function overHttp(mock: Mock, url: string): Mock {
  const own: Partial<Mock> = {
    fetch: (input, init) => fetch(typeof input === 'string' && input.startsWith('/') ? url + input : input, init),
    world: (name) => overHttp(mock.world(name), `${url}/w/${name}`),
  };
  // its own members are private, so that they need the mock itself
  return new Proxy(mock, {
    get: (of, name) => {
      const member: unknown = Reflect.get(own, name) ?? Reflect.get(of, name);
      return typeof member === 'function' ? member.bind(of) : member;
    },
  });
}

/** Runs the same tests through every way the mock can be reached, each on a mock of its own. */
export function inEveryMode(options: MockOptions, define: (mode: Mode) => void): void {
  for (const { title, name, open } of WAYS) {
    describe(title, () => {
      const mock = createMock(options);
      let opened = mock;
      before(async () => void (opened = await open(mock)));
      after(() => mock.close());
      define(checked({ name, mock, call: (path, init) => opened.fetch(path, init) }));
    });
  }
}

/** The same for tests that begin mocks of their own. */
export function inEveryWay(define: (begin: (options?: MockOptions) => Promise<Mode>) => void): void {
  for (const { title, name, open } of WAYS) {
    describe(title, () => {
      const begun: Mock[] = [];
      after(() => Promise.all(begun.map((mock) => mock.close())));
      define(async (options) => {
        const mock = await open(createMock(options));
        begun.push(mock);
        return checked({ name, mock, call: (path, init) => mock.fetch(path, init) });
      });
    });
  }
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
