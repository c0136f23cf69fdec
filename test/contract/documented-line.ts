import assert from 'node:assert/strict';
import { startWaMock, waMock, type CallOptions } from './command-line.ts';

/** As a shell splits a line without variables. */
export function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare!);
}

/** Those that go on until Ctrl+C. */
const goesOn = ([name = 'start', second]: readonly string[], line: string) =>
  name === 'start' ||
  name.startsWith('-') ||
  line.includes('--serve') ||
  (name === 'webhook' && second === 'listen') ||
  (name === 'tail' && !line.includes('--no-follow'));

type LineOptions = Omit<CallOptions, 'input'> & {
  /** What is done while a mock that the line starts serves at `url`. */
  readonly whileServing?: (url: string) => Promise<void>;
};

/** Runs `npx wa-mock …` of a document as a reader does, and ends what goes on. Fails where the command does. */
export async function runLine(line: string, { whileServing, ...options }: LineOptions): Promise<void> {
  const [npx, command, ...args] = words(line);
  assert.deepEqual([npx, command], ['npx', 'wa-mock']);
  if (!goesOn(args, line)) {
    const ended = await waMock(args, options);
    assert.equal(ended.code, 0, ended.stderr + ended.stdout);
    return;
  }
  await using running = startWaMock(withFreePort(args), options);
  const first = await running.line();
  assert.notEqual(first, undefined, running.errors());
  await whileServing?.(first!.replace('ready ', ''));
  assert.equal(await running.interrupt(), 0);
}

/** The port of the page may be taken on this machine. */
export function withFreePort(args: readonly string[]): readonly string[] {
  const isServer = args.length === 0 || args[0] === 'start' || args[0]!.startsWith('-');
  return isServer && !args.includes('--port') ? [...args, '--port', '0'] : args;
}
