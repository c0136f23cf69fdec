import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, defaultClientConditions } from 'vite';
import { firstModules } from './first-modules.ts';
import { repository } from './repository.ts';
import { squeeze } from './squeeze.ts';

/** Where `npm run build` puts the bundle, and where package.json publishes it from. */
export const elementBundle = join(repository, 'packages', 'wa-inbox', 'dist');

/**
 * Bundles the element for pages without a bundler: `wa-inbox.js` and, beside it, the chunks that it loads when they are
 * needed. Everything is inside, lit included; decorators are compiled away as the element's tsconfig says.
 */
export async function buildElement(outDir: string = elementBundle): Promise<void> {
  const root = join(repository, 'packages', 'wa-inbox');
  const first = firstModules();
  await rm(join(outDir, 'chunks'), { recursive: true, force: true }); // their names change with their content
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [squeeze(), first.plugin],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@wa-inbox/source', ...defaultClientConditions] },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false, // the type declarations are in the same folder
      reportCompressedSize: false,
      lib: { entry: join(root, 'src', 'define.ts'), formats: ['es'], fileName: () => 'wa-inbox.js' },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: { groups: [{ name: 'first', test: (id) => first.has(id) }] },
        },
      },
    },
  });
}
