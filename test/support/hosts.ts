import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildElement } from './build-element.ts';
import { compile } from './build-mock.ts';
import { repository } from './repository.ts';
import { chosenHosts, folder } from '../hosts/hosts.ts';
import { serveHosts } from '../hosts/serve-hosts.ts';

const HELP = `npm run hosts [-- html react …] [--serve | --lock]

Installs the built packages into the example hosts, builds them, and goes through one journey in each.
--serve keeps them open on a mock instead: http://localhost:4010/hosts/react/
--lock writes their lockfiles anew, after a dependency of the packages has changed.`;

/** `npm run hosts`: builds the packages and the hosts, then tests their pages or serves them. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { serve: { type: 'boolean' }, lock: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(HELP);
  const names = chosenHosts(positionals);
  if (values.lock) return names.forEach(lock);
  await compile(['packages/protocol', 'packages/wa-inbox']);
  await buildElement();
  for (const name of names) buildHost(name);
  if (values.serve) {
    const { url } = await serveHosts(4010);
    for (const name of names) console.log(`${url}/hosts/${name}/`);
  } else {
    const argv = ['--conditions=@wa-inbox/source', '--test', join('test', 'hosts', 'hosts.test.ts')];
    execFileSync(process.execPath, argv, {
      cwd: repository,
      stdio: 'inherit',
      env: { ...process.env, WA_INBOX_HOSTS: names.join(' ') },
    });
  }
}

/** A lockfile repeats what the packages depend on, and npm reads that again only when they are named. */
function lock(name: string): void {
  const packages = ['packages/wa-inbox', 'packages/protocol'].map((path) => join('..', '..', '..', path));
  const argv = ['install', '--package-lock-only', ...packages];
  execFileSync('npm', argv, { cwd: join(folder, name), stdio: 'inherit', shell: process.platform === 'win32' });
}

/** By the lockfile. Not `npm ci`, which refuses one that leaves out a binary that its package names and nobody has published. */
function buildHost(name: string): void {
  console.log(`── ${name}`);
  const cwd = join(folder, name);
  const { NODE_ENV: _, ...env } = process.env; // a build by Vite sets it, and npm would leave out what builds the host
  const npm = { cwd, env, stdio: 'inherit', shell: process.platform === 'win32' } as const;
  // npm takes what is installed for what is there now, although it was built anew
  for (const old of ['wa-inbox', '@wa-inbox', '.package-lock.json'])
    rmSync(join(cwd, 'node_modules', old), { recursive: true, force: true });
  execFileSync('npm', ['install', '--no-save'], npm);
  execFileSync('npm', ['run', 'build', '--silent'], npm);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
