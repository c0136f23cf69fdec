import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { bundleStart } from './bundle-start.ts';
import { buildElement } from './build-element.ts';
import { buildStatic } from './build-static.ts';
import { repository, script } from './repository.ts';

const published = ['packages/protocol', 'packages/wa-inbox', 'mock-server'];

/** `npm run build`: everything that is published, and the demo, from nothing. */
async function main(): Promise<void> {
  await Promise.all(published.map((folder) => rm(join(repository, folder, 'dist'), { recursive: true, force: true })));
  execFileSync(process.execPath, [script('typescript', 'tsc'), '-b', ...published], { cwd: repository, stdio: 'inherit' });
  await copyData('mock-server');
  await copyViewer('mock-server/dist/transports/docs/viewer');
  await bundleStart();
  await buildElement();
  if (existsSync(join(repository, 'demo', 'index.html'))) await buildDemo().then(() => buildStatic());
}

/** What the mock reads beside its code, such as the seed: the compiler copies only what is imported. */
async function copyData(folder: string): Promise<void> {
  const from = join(repository, folder, 'src');
  const files = globSync('**/*.{json,svg,png,jpg,pdf}', { cwd: from });
  await Promise.all(files.map((file) => cp(join(from, file), join(repository, folder, 'dist', file))));
}

/** The page at /_mock/docs: the two files it needs and their licences, for the package installs an analytics script with itself. */
async function copyViewer(to: string): Promise<void> {
  const from = join(repository, 'node_modules', 'swagger-ui-dist');
  const files = ['swagger-ui-bundle.js', 'swagger-ui.css', 'swagger-ui-bundle.js.LICENSE.txt', 'LICENSE', 'NOTICE'];
  await Promise.all(files.map((file) => cp(join(from, file), join(repository, to, file))));
}

async function buildDemo(): Promise<void> {
  await build({ configFile: join(repository, 'vite.config.ts'), configLoader: 'native', logLevel: 'warn' });
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
