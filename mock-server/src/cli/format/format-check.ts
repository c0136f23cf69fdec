import type { Check } from '../doctor/check.ts';
import type { Paint } from '../output.ts';

const COLORS = { ok: 'green', warn: 'yellow', problem: 'red' } as const;

/** `problem  token       The mock does not accept it.` and below it what to do. */
export function formatCheck({ name, state, message, remedy }: Check, paint: Paint): string {
  const line = `${paint(COLORS[state], state.padEnd(7))}  ${paint('bold', name.padEnd(10))}  ${message}`;
  return remedy === undefined ? line : `${line}\n${' '.repeat(21)}${remedy}`;
}
