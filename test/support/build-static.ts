import { join } from 'node:path';
import { msw } from 'msw/vite';
import { build, type Plugin } from 'vite';
import { repository } from './repository.ts';

/** Where `npm run build` puts the demo that needs no server. */
export const staticDemo = join(repository, 'demo', 'dist', 'static');

/** The whole demo as files: any web server, in any folder, serves it, and the mock runs in the page. */
export async function buildStatic(outDir: string = staticDemo): Promise<void> {
  await build({
    configFile: join(repository, 'vite.config.ts'),
    configLoader: 'native',
    logLevel: 'warn',
    base: './',
    plugins: [beginStatically, msw({ mode: 'worker-only' })],
    build: { outDir, chunkSizeWarningLimit: 2_000, reportCompressedSize: false },
  });
}

/** The same page; it begins with the mock. */
const beginStatically: Plugin = {
  name: 'begin-statically',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => {
      const changed = html.replace('/src/main.ts', '/src/static.ts');
      if (changed === html) throw new Error('demo/index.html no longer loads /src/main.ts: say here what it loads.');
      return changed;
    },
  },
};
