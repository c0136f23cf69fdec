import { after, before, describe } from 'node:test';
import type { MockOptions } from '@wa-inbox/mock';
import { Documented } from './documented.ts';
import type { DrivenMock } from './modes/driven-mock.ts';
import { type Begun, type Way, type WayName, WAYS } from './modes/ways.ts';

/** One way to reach the mock, with a mock to drive: `await` all that it answers, for it may be in a page. */
export type Mode = {
  name: string;
  call(path: string, init?: RequestInit): Promise<Response>;
  readonly mock: DrivenMock;
};

/** Ways in which tests cannot run, and why. */
export type Except = { readonly ways: readonly WayName[]; readonly why: string };

/** For tests of how webhooks are sent: a page sends them by its own `fetch`, which hides headers, redirects and why it failed. */
export const BY_NODE: Except = { ways: ['service-worker'], why: 'a browser sends webhooks in its own way, and hides much of it' };

/** For tests that read rows of the data browser: elsewhere they are 501, which a test of its own says. */
export const BROWSED_IN_NODE: Except = {
  ways: ['service-worker'],
  why: 'json-server is an Express app, which runs on Node only',
};

/** Runs the same tests through every way the mock can be reached, each on a mock of its own. */
export function inEveryMode(options: MockOptions, define: (mode: Mode) => void, except?: Except): void {
  for (const { title, name, begin } of waysBut(except)) {
    describe(title, () => {
      const { mock, call, open, close } = begin(options);
      before(open);
      after(close);
      define(checked({ name, mock, call }));
    });
  }
}

/** The same for tests that begin mocks of their own. */
export function inEveryWay(define: (begin: (options?: MockOptions) => Promise<Mode>) => void, except?: Except): void {
  for (const { title, name, begin } of waysBut(except)) {
    describe(title, () => {
      const begun: Begun[] = [];
      after(() => Promise.all(begun.map(({ close }) => close())));
      define(async (options = {}) => {
        const one = begin(options);
        await one.open();
        begun.push(one);
        return checked({ name, mock: reachedBy(one.mock, one.call), call: one.call });
      });
    });
  }
}

/** Where a call goes through an interceptor of msw, it costs several times as much; what so many show is the core's. */
const SLOW: readonly string[] = ['msw', 'service-worker'] satisfies WayName[];

/** How many of very many samples are tried: all where a call costs little, else a tenth. */
export function shareOf({ name }: Mode): number {
  return SLOW.includes(name) ? 0.1 : 1;
}

/** That share of a list, evenly spread. */
export function someOf<Sample>(mode: Mode, samples: readonly Sample[]): readonly Sample[] {
  return samples.filter((_, index) => index % (1 / shareOf(mode)) === 0);
}

function waysBut(except: Except | undefined): readonly Way[] {
  return WAYS.filter(({ name }) => !except?.ways.includes(name));
}

/** The same mock, and its calls go this way. */
function reachedBy(mock: DrivenMock, call: Mode['call'], prefix = ''): DrivenMock {
  const own: Partial<DrivenMock> = {
    fetch: (input, init) => {
      if (typeof input === 'string' && input.startsWith('/')) return call(prefix + input, init);
      // a URL that the mock itself gave, wherever it thinks that it is
      const { pathname, search } = new URL(input instanceof Request ? input.url : input);
      return call(pathname + search, init);
    },
    world: (name) => reachedBy(mock.world(name), call, `/w/${name}`),
  };
  // its own members are private, so that they need the mock itself
  return new Proxy(mock, {
    get: (of, name) => {
      const member: unknown = Reflect.get(own, name) ?? Reflect.get(of, name);
      return typeof member === 'function' ? member.bind(of) : member;
    },
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
