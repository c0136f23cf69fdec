import { CommanderError } from 'commander';
import { CliError, EXIT } from './cli-error.ts';
import type { AppHook } from './command.ts';
import { createProgram } from './program.ts';

export type { AppHook } from './command.ts';
export type RunOptions = { readonly app?: AppHook; /** The command's name in its own sentences. */ readonly name?: string };

/** Runs the command line; resolves when the command is done, or for `start` when the server is up. */
export async function run(argv: readonly string[], { name = 'wa-mock', app }: RunOptions = {}): Promise<void> {
  process.stdout.on('error', endOfReader);
  const isJson = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined).includes('--json');
  try {
    const program = await createProgram({ name, app, isJson }, argv);
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    process.exitCode = tell(error, isJson);
  }
}

/** Says what went wrong, unless commander has said it; gives the exit code. */
function tell(error: unknown, isJson: boolean): number {
  const isParser = error instanceof CommanderError;
  if (isParser && error.exitCode === 0) return EXIT.done;
  const message = error instanceof Error ? error.message : String(error);
  const { exitCode, more } = error instanceof CliError ? error : { exitCode: EXIT.failed, more: {} };
  if (isJson) process.stdout.write(`${JSON.stringify({ error: { message: message.replace(/^error: /, ''), ...more } })}\n`);
  else if (!isParser) process.stderr.write(`${message}\n`);
  return exitCode;
}

/** `wa-mock tail | head` closes the pipe: that is no fault. */
function endOfReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
}
