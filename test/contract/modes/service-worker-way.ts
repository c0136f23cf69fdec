import { after } from 'node:test';
import type { MockOptions } from '@wa-inbox/mock';
import { type ContractPage, openContractPage } from './contract-page.ts';
import { drivenFrom, type Step } from './driven-mock.ts';
import type { PageOptions } from './page.ts';
import { unwireResponse, wireRequest } from './wire.ts';
import type { Way } from './ways.ts';

let opening: Promise<ContractPage> | undefined;
let count = 0;

/** One page for all suites of the process; it is closed when the last test is over. */
function page(): Promise<ContractPage> {
  opening ??= openContractPage();
  return opening;
}

/** A mock in a page of Chromium, behind a service worker, driven from here. */
export const inServiceWorker: Way = {
  title: 'in a service worker',
  name: 'service-worker',
  begin: (options) => {
    const id = `worker${count++}`;
    const call = async (path: string, init?: RequestInit) => {
      const request = await wireRequest(path, init);
      return unwireResponse(await (await page()).run('call', id, request).catch(asThrownThere));
    };
    const drive = async (steps: readonly Step[]) => {
      const there = await (await page()).run('drive', id, steps);
      if ('error' in there) throw new Error(there.error);
      return there.value;
    };
    return {
      mock: drivenFrom(drive, (input, init) => call(typeof input === 'string' ? input : pathOf(input), init)),
      call,
      open: async () => {
        const { run, postFor } = await page();
        if (options.post) postFor(id, options.post);
        await run('begin', id, pageOptions(options));
      },
      close: async () => (await page()).run('end', id),
    };
  },
};

after(async () => (await opening)?.close());

/** What `fetch` rejects with in the page comes here as text. */
function asThrownThere(error: Error): never {
  throw /\bTypeError: /.test(error.message) ? new TypeError(error.message, { cause: error }) : error;
}

/** What JSON cannot say is named. Throws for what a page cannot be given at all. */
function pageOptions({ post, providers = [], real, onFault, ...options }: MockOptions): PageOptions {
  if (real ?? onFault)
    throw new TypeError('A mock in a page takes no `real` and no `onFault` from here: begin it by another way.');
  return { ...options, hasPost: post !== undefined, named: providers.map(({ name }) => name) };
}

function pathOf(input: URL | Request): string {
  const { pathname, search } = new URL(input instanceof Request ? input.url : input);
  return pathname + search;
}
