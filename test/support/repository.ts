import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Absolute path of the repository's top folder. */
export const repository = join(import.meta.dirname, '..', '..');

/** Absolute path of the cache that tools and tests share; not in version control. */
export const cache = join(repository, 'node_modules', '.cache');

/**
 * The script behind a command of an installed package, to be run by `process.execPath`: the shims in
 * node_modules/.bin are shell scripts, which Windows cannot spawn.
 *
 * @throws when the package has no command of that name, naming those it has.
 */
export function script(packageName: string, command: string = packageName): string {
  const manifest = join(repository, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin?: string | Record<string, string> };
  const path = typeof bin === 'string' ? bin : bin?.[command];
  if (path === undefined) {
    const known = typeof bin === 'object' ? Object.keys(bin).join(', ') : 'none';
    throw new Error(`Cannot run "${command}" of ${packageName}: its package.json names these commands: ${known}.`);
  }
  return join(dirname(manifest), path);
}
