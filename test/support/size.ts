import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { init, parse } from 'es-module-lexer';
import { elementBundle } from './build-element.ts';

/** What a page loads before it shows an inbox, in bytes of gzip. */
export const limit = 60_000;

/** A file and its size in bytes of gzip. */
export type Weighed = { file: string; bytes: number };

/** Weighs a module and all that it imports statically; what is loaded by `import()` later does not count. */
export async function weigh(entry: string): Promise<Weighed[]> {
  await init;
  const files = new Set([entry]);
  for (const file of files) {
    for (const { d, n } of parse(readFileSync(file, 'utf8'))[0]) {
      if (d === -1 && n?.startsWith('.')) files.add(join(dirname(file), n)); // d: -1 marks a static import
    }
  }
  return [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(file), { level: 9 }).length }));
}

async function main(): Promise<void> {
  const weighed = await weigh(join(elementBundle, 'wa-inbox.js'));
  for (const { file, bytes } of weighed) console.log(`${kilobytes(bytes).padStart(9)}  ${relative(elementBundle, file)}`);
  const total = weighed.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${kilobytes(total).padStart(9)}  in all; the limit is ${kilobytes(limit)}`);
  if (total > limit) process.exitCode = 1;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

if (import.meta.main) await main();
