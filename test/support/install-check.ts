import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launchBrowser } from './browser.ts';
import { repository } from './repository.ts';
import { serveFiles, type FileServer } from './serve-files.ts';

const published = ['packages/protocol', 'packages/wa-inbox', 'mock-server'];

/** One page made by a bundler, and one with nothing but a script tag and the file of the whole bundle. */
const FILES: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'empty', private: true, type: 'module' }),
  'index.html':
    '<!doctype html><html lang="en"><title>Built</title><body><script type="module" src="/main.js"></script></body></html>',
  'main.js': `import 'wa-inbox/define';
import { WaInbox } from 'wa-inbox';
import { plainText } from 'wa-inbox/markup';
const inbox = document.createElement('wa-inbox');
if (!(inbox instanceof WaInbox)) throw new Error('wa-inbox/define and wa-inbox have two classes');
if (plainText('*a*') !== 'a') throw new Error('wa-inbox/markup does not read markup');
inbox.baseUrl = new URLSearchParams(location.search).get('mock');
inbox.token = 'demo-token';
document.body.append(inbox);`,
};

/** Packs what is published, installs it into an empty project, builds that with Vite, and boots its page and the mock. */
async function main(): Promise<void> {
  const missing = published.filter((folder) => !existsSync(join(repository, folder, 'dist')));
  if (missing.length > 0) throw new Error(`Cannot pack ${missing.join(', ')}: there is no dist in it. Run npm run build first.`);
  const project = await mkdtemp(join(tmpdir(), 'wa-inbox-install-'));
  try {
    await install(project);
    await boot(project);
    console.log('The packed packages install into an empty project, build with Vite, and run.');
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

async function install(project: string): Promise<void> {
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(project, name), text);
  const tarballs = published.map((folder) => {
    const packed = npm(['pack', '--json', '--pack-destination', project, join(repository, folder)], repository);
    return join(project, (JSON.parse(packed) as { filename: string }[])[0]!.filename);
  });
  npm(['install', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs, 'vite'], project);
  node(project, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
}

async function boot(project: string): Promise<void> {
  const mock = await startMock(project);
  const servers = await Promise.all([built(project), single(project, mock.url)]);
  const browser = await launchBrowser();
  try {
    await visit(browser, `${servers[0].url}/?mock=${encodeURIComponent(mock.url)}`);
    await visit(browser, servers[1].url);
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
    mock.stop();
  }
}

/** A conversation opens, and what is loaded later comes. */
async function visit(browser: Awaited<ReturnType<typeof launchBrowser>>, url: string): Promise<void> {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(`${message.text()} ${message.location().url}`));
  await page.goto(url);
  const inbox = page.locator('wa-inbox');
  await inbox.getByRole('option', { name: /^Maya Okafor/ }).click();
  await inbox.getByRole('article').last().waitFor();
  await inbox.getByRole('button', { name: 'Emoji', exact: true }).click();
  await inbox.getByRole('gridcell', { name: 'grinning face', exact: true }).click();
  assert.deepEqual(wrong, [], url);
  await page.close();
}

function built(project: string): Promise<FileServer> {
  return serveFiles((path) => readFile(join(project, 'dist', path)).catch(() => undefined));
}

/** Nothing else is there: what the file does not hold would be missed. */
function single(project: string, mock: string): Promise<FileServer> {
  const page = `<!doctype html><html lang="en"><title>Single</title><link rel="icon" href="data:," />
<script type="module" src="/wa-inbox.single.js"></script><wa-inbox base-url="${mock}" token="demo-token"></wa-inbox></html>`;
  const bundle = join(project, 'node_modules', 'wa-inbox', 'dist', 'wa-inbox.single.js');
  return serveFiles(async (path) => ({ '/index.html': page, '/wa-inbox.single.js': await readFile(bundle) })[path]);
}

async function startMock(project: string): Promise<{ url: string; stop(): void }> {
  const command = join('node_modules', '@wa-inbox', 'mock', 'dist', 'cli', 'main.js');
  const child = spawn(process.execPath, [command, 'start', '--port', '0'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The packed mock ended with ${code} before it served.`)));
    createInterface(child.stdout).on('line', (line) => {
      const ready = /^ready (http:\S+)/.exec(line)?.[1];
      if (ready) resolve(ready);
    });
  });
  return { url, stop: () => child.kill() };
}

function npm(argv: readonly string[], cwd: string): string {
  return execFileSync('npm', argv, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

function node(cwd: string, argv: readonly string[]): void {
  // whoever builds it has no sources of ours, and no condition that leads to them
  const { NODE_OPTIONS: _, ...env } = process.env;
  execFileSync(process.execPath, argv, { cwd, env, stdio: 'inherit' });
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
