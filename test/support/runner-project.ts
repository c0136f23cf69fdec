import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from './repository.ts';

export type Run = { readonly code: number; readonly output: string };

/** Runs another test runner in a project of its own, made of these files; both go when it has ended. `argv` follows the path of Node. */
export async function runProject(files: Readonly<Record<string, string>>, argv: readonly string[]): Promise<Run> {
  const folder = join(repository, 'test', `.runner-${crypto.randomUUID()}`);
  await mkdir(folder);
  try {
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
    return await run(folder, argv);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(cwd: string, argv: readonly string[]): Promise<Run> {
  // it is a runner within a runner: what the outer one tells its children is not meant for it
  const { NODE_TEST_CONTEXT: _, ...own } = process.env;
  const env = { ...own, NODE_OPTIONS: '--conditions=@wa-inbox/source', NO_COLOR: '1', CI: '1' };
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
    });
  });
}
