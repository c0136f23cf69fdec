import type { Paint } from '../output.ts';
import { clockOf } from './format-event.ts';
import { printable } from './printable.ts';

/** A call as `GET /_mock/requests` has it. */
export type LoggedRequest = {
  readonly id: string;
  readonly at: string;
  readonly method: string;
  readonly url: string;
  readonly body?: string;
  readonly status: number;
  readonly reply?: string;
  readonly dialect: string;
  readonly endpoint?: string;
  /** The rule that decided the answer. */
  readonly decidedBy: string;
  readonly note?: string;
};

/** `09:00:01.234  201 POST /api/v1/messages  whatssync.messages.send, decided by rules` */
export function formatRequest(request: LoggedRequest, paint: Paint, withBodies = false): string {
  const { at, method, url, status, dialect, endpoint, decidedBy, note, body, reply } = request;
  const color = status < 300 ? 'green' : status < 500 ? 'yellow' : 'red';
  const told = `${paint('dim', clockOf(at))}  ${paint(color, String(status))} ${method} ${printable(url)}`;
  const lines = [`${told}  ${paint('dim', `${endpoint ?? dialect}, decided by ${decidedBy}`)}`];
  if (note !== undefined) lines.push(`              ${note}`);
  if (withBodies && body !== undefined) lines.push(`            > ${printable(body)}`);
  if (withBodies && reply !== undefined) lines.push(`            < ${printable(reply)}`);
  return lines.join('\n');
}
