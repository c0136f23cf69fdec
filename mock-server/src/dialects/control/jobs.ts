import { CATALOG, toE164, type ErrorKey, type ErrorRow } from '@wa-inbox/protocol';
import type { JobItem, JobRow } from '../../core/jobs/job-book.ts';
import { refuse } from '../../core/refusal.ts';
import type { World } from '../../core/world.ts';
import { isoOf } from '../../core/iso.ts';
import { ok, type Handler } from './handler.ts';

/** What became of a job and of each of its messages. */
export const getJob: Handler = ({ world, params }) => {
  const id = params['id'] ?? '';
  const job = world.jobs.get(id);
  if (job) return ok(encodeJob(world, job));
  return refuse({
    key: 'job_not_found',
    rule: 'job',
    message: `There is no job ${JSON.stringify(id)}: give the jobId that /developer/api/send_message answered with in this world.`,
  });
};

/** A job as the world tells of it. */
export function encodeJob(world: World, job: JobRow) {
  const { id, dialect, phone, name, createdAt, dueAt, tries } = job;
  const messages = job.items.map((item) => encodeItem(world, item));
  return {
    id,
    status: statusOf(job, messages),
    dialect,
    to: toE164(phone),
    ...(name !== undefined && { customerName: name }),
    createdAt: isoOf(createdAt),
    ...(dueAt !== undefined && { nextTryAt: isoOf(dueAt) }),
    messages,
    tries: tries.map(({ at, item, error }) => ({ at: isoOf(at), message: item, ...errorOut(error) })),
  };
}

type EncodedItem = ReturnType<typeof encodeItem>;

function encodeItem(world: World, { content, state, tries, messageId, error }: JobItem) {
  const row = messageId === undefined ? undefined : world.messages.get(messageId);
  const status = state === 'sent' ? (content.type === 'reaction' ? 'delivered' : (row?.status ?? 'accepted')) : state;
  return {
    type: content.type,
    status: status === 'waiting' ? 'queued' : status,
    tries,
    ...(messageId !== undefined && { messageId }),
    ...errorOut(error ?? row?.error),
  };
}

/** `queued` or `retrying` while something waits; `failed` once a message has failed, `delivered` once all have arrived. */
function statusOf({ dueAt, items }: JobRow, messages: readonly EncodedItem[]): string {
  if (dueAt !== undefined) return items.some(({ state, tries }) => state === 'waiting' && tries > 0) ? 'retrying' : 'queued';
  if (messages.some(({ status }) => status === 'failed')) return 'failed';
  const hasArrived = messages.every(({ status }) => status === 'delivered' || status === 'read' || status === 'played');
  return hasArrived ? 'delivered' : 'sent';
}

function errorOut(key: ErrorKey | undefined) {
  if (key === undefined) return {};
  const { code, title, cause, remedy }: ErrorRow = CATALOG[key];
  return { error: { code, key, title, cause, remedy } };
}
