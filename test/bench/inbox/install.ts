import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Installs what the element is measured beside, as its own lockfile says, unless it is there already. */
export function installPeers(): void {
  const installed = 'node_modules/.installed-lock.json';
  if (existsSync(join(folder, installed)) && read(installed) === read('package-lock.json')) return;
  console.error('Installing the packages to measure beside, for this command alone …');
  const { status, error } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) {
    throw new Error(
      `npm ci in test/bench/inbox ended with ${error?.message ?? `code ${status}`}: is the registry of npm within reach? Without its peers: --only wa-inbox,plain-dom.`,
    );
  }
  copyFileSync(join(folder, 'package-lock.json'), join(folder, installed));
}
