/**
 * Starts the built mock server as a user of the package would, asks for its health and its documents, and stops it. Plain JavaScript, because
 * it runs on the oldest Node that the package supports, which does not run TypeScript. Needs `npm run build` before.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = join(import.meta.dirname, '..', '..', 'mock-server', 'dist', 'cli', 'main.js');
const server = spawn(process.execPath, [program, 'start', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const closed = once(server, 'close');
const limit = AbortSignal.timeout(30_000);

/** The address in the line `ready http://…`; a sentence when the server ends, or the time is over, before it. */
async function address() {
  const lines = createInterface({ input: server.stdout, signal: limit });
  for await (const line of lines) {
    console.log(line);
    const url = /^ready (http:\/\/\S+)/.exec(line)?.[1];
    if (url) {
      server.stdout.resume(); // what it prints later is dropped, so that it never waits for a reader
      return url;
    }
  }
  throw new Error(`The built mock server printed no line "ready http://…" ${limit.aborted ? 'within 30 s' : 'before it ended'}.`);
}

try {
  const base = await address();
  const reply = await fetch(new URL('/_mock/health', base), { signal: limit });
  const health = await reply.json();
  if (reply.status !== 200 || health.status !== 'ok')
    throw new Error(`GET /_mock/health answered ${reply.status} ${JSON.stringify(health)}.`);
  const viewer = await fetch(new URL('/_mock/docs/swagger-ui-bundle.js', base), { signal: limit });
  if (viewer.status !== 200) throw new Error(`The viewer of /_mock/docs answered ${viewer.status}: ${await viewer.text()}`);
  server.kill('SIGINT');
  const [code, signal] = await closed;
  // Windows has no signals: there a kill ends the process at once
  if (process.platform !== 'win32' && code !== 0)
    throw new Error(`The built mock server did not stop cleanly at Ctrl-C: it ended with ${signal ?? `code ${code}`}.`);
  console.log(`The built mock server started, answered and stopped on Node ${process.version}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  server.kill('SIGKILL');
}
