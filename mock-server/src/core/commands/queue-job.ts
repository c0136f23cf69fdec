import { LIMITS, type Dialect } from '@wa-inbox/protocol';
import type { Fate, JobRow } from '../jobs/job-book.ts';
import { scheduleJob } from '../jobs/run-job.ts';
import { refuse } from '../refusal.ts';
import { creditRule } from '../rules/credit-rule.ts';
import { templateRule } from '../rules/template-rule.ts';
import type { Content, Phone } from '../values.ts';
import type { World } from '../world.ts';

export type QueueJobCommand = {
  readonly do: 'queue-job';
  readonly dialect: Dialect;
  readonly to: Phone;
  /** The customer's name, for a customer who was never heard of. */
  readonly name?: string | undefined;
  readonly messages: readonly (Fate & { readonly content: Content; readonly context?: string | undefined })[];
};

/**
 * Puts messages into the queue; they are sent 5 to 30 seconds later, what waits for one customer in the order of the
 * calls. Refuses templates that are not approved, and what there are no credits for: everything else the provider says later.
 */
export function queueJob(world: World, { dialect, to, name, messages }: QueueJobCommand): JobRow {
  for (const { content, isWaived, fail } of messages) {
    const intent = { dialect, to, content };
    const refusal = isWaived || fail ? undefined : (templateRule(world, intent) ?? creditRule(world, intent));
    if (refusal) refuse(refusal);
  }
  const now = world.clock.now();
  const job: JobRow = {
    id: world.ids.next('job'),
    dialect,
    phone: to,
    name,
    createdAt: now,
    items: messages.map(({ content, context, fail, isWaived }) => {
      return { content, context, fail, isWaived, state: 'waiting', tries: 0, messageId: undefined, error: undefined };
    }),
    tries: [],
    dueAt: undefined,
  };
  const [least, most] = LIMITS.chatmitra.queueDelay;
  scheduleJob(world, job, Math.max(now + world.random.between(least, most), world.jobs.lastTurn(to) ?? 0));
  world.jobs.add(job);
  return job;
}
