import { ERROR_CODES, type ErrorKey } from './codes.ts';
import type { ErrorCode } from './row.ts';

/** True for a key of the catalogue. */
export function isErrorKey(value: unknown): value is ErrorKey {
  return typeof value === 'string' && Object.hasOwn(ERROR_CODES, value);
}

/** True when a row stands for this code: its own, or one of its band. A number may come as text. */
export function meansCode(row: ErrorCode, code: number | string): boolean {
  if (String(row.code) === String(code)) return true;
  return typeof row.code === 'number' && row.upTo !== undefined && Number(code) > row.code && Number(code) <= row.upTo;
}

/**
 * The key of a code that a reply or a status carries; a key stands for itself. For the browser: it loads the codes
 * only, and knows no dialect (`findErrorKey` of the catalogue does). Undefined when no row fits.
 */
export function keyOfCode(code: number | string, subcode?: number): ErrorKey | undefined {
  if (isErrorKey(code)) return code;
  const rows = Object.entries<ErrorCode>(ERROR_CODES).filter(([, row]) => meansCode(row, code));
  const exact = rows.find(([, row]) => row.subcode === subcode);
  const general = rows.find(([, row]) => row.subcode === undefined);
  return (exact ?? general ?? rows[0])?.[0] as ErrorKey | undefined;
}
