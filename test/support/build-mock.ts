import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleStart } from './bundle-start.ts';
import { repository, script } from './repository.ts';

/** Compiles packages into their dist folders, from nothing. `folders` from the top of the repository. */
export async function compile(folders: readonly string[]): Promise<void> {
  await Promise.all(folders.map((folder) => rm(join(repository, folder, 'dist'), { recursive: true, force: true })));
  execFileSync(process.execPath, [script('typescript', 'tsc'), '-b', ...folders], { cwd: repository, stdio: 'inherit' });
}

/** What the compiled mock needs beside its code, and its command in a few files. */
export async function completeMock(): Promise<void> {
  await copyData('mock-server');
  await copyViewer('mock-server/dist/transports/docs/viewer');
  await bundleStart();
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

// as a script, as the Dockerfile runs it: the mock alone
if (import.meta.main) {
  await compile(['packages/protocol', 'mock-server']);
  await completeMock();
}
