import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from './repository.ts';

const run = promisify(execFile);

/** The fenced blocks of a language in a document, in order. `path` from the top of the repository. */
export function snippets(path: string, language: string): string[] {
  const text = readFileSync(join(repository, path), 'utf8');
  return [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1]!.trim());
}

/** Runs a TypeScript module as a reader would, and gives what it prints. `flags` are Node's own, such as `--test`. */
export async function runSnippet(code: string, flags: readonly string[] = []): Promise<string> {
  const file = join(repository, 'test', `.snippet-${crypto.randomUUID()}.ts`);
  await writeFile(file, `${code}\n`);
  try {
    const { stdout } = await run(process.execPath, ['--conditions=@wa-inbox/source', ...flags, file]);
    return stdout;
  } finally {
    await rm(file);
  }
}
