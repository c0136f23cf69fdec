import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadConfigFromFile } from 'vite';
import { repository } from '../support/repository.ts';
import { sourceFiles } from './source-file.ts';

/** What the demo's pages are made of, as source; `static.ts` is only built. */
const SERVED = /^(?:demo\/src|packages\/(?:wa-inbox|protocol)\/src)\/(?!static\.ts)/;
const NOT_SERVED = /\.test\.ts$|\/testing\/|\/(?:react|ssr|types)\/|\/(?:wa-inbox|protocol)\/src\/json-schema\//;
/** Served from source themselves. */
const OURS = /^(?:@wa-inbox\/|wa-inbox\/|wa-inbox$)/;

/** A package that Vite meets later is prepared anew, and what the first page asked for meanwhile is answered 504. */
test('every package that a page of the demo loads, soon or later, is named to Vite beforehand', async () => {
  const file = join(repository, 'vite.config.ts');
  const { config } = (await loadConfigFromFile(
    { command: 'serve', mode: 'test' },
    file,
    repository,
    'silent',
    undefined,
    'native',
  ))!;
  const named = new Set(config.optimizeDeps?.include?.map((name) => name.split(' > ').at(-1)));
  const files = sourceFiles().filter(({ path }) => SERVED.test(path) && !NOT_SERVED.test(path));
  const imported = files.flatMap(({ path, imports }) =>
    imports.filter(({ typeOnly }) => !typeOnly).map(({ specifier }) => ({ path, specifier })),
  );
  const packages = imported.filter(({ specifier }) => /^[@a-z]/.test(specifier) && !OURS.test(specifier));
  assert.ok(packages.some(({ specifier }) => specifier === 'lit'));
  assert.deepEqual(
    packages
      .filter(({ specifier }) => !named.has(specifier))
      .map(({ path, specifier }) => `${path} imports "${specifier}": name it in optimizeDeps.include of vite.config.ts`),
    [],
  );
});
