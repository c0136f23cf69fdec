import { mkdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Writes modules that run test files in `count` processes, and answers with a glob of them. Most files take less time than
 * what they load: a process of many loads it once. Neighbours, which often are alike, come apart.
 */
export function writeGroups(folder: string, files: readonly string[], count: number): string {
  mkdirSync(folder, { recursive: true });
  const runner = pathToFileURL(join(import.meta.dirname, 'run-files.ts')).href;
  for (const [index, group] of groupsOf(files, count).entries()) {
    const code = `import { runFiles } from '${runner}';\nawait runFiles(${JSON.stringify(group, undefined, 2)});\n`;
    writeFileSync(join(folder, `${index}.test.mjs`), code);
  }
  return `${folder.replaceAll(sep, '/')}/*.test.mjs`;
}

/** Each file once; no group is empty. */
export function groupsOf(files: readonly string[], count: number): string[][] {
  const groups = Array.from({ length: Math.min(count, files.length) }, (): string[] => []);
  for (const [index, file] of files.entries()) groups[index % groups.length]!.push(file);
  return groups;
}
