import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { cache, repository } from './repository.ts';

export type Compiled = {
  /** What package.json exports from a source: ".", "./define" … */
  readonly entries: readonly string[];
  /** Imports one of them in this process. */
  load(entry: string): Promise<Record<string, unknown>>;
  /** The file of one of them, for another process. */
  file(entry: string): string;
  remove(): Promise<void>;
};

const root = join(repository, 'packages', 'wa-inbox');

/** The element's entries as Node runs them: its sources have decorators, which Node does not know. Remove them when done. */
export async function compileElement(): Promise<Compiled> {
  const sources = entrySources();
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'element-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: [/^@wa-inbox\//], resolve: { conditions: ['@wa-inbox/source', 'node'] } },
    build: {
      ssr: true,
      outDir: folder,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries([...sources].map(([entry, source]) => [nameOf(entry), join(root, source)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  });
  const file = (entry: string): string => join(folder, `${nameOf(entry)}.mjs`);
  return {
    entries: [...sources.keys()],
    file,
    load: (entry) => import(file(entry)) as Promise<Record<string, unknown>>,
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Entry → source, as package.json says. */
function entrySources(): Map<string, string> {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, string | Record<string, string>>;
  };
  return new Map(
    Object.entries(exports).flatMap(([entry, target]) => {
      const source = typeof target === 'string' ? undefined : target['@wa-inbox/source'];
      return source?.endsWith('.ts') && !entry.includes('*') ? [[entry, source] as const] : [];
    }),
  );
}

const nameOf = (entry: string): string => (entry === '.' ? 'index' : entry.slice(2).replaceAll('/', '-'));
