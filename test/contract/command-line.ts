import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

const MAIN = join(import.meta.dirname, '../../mock-server/src/cli/main.ts');
/** Nothing of the machine's own settings reaches the command. */
const CLEAN = { WA_MOCK_URL: '', WA_MOCK_TOKEN: '', WA_MOCK_CONTROL_TOKEN: '', NO_COLOR: '1', FORCE_COLOR: undefined };

export type Ended = {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
};
export type CallOptions = {
  /** What comes by standard input. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
};

/** Runs `wa-mock` to its end. */
export async function waMock(args: readonly string[], { input = '', ...where }: CallOptions = {}): Promise<Ended> {
  const child = spawnCommand(args, where);
  child.stdin.on('error', () => undefined).end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { stdout, stderr, code };
}

/** A command that goes on until it is told to stop. */
export type Running = AsyncDisposable & {
  /** The next line that it prints; undefined at its end. */
  line(): Promise<string | undefined>;
  /** The next line in which this occurs; those before it are passed over. */
  lineWith(part: string): Promise<string>;
  /** What it has written on standard error. */
  errors(): string;
  /** As Ctrl+C does; gives the exit code. */
  interrupt(): Promise<number | null>;
  /** When it ends by itself. */
  readonly ended: Promise<number | null>;
};

/** Starts `wa-mock` and reads what it prints. */
export function startWaMock(args: readonly string[], options: Omit<CallOptions, 'input'> = {}): Running {
  const child = spawnCommand(args, options);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const line = async (): Promise<string | undefined> => (await lines.next()).value;
  const interrupt = () => {
    child.kill('SIGINT');
    return ended;
  };
  return {
    line,
    lineWith: async (part) => {
      for (let next = await line(); next !== undefined; next = await line()) if (next.includes(part)) return next;
      throw new Error(`The command ended before it printed ${JSON.stringify(part)}:\n${errors}`);
    },
    errors: () => errors,
    interrupt,
    ended,
    [Symbol.asyncDispose]: async () => void (await interrupt()),
  };
}

function spawnCommand(args: readonly string[], { env, cwd }: CallOptions): ChildProcessWithoutNullStreams {
  const given = { ...process.env, ...CLEAN, ...env };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
  return spawn(process.execPath, ['--conditions=@wa-inbox/source', MAIN, ...args], {
    env: set,
    ...(cwd !== undefined && { cwd }),
  });
}

/** The one JSON value that a command with --json prints. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests look at payloads as their readers do
export function jsonOf({ stdout }: Ended): any {
  return JSON.parse(stdout);
}
