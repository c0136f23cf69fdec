import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, defaultClientConditions, type Plugin, type Rolldown } from 'vite';
import { firstModules } from './first-modules.ts';
import { repository } from './repository.ts';
import { shared } from './shared.ts';
import { squeeze } from './squeeze.ts';

/** Where `npm run build` puts the bundle, and where package.json publishes it from. */
export const elementBundle = join(repository, 'packages', 'wa-inbox', 'dist');
const root = join(repository, 'packages', 'wa-inbox');

/**
 * Bundles the element for pages without a bundler: `wa-inbox.js` and, beside it, the chunks that it loads when they are
 * needed. Everything is inside, lit included; decorators are compiled away as the element's tsconfig says.
 */
export async function buildElement(outDir: string = elementBundle): Promise<void> {
  const first = firstModules();
  await rm(join(outDir, 'chunks'), { recursive: true, force: true }); // their names change with their content
  await bundle(outDir, 'wa-inbox.js', [first.plugin], {
    chunkFileNames: 'chunks/[name]-[hash].js',
    codeSplitting: { groups: [{ name: 'first', test: (id) => first.has(id) }] },
  });
}

/** A folder with that bundle, one for all test files of the process: `endShared` removes it. */
export function sharedElement(): Promise<string> {
  return shared(
    'element',
    async () => {
      const folder = await mkdtemp(join(repository, 'node_modules/.cache-host-'));
      await buildElement(folder);
      return folder;
    },
    (folder) => rm(folder, { recursive: true, force: true }),
  );
}

/** The same in one file, with what is otherwise loaded later inside: to be copied, or where chunks cannot be served. */
export async function buildSingleFile(outDir: string = elementBundle): Promise<void> {
  await bundle(outDir, 'wa-inbox.single.js', [], { codeSplitting: false });
}

async function bundle(outDir: string, file: string, plugins: Plugin[], output: Rolldown.OutputOptions): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [squeeze(), ...plugins],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@wa-inbox/source', ...defaultClientConditions] },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false, // the type declarations are in the same folder
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
      lib: { entry: join(root, 'src', 'define.ts'), formats: ['es'], fileName: () => file },
      rolldownOptions: { preserveEntrySignatures: 'allow-extension', output: { minify: true, ...output } },
    },
  });
}
