import { existsSync, globSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, defaultClientConditions, type InlineConfig } from 'vite';
import { buildElement } from '../../support/build-element.ts';
import { firstModules } from '../../support/first-modules.ts';
import { repository } from '../../support/repository.ts';
import { weigh } from '../../support/size.ts';
import { squeeze } from '../../support/squeeze.ts';

/** Where the pages are built. */
export const pages = join(repository, 'node_modules', '.cache', 'bench-inbox');

/** A page for each contender, and the harness beside them; bytes of gzip that each page loads at first, by name. */
export async function buildPages(adapters: ReadonlyMap<string, string>): Promise<Map<string, number>> {
  await rm(pages, { recursive: true, force: true });
  await build(bundleOf(join(import.meta.dirname, 'page', 'main.ts'), pages, 'harness'));
  const sizes = new Map<string, number>();
  for (const [name, adapter] of adapters) {
    const folder = join(pages, name);
    await build(bundleOf(adapter, folder, 'entry'));
    await writeFile(join(folder, 'index.html'), pageOf(name, existsSync(join(folder, 'entry.css'))));
    sizes.set(name, await weightOf(join(folder, 'entry.js')));
  }
  return sizes;
}

/** Bytes of gzip of the element as it is published, without the adapter. */
export async function weighCore(): Promise<number> {
  const folder = join(pages, 'core');
  await buildElement(folder);
  return weightOf(join(folder, 'wa-inbox.js'));
}

async function weightOf(entry: string): Promise<number> {
  return (await weigh(entry)).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The same for all; the element comes from its sources, as its own bundle does. */
function bundleOf(entry: string, outDir: string, name: string): InlineConfig {
  const first = firstModules();
  return {
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    plugins: [squeeze(), first.plugin],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@wa-inbox/source', ...defaultClientConditions] },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      reportCompressedSize: false,
      lib: { entry, formats: ['es'], fileName: () => `${name}.js`, cssFileName: name },
      rolldownOptions: {
        output: {
          minify: true,
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: { groups: [{ name: 'first', test: (id) => first.has(id) }] },
        },
      },
    },
  };
}

function pageOf(name: string, isStyled: boolean): string {
  const preloads = globSync('chunks/first-*.js', { cwd: join(pages, name) }).map(
    (file) => `<link rel="modulepreload" href="${file}">`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">${isStyled ? '<link rel="stylesheet" href="entry.css">' : ''}
<link rel="modulepreload" href="entry.js">${preloads.join('')}<style>html,body,#app{margin:0;height:100%}</style></head>
<body><div id="app"></div><script type="module" src="../harness.js"></script></body></html>`;
}
