import { join } from 'node:path';
import type { Post } from '@wa-inbox/mock';
import { launchBrowser } from '../../support/browser.ts';
import { serveFiles } from '../../support/serve-files.ts';
import type { Contract } from './page.ts';

const HTML = '<!doctype html><title>Contract</title><script type="module" src="/page.js"></script>';

/** A page of Chromium in which mocks live behind a service worker. */
export type ContractPage = {
  /** Does something with what page.ts has there. */
  run<Name extends keyof Contract>(
    name: Name,
    ...given: Parameters<Contract[Name]>
  ): Promise<Awaited<ReturnType<Contract[Name]>>>;
  /** Sends the webhooks of a mock. */
  postFor(id: string, post: Post): void;
  close(): Promise<void>;
};

/** Builds the page, serves it and opens it. */
export async function openContractPage(): Promise<ContractPage> {
  const files = await buildPage();
  const server = await serveFiles(async (path) => (path === '/index.html' ? HTML : files.get(path)));
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const posts = new Map<string, Post>();
  await page.exposeFunction('postInNode', (id: string, sent: Parameters<Post>[0]) => posts.get(id)!(sent));
  await page.goto(`${server.url}/`);
  await page.waitForFunction(() => 'contract' in globalThis);
  const run: ContractPage['run'] = (name, ...given) => page.evaluate(runThere, { name, given }) as never;
  await run('start');
  return {
    run,
    postFor: (id, post) => posts.set(id, post),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** In the page. */
function runThere({ name, given }: { name: string; given: unknown[] }): unknown {
  const { contract } = globalThis as unknown as { contract: Record<string, (...given: unknown[]) => unknown> };
  return contract[name]!(...given);
}

/** In memory: the files by their paths. */
async function buildPage(): Promise<Map<string, string | Uint8Array>> {
  const [{ build, defaultClientConditions }, { msw }] = await Promise.all([import('vite'), import('msw/vite')]);
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    plugins: [msw({ mode: 'worker-only' })],
    resolve: { conditions: ['@wa-inbox/source', ...defaultClientConditions] },
    build: {
      target: 'es2022',
      write: false,
      minify: false,
      rolldownOptions: { input: join(import.meta.dirname, 'page.ts'), output: { entryFileNames: '[name].js' } },
    },
  });
  if (!('output' in built)) throw new Error('The page was not built.');
  return new Map(built.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
}
