import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { repository } from './repository.ts';
import { shared } from './shared.ts';

export type DemoProcess = {
  /** Where it serves, e.g. "http://localhost:41234". */
  url: string;
  /** Milliseconds from the start of the process to its line. */
  readyAfter: number;
  /** Ends it as Ctrl-C does; answers with its exit code. */
  stop(): Promise<number | null>;
};

/** What `npm start` starts, on a free port. Throws what it wrote when it ends before it is ready. */
export async function startDemo(flags: string[] = []): Promise<DemoProcess> {
  return startScript('demo/serve/main.ts', ['--port', '0', '--no-open', ...flags]);
}

/** The same, one for all test files of the process that want these flags: `endShared` stops it. */
export function sharedDemo(flags: string[]): Promise<DemoProcess> {
  return shared(
    `demo ${flags.join(' ')}`,
    () => startDemo(flags),
    (demo) => demo.stop(),
  );
}

/** Any script that prints `ready http://…`. */
export async function startScript(script: string, flags: string[]): Promise<DemoProcess> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--conditions=@wa-inbox/source', join(repository, script), ...flags], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const ready = new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const url = /^ready (http:\S+)/.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
  const url = await Promise.race([
    ready,
    exited.then(([code]) => Promise.reject(new Error(`${script} ended with ${code}:\n${errors}`))),
  ]);
  return {
    url,
    readyAfter: performance.now() - began,
    stop: async () => {
      child.kill('SIGINT');
      return (await exited)[0];
    },
  };
}
