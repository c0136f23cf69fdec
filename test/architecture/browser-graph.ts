import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { repository } from '../support/repository.ts';
import { usesOf } from './conduct.ts';
import { type Import, readSource, type SourceFile } from './source-file.ts';

const protocol = '@wa-inbox/protocol';
/** What `imports` in the mock's package.json gives a browser. */
const machine = 'mock-server/src/transports/browser-machine.ts';

/** Every file of ours that a browser loads with an entry, soon or later; `packages` are those of others. */
export function browserGraph(entry: string): { files: SourceFile[]; packages: Set<string> } {
  const files = new Map<string, SourceFile>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (files.has(path) || !path.endsWith('.ts')) return;
    const file = readSource(path, readFileSync(join(repository, path), 'utf8'));
    files.set(path, file);
    for (const one of file.imports.filter(({ typeOnly }) => !typeOnly)) {
      const target = targetOf(path, one);
      if (target === undefined) packages.add(one.specifier);
      else visit(target);
    }
  };
  visit(entry);
  return { files: [...files.values()], packages };
}

/** Sentences, one for each thing in a file that Node has and a browser has not. */
export function nodeOnly(file: SourceFile): string[] {
  const imported = file.imports
    .filter(({ typeOnly, specifier }) => !typeOnly && isBuiltin(specifier))
    .map(({ specifier, line }) => `${file.path}:${line} imports "${specifier}"`);
  const used = usesOf(file, ['process.*', 'Buffer.*', 'new Buffer', 'require', 'import.meta.dirname']);
  return [...imported, ...used.map(({ start, what }) => `${file.path}:${file.lineOf(start)} ${what}`)].map(
    (found) => `${found}: a browser loads this file.`,
  );
}

function targetOf(from: string, { specifier }: Import): string | undefined {
  if (specifier === '#machine') return machine;
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  if (specifier === protocol) return 'packages/protocol/src/index.ts';
  return specifier.startsWith(`${protocol}/`) ? `packages/protocol/src/${specifier.slice(protocol.length + 1)}.ts` : undefined;
}
