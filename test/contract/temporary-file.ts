import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** The path of a file that is not there, in a folder that goes with the test. */
export function temporaryFile(t: TestContext, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'wa-mock-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}
