import { LIMITS, type ErrorKey } from '@wa-inbox/protocol';
import { mannersOf } from '../manners.ts';
import { send } from '../commands/send.ts';
import { decide } from '../decide.ts';
import { RefusalError, refuse } from '../refusal.ts';
import { costOf, creditRule } from '../rules/credit-rule.ts';
import type { SendIntent } from '../rules/send-intent.ts';
import { windowRule } from '../rules/window-rule.ts';
import { templateOf } from '../template-content.ts';
import type { World } from '../world.ts';
import type { Fate, JobItem, JobRow } from './job-book.ts';

/** Failures that pass: the queue tries again. Everything else ends the message at once. */
const TRANSIENT: ReadonlySet<ErrorKey> = new Set([
  'api_unknown',
  'api_service',
  'something_went_wrong',
  'service_unavailable',
  'api_too_many_calls',
  'account_rate_limit',
  'rate_limit_hit',
  'pair_rate_limit_hit',
  'account_maintenance',
  'internal_error',
]);

/** Milliseconds until the next try, after so many: twice as long each time. seeds/000, "Queue System": the schedule is ours. */
function backOffAfter(tries: number): number {
  return LIMITS.chatmitra.backOff * 2 ** (tries - 1);
}

/**
 * Runs a job that is due now: its messages in order, until one has to wait for another try. False when the job is no
 * longer known, or due at another time.
 */
export function runJob(world: World, id: string): boolean {
  const now = world.clock.now();
  const job = world.jobs.get(id);
  if (job?.dueAt !== now) return false;
  job.dueAt = undefined;
  for (const [index, item] of job.items.entries()) {
    if (item.state !== 'waiting') continue;
    const error = tryItem(world, job, item);
    job.tries.push({ at: now, item: index, error });
    if (isWaiting(item)) {
      scheduleJob(world, job, now + backOffAfter(item.tries));
      break;
    }
  }
  return true;
}

/** Read anew: the compiler does not see that a try changes it. */
function isWaiting({ state }: JobItem): boolean {
  return state === 'waiting';
}

export function scheduleJob(world: World, job: JobRow, at: number): void {
  job.dueAt = at;
  world.due.add(at, { kind: 'job', id: job.id });
}

/** The failure of one try, if it failed. */
function tryItem(world: World, job: JobRow, item: JobItem): ErrorKey | undefined {
  item.tries += 1;
  const fate = item.tries === 1 ? item : nextFate(world, job, item);
  if (fate.fail && TRANSIENT.has(fate.fail.key) && item.tries < LIMITS.chatmitra.tries) return fate.fail.key;
  try {
    return handOn(world, job, { item, fate });
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return end(item, inItsWords(world, job, error.refusal.key));
  }
}

/** Scenarios and magic numbers have their say at every try; whatever they refuse, the queue hears as a failure. */
function nextFate(world: World, job: JobRow, item: JobItem): Fate {
  const { dialect, phone } = job;
  const template = templateOf(item.content)?.name;
  const call = { op: `${dialect}.messages.send`, isSend: true, isQueued: true, isRetry: true, dialect, to: phone };
  const { refusal, fail, isWaived } = decide(world, { ...call, type: item.content.type, template });
  return { fail: refusal ?? fail, isWaived };
}

/** Sends one message. A failure that the conversation shows is the message's own; any other is refused. */
function handOn(world: World, job: JobRow, { item, fate }: { item: JobItem; fate: Fate }): ErrorKey | undefined {
  const intent: SendIntent = { dialect: job.dialect, to: job.phone, content: item.content, context: item.context };
  const closed = fate.isWaived ? undefined : windowRule(world, intent);
  const fail = fate.fail ?? (closed && { key: inItsWords(world, job, closed.key), after: 0 });
  const unpaid = fail || fate.isWaived ? undefined : creditRule(world, intent);
  if (unpaid) refuse(unpaid);
  if (fail && intent.content.type === 'reaction') return end(item, fail.key);
  const cost = costOf(world, job.phone);
  const message = send(world, { do: 'send', ...intent, fail, isWaived: fate.isWaived, name: job.name });
  item.state = 'sent';
  item.messageId = message.id;
  if (fail) return fail.key;
  world.ledger.charge({ at: world.clock.now(), phone: job.phone, jobId: job.id, messageId: message.id, ...cost });
  if (cost.credits > 0) world.contacts.get(job.phone)!.conversationAt = world.clock.now();
  return undefined;
}

/** What the provider behind the queue calls a refusal. */
function inItsWords({ settings }: World, { dialect }: JobRow, key: ErrorKey): ErrorKey {
  return mannersOf(settings, dialect).words?.[key] ?? key;
}

function end(item: JobItem, key: ErrorKey): ErrorKey {
  item.state = 'failed';
  item.error = key;
  return key;
}
