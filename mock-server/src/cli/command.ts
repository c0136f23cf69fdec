import type { RequestListener, Server } from 'node:http';
import type { Command } from 'commander';

/** Gives what is not the mock's to an app. It is called when the mock serves; requests wait while it loads. */
export type AppHook = (server: Server) => RequestListener | Promise<RequestListener>;

/** What all commands know of how they were called. */
export type Context = {
  /** The command's name in its own sentences. */
  readonly name: string;
  readonly app?: AppHook | undefined;
  /** What was asked for wrongly is then told as JSON, and not by the parser. */
  readonly isJson?: boolean;
};

/** Gives a command its options, its help and what it does. What is heavy is loaded when it acts. */
export type Configure = (command: Command, context: Context) => void;

/** Lines below the options: examples, and what the exit codes say. */
export function helpBelow(examples: readonly string[], codes: Readonly<Record<number, string>> = CODES): string {
  const told = Object.entries(codes).map(([code, meaning]) => `  ${code}  ${meaning}`);
  return ['', 'Examples:', ...examples.map((line) => `  ${line}`), '', 'Exit codes:', ...told].join('\n');
}

const CODES = {
  0: 'done',
  1: 'refused, or asked for wrongly: the sentence says what would work',
  2: 'no mock answers at the address',
};
