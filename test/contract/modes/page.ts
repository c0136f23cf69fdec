import { createMock, type Mock, type MockOptions, type Post } from '@wa-inbox/mock';
import { handlers } from '@wa-inbox/mock/msw';
import { setupWorker } from 'msw/browser';
import { pigeon } from '../own-provider/pigeon.ts';
import type { Step } from './driven-mock.ts';
import { sendWired, type WiredRequest, type WiredResponse } from './wire.ts';

/** The options of a mock as JSON: its providers are named, and whether it has a `post` is told. */
export type PageOptions = Omit<MockOptions, 'post' | 'providers' | 'real' | 'onFault'> & { hasPost: boolean; named: string[] };
/** What a chain of steps led to. */
export type Driven = { value?: unknown } | { error: string };
/** What Node does in the page. */
export type Contract = {
  start(): Promise<unknown>;
  begin(id: string, options: PageOptions): void;
  call(id: string, request: WiredRequest): Promise<WiredResponse>;
  drive(id: string, steps: readonly Step[]): Promise<Driven>;
  end(id: string): Promise<void>;
};

const PROVIDERS = [pigeon];
const mocks = new Map<string, { mock: Mock; handlers: ReturnType<typeof handlers> }>();
const worker = setupWorker();
const { postInNode } = globalThis as unknown as { postInNode(id: string, sent: Parameters<Post>[0]): ReturnType<Post> };

const contract: Contract = {
  start: () => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }),
  begin: (id, { hasPost, named, ...options }) => {
    const providers = named.map((name) => PROVIDERS.find((provider) => provider.name === name)!);
    const mock = createMock({ ...options, providers, ...(hasPost && { post: (sent) => postInNode(id, sent) }) });
    mocks.set(id, { mock, handlers: handlers(mock, { at: originOf(id) }) });
    serveAll();
  },
  call: (id, request) => sendWired(originOf(id), request),
  drive: async (id, steps) => {
    try {
      const value = await walk(mocks.get(id)!.mock, steps);
      return value === undefined ? {} : { value: JSON.parse(JSON.stringify(value)) as unknown };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  },
  end: async (id) => {
    await mocks.get(id)?.mock.close();
    mocks.delete(id);
    serveAll();
  },
};

/** Each mock has an origin, all of which the one service worker answers for. */
function originOf(id: string): string {
  return `http://${id}.localhost`;
}

function serveAll(): void {
  worker.resetHandlers(...[...mocks.values()].flatMap((each) => each.handlers));
}

async function walk(from: object, steps: readonly Step[]): Promise<unknown> {
  let at: unknown = from;
  for (const step of steps) {
    const [name, ...given] = typeof step === 'string' ? [step] : step;
    const member: unknown = Reflect.get(at as object, name);
    at = typeof member === 'function' ? await (member.apply(at, given) as unknown) : member;
  }
  return at;
}

Object.assign(globalThis, { contract });
