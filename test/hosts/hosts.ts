import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/repository.ts';

/** Where the example hosts are: each a project of its own, outside the workspaces. */
export const folder = join(repository, 'demo', 'hosts');

/** Their names: every folder but the one that they share. */
export const hosts: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map(({ name }) => name)
  .toSorted();

/** Those that the environment variable or the command line names, else all. */
export function chosenHosts(names: readonly string[]): readonly string[] {
  const unknown = names.find((name) => !hosts.includes(name));
  if (unknown !== undefined) throw new Error(`There is no host "${unknown}": choose from ${hosts.join(', ')}.`);
  return names.length > 0 ? names : hosts;
}
