import type { Paint } from '../output.ts';
import type { SignatureCheck } from '../webhook-signature.ts';
import { clockOf, paintStatus } from './format-event.ts';
import { printable } from './printable.ts';
import type { News } from './read-news.ts';

/** A webhook that arrived, and what the receiver answered. */
export type Arrived = {
  /** ISO time by the real clock. */
  readonly at: string;
  readonly path: string;
  readonly answered: number;
  readonly signature: SignatureCheck;
  readonly news: readonly News[];
  readonly body: string;
};

const LABELS = { valid: 'green', wrong: 'red', missing: 'yellow', unchecked: 'dim' } as const;

/** A line for the request, one for each thing it tells, and what is wrong with the signature. */
export function formatDelivery({ at, path, answered, signature, news, body }: Arrived, paint: Paint): string {
  const label = paint(LABELS[signature.state], `signature ${signature.state}`);
  const status = paint(answered < 300 ? 'green' : 'red', String(answered));
  const lines = [`${paint('dim', clockOf(at))}  ${status} ${printable(path)}  ${label}`];
  const told = news.length > 0 ? news.map((each) => formatNews(each, paint)) : [`${printable(body.slice(0, 200))}`];
  lines.push(...told.map((each) => `  ${each}`), ...explain(signature).map((each) => `  ${paint('red', each)}`));
  return lines.join('\n');
}

/** `messages  status failed  to 12025550123  wamid.X  at 09:00:01.000  131026 Message undeliverable` */
export function formatNews(news: News, paint: Paint): string {
  const { field, kind, from, to, status, id, at, error, text } = Object.fromEntries(
    Object.entries(news).map(([name, value]) => [name, printable(value)]),
  ) as News;
  const parts = [
    paint('bold', field),
    text ?? (status === undefined ? kind : `${kind} ${paintStatus(status, paint)}`),
    ...(from ? [`from ${from}`] : []),
    ...(to ? [`to ${to}`] : []),
    ...(id ? [paint('dim', id)] : []),
    ...(at === undefined ? [] : [paint('dim', `at ${clockOf(at)}`)]),
    ...(error === undefined ? [] : [paint('red', error)]),
  ];
  return parts.join('  ');
}

function explain({ state, header, got, expected }: SignatureCheck): string[] {
  if (state === 'wrong')
    return [
      `${header} is ${got},`,
      `but HMAC-SHA256 over these bytes with this secret is ${expected}: another secret, or another body than was signed.`,
    ];
  return state === 'missing' ? ['It carries no signature: whoever sends it has no secret, or is not the mock.'] : [];
}
