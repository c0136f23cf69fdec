import { readFile } from 'node:fs/promises';
import type { MockOptions } from '../index.ts';

/** A fixture from a file; throws with the file's name in the sentence. Its shape is checked when the mock is made. */
export async function loadFixtureFile(path: string): Promise<NonNullable<MockOptions['fixture']>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`The fixture ${path} cannot be read (${error.code ?? error.message}): give the path of a JSON file.`, {
      cause: error,
    });
  });
  try {
    return JSON.parse(text) as NonNullable<MockOptions['fixture']>;
  } catch (error) {
    throw new Error(`The fixture ${path} is not JSON: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
}
