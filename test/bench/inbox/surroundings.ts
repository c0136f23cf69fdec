import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem, type } from 'node:os';
import { join } from 'node:path';

/** When and on what a run was: a sentence. `load` is that of the last minute before it. */
export function measuredOn(date: string, browser: string, load: number): string {
  const model = cpus()[0]?.model.trim() || 'an unnamed processor';
  const machine = `${availableParallelism()} cores of ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()}`;
  return `${date}, on ${machine}; Chromium ${browser} without a graphics card, Node ${process.version.slice(1)}; load ${load.toFixed(1)} before and ${currentLoad().toFixed(1)} after.`;
}

/** How many programs wanted a core, on average of the last minute. */
export const currentLoad = (): number => loadavg()[0]!;

/** What the element is measured beside, in the versions of the lockfile: a sentence. */
export function besideWhat(): string {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
  const { packages } = read('package-lock.json') as { packages: Record<string, { version: string }> };
  const versions = Object.keys(dependencies).map((name) => `${name} ${packages[`node_modules/${name}`]!.version}`);
  return `Beside it: ${versions.join(', ')}.`;
}
