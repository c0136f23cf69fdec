import { join } from 'node:path';
import { defaultClientConditions, defineConfig } from 'vite';

/** Languages that `<wa-inbox-preview>` writes code in. */
// prettier-ignore
const SNIPPETS = [
  'shell/curl', 'js/fetch', 'node/axios', 'node/undici', 'python/requests', 'php/curl', 'go/native', 'java/nethttp', 'csharp/httpclient',
  'ruby/native', 'kotlin/okhttp', 'swift/nsurlsession', 'rust/reqwest', 'powershell/restmethod',
];

/**
 * The demo: served by `npm start` (Vite as middleware of the mock server), built by `npm run build`. Other builds take
 * `conditions` from here. Load it with `configLoader: 'native'`: the default one would bundle what it imports.
 */
export default defineConfig({
  root: join(import.meta.dirname, 'demo'),
  cacheDir: join(import.meta.dirname, 'node_modules', '.cache', 'vite'),
  appType: 'mpa', // an unknown path is a 404 and not the first page
  clearScreen: false,
  resolve: { conditions: ['@wa-inbox/source', ...defaultClientConditions] },
  optimizeDeps: {
    // the packages of this repository are served from source; what they import is named here, so that Vite finds nothing later and never reloads the page
    entries: [],
    include: [
      'lit',
      'lit/decorators.js',
      'lit/directive.js',
      'lit/async-directive.js',
      ...['class-map', 'guard', 'if-defined', 'keyed', 'live', 'ref', 'repeat', 'until', 'when'].map(
        (name) => `lit/directives/${name}.js`,
      ),
      'wa-inbox > @tanstack/virtual-core',
      'wa-inbox > idb',
      'wa-inbox > socket.io-client',
      ...SNIPPETS.map((name) => `wa-inbox > @scalar/snippetz/plugins/${name}`),
      '@wa-inbox/mock > @wa-inbox/protocol > zod/mini',
    ],
  },
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true },
});
