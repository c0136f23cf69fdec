/** What a command ends with when it could not do what it was asked for. */
export const EXIT = { done: 0, failed: 1, noAnswer: 2 } as const;

type Details = { readonly exitCode?: number; /** Told beside the sentence with --json. */ readonly more?: object };

/** A sentence for the person at the terminal: what was wrong, the value seen, what would work. */
export class CliError extends Error {
  readonly exitCode: number;
  readonly more: object;

  constructor(message: string, { exitCode = EXIT.failed, more = {} }: Details = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CliError';
    this.exitCode = exitCode;
    this.more = more;
  }
}
