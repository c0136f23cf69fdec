import { lookup } from 'node:dns/promises';
import { access, constants, open, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { ok, problem, sentenceOf, warn, type Check } from './check.ts';

/** The oldest Node that the packages support. */
const OLDEST = [22, 12] as const;
/** Since this one `--db` needs no flag of Node. */
const SQLITE = [22, 13] as const;

export function checkNode(version: string): Check {
  const name = 'node';
  if (!isAtLeast(version, OLDEST))
    return problem(
      name,
      `Node ${version} is too old: the mock needs ${OLDEST.join('.')}.`,
      'Install a newer one from https://nodejs.org.',
    );
  if (!isAtLeast(version, SQLITE))
    return warn(name, `Node ${version} has no SQLite without a flag.`, `--db needs Node ${SQLITE.join('.')}.`);
  return ok(name, `Node ${version}`);
}

function isAtLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ours = 0, itsMinor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return ours > major || (ours === major && itsMinor >= minor);
}

/** Where no mock answers: is the port free for one? */
export async function checkPort({ hostname, port, protocol }: URL): Promise<Check> {
  const name = 'port';
  const number = Number(port || (protocol === 'https:' ? 443 : 80));
  if (!/^(localhost|127\.|\[::1\])/.test(hostname))
    return problem(
      name,
      `Nothing answers on ${hostname}:${number}.`,
      'Is it the address of the "ready" line, and does a firewall let it pass?',
    );
  const code = await tryPort(number);
  if (code === undefined)
    return problem(
      name,
      `Port ${number} is free: no mock runs there.`,
      `Start one with \`npx wa-mock --port ${number}\`, or pass --url.`,
    );
  if (code === 'EADDRINUSE')
    return problem(
      name,
      `Port ${number} is taken by a program that is no mock.`,
      'Stop it, or start the mock on another port with --port 0.',
    );
  return problem(name, `Port ${number} cannot be listened on (${code}).`, 'Choose one above 1023 with --port.');
}

function tryPort(port: number): Promise<string | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    server.listen(port, '127.0.0.1', () => server.close(() => done(undefined)));
  });
}

/** Clients that try one address only take the first. */
export async function checkLocalhost(
  resolveName = lookup as (name: string, options: { all: true }) => Promise<{ address: string }[]>,
): Promise<Check> {
  const name = 'localhost';
  const addresses = await resolveName('localhost', { all: true }).catch(() => []);
  const [first] = addresses.map(({ address }) => address);
  if (first === undefined) return warn(name, 'This machine does not know the name localhost.', 'Write 127.0.0.1 instead.');
  if (first.includes(':'))
    return warn(
      name,
      `localhost leads to ${first} first, and the mock listens on 127.0.0.1.`,
      'A client that cannot connect and does not try again: give it 127.0.0.1.',
    );
  return ok(name, `localhost leads to ${first}`);
}

/** Calls to this machine that go through a proxy end elsewhere. */
export function checkProxy(environment: Readonly<Record<string, string | undefined>>): Check {
  const name = 'proxy';
  const read = (key: string) => environment[key] ?? environment[key.toUpperCase()];
  const proxy = read('http_proxy') ?? read('all_proxy');
  const exempt = (read('no_proxy') ?? '').split(',').map((each) => each.trim());
  if (!proxy) return ok(name, 'no proxy in the environment');
  if (exempt.some((each) => each === '*' || each === 'localhost')) return ok(name, 'NO_PROXY names localhost');
  return warn(
    name,
    'HTTP_PROXY is set, and NO_PROXY does not name localhost: curl and others would ask the proxy.',
    'Set NO_PROXY=localhost,127.0.0.1.',
  );
}

/** The file of `--db`: a database, or a place where one can be made. */
export async function checkDatabase(file: string): Promise<Check> {
  const name = 'db';
  const path = resolve(file);
  const found = await stat(path).catch(() => undefined);
  try {
    if (!found) {
      await access(dirname(path), constants.W_OK);
      return ok(name, `${path} is not there yet, and can be made`);
    }
    if (!found.isFile()) return problem(name, `${path} is no file.`, 'Give the path of a file, such as mock.sqlite.');
    await access(path, constants.R_OK | constants.W_OK);
    if (found.size === 0 || (await startOf(path)).startsWith('SQLite format 3\0'))
      return ok(name, `${path}, ${found.size} bytes`);
    return problem(name, `${path} is no SQLite database.`, 'Give another path; nothing of this file would be changed.');
  } catch (error) {
    return problem(name, `${path} cannot be used: ${sentenceOf(error)}.`, 'Give a path that this account may write.');
  }
}

async function startOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}
