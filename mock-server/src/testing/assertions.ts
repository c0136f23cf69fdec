import type { Verdict, VerdictRule } from '@wa-inbox/protocol/control/verdicts';
import { lookForSent, type Observed, type SentMessage } from './sent.ts';

/** An assertion about a world failed; the message has the nearest thing that happened. */
export class WorldAssertionError extends Error {
  constructor(message: string, caller: (...args: never[]) => unknown) {
    super(message);
    this.name = 'WorldAssertionError';
    // the stack begins at the test
    Error.captureStackTrace?.(this, caller);
  }
}

/** The first message that was sent and matches; members may be values, RegExps and predicates. Looks once: `waitFor` waits. */
export async function expectSent(world: Observed, wanted: object = {}): Promise<SentMessage> {
  const { found, near } = await lookForSent(world, wanted);
  if (found.length === 0) throw new WorldAssertionError(near, expectSent);
  return found[0]!;
}

/** That nothing was sent that matches. */
export async function expectNotSent(world: Observed, wanted: object = {}): Promise<void> {
  const { found } = await lookForSent(world, wanted);
  if (found.length > 0) throw new WorldAssertionError(sentAfterAll(found), expectNotSent);
}

/** That the mock has seen its client do nothing wrong; `except`: rules that this test breaks on purpose. */
export async function expectNoVerdicts(
  world: Observed,
  { except = [] }: { except?: readonly VerdictRule[] } = {},
): Promise<void> {
  const verdicts = (await world.verdicts()).filter(({ rule }) => !except.includes(rule));
  if (verdicts.length > 0) throw new WorldAssertionError(verdictWords(verdicts), expectNoVerdicts);
}

export function sentAfterAll(found: readonly SentMessage[]): string {
  const lines = found.map(
    ({ id, to, type, text, status }) =>
      `  ${id} to ${to}: ${type}${text === undefined ? '' : ` ${JSON.stringify(text)}`}, ${status}`,
  );
  return `${found.length === 1 ? 'A message was' : `${found.length} messages were`} sent after all:\n${lines.join('\n')}`;
}

export function verdictWords(verdicts: readonly Verdict[]): string {
  const told = verdicts.map(({ title, count, explanation, remedy, evidence }) => {
    const ids = [...evidence.requests, ...evidence.messages, ...evidence.deliveries].join(', ');
    return `${title}${count === 1 ? '' : ` (${count} times)`}: ${explanation}\n  ${remedy}\n  Evidence: ${ids}`;
  });
  return told.join('\n');
}
