import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildElement, buildSingleFile } from './build-element.ts';
import { compile, completeMock } from './build-mock.ts';
import { buildStatic } from './build-static.ts';
import { writeEditorData } from './reference/write-editor-data.ts';
import { repository } from './repository.ts';

const published = ['packages/protocol', 'packages/wa-inbox', 'mock-server'];

/** `npm run build`: everything that is published, and the demo, from nothing. */
async function main(): Promise<void> {
  await compile(published);
  await completeMock();
  await buildElement();
  await buildSingleFile();
  await writeEditorData();
  if (existsSync(join(repository, 'demo', 'index.html'))) await buildDemo().then(() => buildStatic());
}

async function buildDemo(): Promise<void> {
  await build({ configFile: join(repository, 'vite.config.ts'), configLoader: 'native', logLevel: 'warn' });
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
