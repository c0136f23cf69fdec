import type { Paint } from '../output.ts';
import { printable } from './printable.ts';
import { firstText } from './first-text.ts';
import { describeMessage, type AnyMessage } from './describe-message.ts';

/** An event of a world's log, as `GET /_mock/events` has it. */
export type LoggedEvent = {
  readonly type: string;
  readonly seq: number;
  readonly at: string;
  readonly [member: string]: unknown;
};

const COLORS = { failed: 'red', read: 'cyan', played: 'cyan', delivered: 'green', sent: 'green', received: 'green' } as const;
const WIDTH = 16;

/** `09:00:01.234  message.status   failed → +12025550123  msg_1  131026 Message undeliverable` */
export function formatEvent(event: LoggedEvent, paint: Paint): string {
  return [paint('dim', clockOf(event.at)), paint('bold', event.type.padEnd(WIDTH)), detailsOf(event, paint)].join('  ').trimEnd();
}

/** The time of day of an instant, in UTC as all of the mock's times. */
export function clockOf(at: string): string {
  return at.slice(11, 23);
}

/** The status in its colour. */
export function paintStatus(status: string, paint: Paint): string {
  const color = Object.hasOwn(COLORS, status) ? COLORS[status as keyof typeof COLORS] : undefined;
  return color ? paint(color, status) : status;
}

type Problem = { readonly code?: unknown; readonly providerCode?: number; readonly message?: string; readonly title?: string };

/** `131026 Message undeliverable`. */
export function describeProblem({ code, providerCode, message, title }: Problem): string {
  return [firstText(providerCode, code), firstText(message, title)].filter(Boolean).join(' ');
}

function detailsOf(event: LoggedEvent, paint: Paint): string {
  const { phone, id, name, error } = event;
  switch (event.type) {
    case 'message.created': {
      const message = event['message'] as AnyMessage & { direction?: string; id: string };
      const arrow = message.direction === 'inbound' ? `from +${firstText(phone)}` : `to +${firstText(phone)}`;
      return `${arrow}  ${describeMessage(message)}  ${paint('dim', message.id)}`;
    }
    case 'message.status': {
      const problem = error === undefined ? '' : `  ${paint('red', describeProblem(error as Problem))}`;
      return `${paintStatus(firstText(event['status']), paint)} to +${firstText(phone)}  ${paint('dim', firstText(id))}${problem}`;
    }
    case 'contact.updated':
      return `+${firstText(phone)}  ${printable((event['contact'] as { name?: string }).name ?? '')}`;
    case 'typing':
      return `+${firstText(phone)} until ${clockOf(firstText(event['until']))}`;
    case 'template.updated':
      return `${firstText(name)} (${firstText(event['language'])}) is ${firstText(event['status'])}`;
    case 'webhook.attempt':
      return webhookDetails(event, paint);
    case 'scenario.fired':
      return `${printable(firstText(name, id))}, ${firstText(event['count'])} in all`;
    case 'clock.changed':
      return `${firstText(event['now'])}${event['frozen'] === true ? ', frozen' : ''}${event['rate'] === 1 ? '' : `, rate ${firstText(event['rate'])}`}`;
    default:
      return otherDetails(event);
  }
}

function webhookDetails({ delivery, attempt, status, nextAt }: LoggedEvent, paint: Paint): string {
  const isTaken = typeof status === 'number' && status >= 200 && status < 300;
  const answer = status === undefined ? 'no answer' : `answered ${firstText(status)}`;
  const next = nextAt === undefined ? '' : `, again at ${clockOf(firstText(nextAt))}`;
  return `${firstText(delivery)}, attempt ${firstText(attempt)}: ${paint(isTaken ? 'green' : 'red', answer)}${next}`;
}

/** Events that later versions of the mock know. */
function otherDetails({ type: _, seq: __, at: ___, ...rest }: LoggedEvent): string {
  return JSON.stringify(rest);
}
