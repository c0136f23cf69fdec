import type { Paint } from '../output.ts';
import { clockOf, paintStatus } from './format-event.ts';

/** What came due when the clock was moved, as `POST /_mock/clock` has it. */
export type Fired = { readonly at: string; readonly kind: string; readonly [member: string]: unknown };

/** `2026-01-15 09:00:01.234  status  delivered  msg_1` */
export function formatDue({ at, kind, ...rest }: Fired, paint: Paint): string {
  const { status, error, ...others } = rest;
  const told = [
    ...(typeof status === 'string' ? [paintStatus(status, paint)] : []),
    ...(typeof error === 'string' ? [paint('red', error)] : []),
    ...Object.values(others).map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
  ];
  return `${paint('dim', `${at.slice(0, 10)} ${clockOf(at)}`)}  ${paint('bold', kind.padEnd(8))}  ${told.join('  ')}`.trimEnd();
}
