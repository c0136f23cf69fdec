import { after, describe } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from './repository.ts';
import { keepShared } from './shared.ts';

/** ms; names the file that hangs, which then ends without the others. */
const LIMIT = 120_000;

/** Runs test files in this process, one after the other: each is a suite of its own, so that its hooks are its own too. */
export async function runFiles(files: readonly string[]): Promise<void> {
  after(keepShared().over);
  for (const file of files) await loaded(file);
}

function loaded(file: string): Promise<void> {
  return new Promise((resolve) => {
    void describe(file, { timeout: LIMIT }, async () => {
      try {
        await import(pathToFileURL(join(repository, file)).href);
      } finally {
        resolve(); // a file that cannot be loaded fails as a suite
      }
    });
  });
}
