import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { CliError } from './cli-error.ts';

/** The text of a file, or of standard input for "-". `what` is what it should hold, for the sentence. */
export async function readText(path: string, what: string): Promise<string> {
  if (path === '-') return textOf(process.stdin);
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const seen = error.code ?? error.message;
    throw new CliError(
      `${path} cannot be read (${seen}): give the path of ${what}, or "-" for standard input.`,
      {},
      { cause: error },
    );
  });
}

/** JSON from a file, or from standard input for "-". */
export async function readJsonFile(path: string, what: string): Promise<unknown> {
  return parseJson(await readText(path, what), path === '-' ? 'What came by standard input' : path);
}

/** JSON that stands on the command line itself, or the path of a file with it, or "-". */
export async function readJsonArgument(argument: string, what: string): Promise<unknown> {
  if (isJsonText(argument)) return parseJson(argument, `The argument ${shorten(argument)}`);
  return readJsonFile(argument, what);
}

/** Whether an argument is JSON rather than a name or a path. */
export function isJsonText(argument: string): boolean {
  return /^\s*[[{]/.test(argument);
}

function parseJson(text: string, from: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const seen = error instanceof Error ? error.message : String(error);
    throw new CliError(`${from} is not JSON: ${seen}.`, {}, { cause: error });
  }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
