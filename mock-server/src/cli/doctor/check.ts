/** What doctor found out about one thing; `remedy` is what to do where it is not well. */
export type Check = {
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'problem';
  readonly message: string;
  readonly remedy?: string;
};

export const ok = (name: string, message: string): Check => ({ name, state: 'ok', message });
export const warn = (name: string, message: string, remedy: string): Check => ({ name, state: 'warn', message, remedy });
export const problem = (name: string, message: string, remedy: string): Check => ({ name, state: 'problem', message, remedy });

/** The sentence of whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
