import { findErrorKey, phoneDigits, type ErrorKey } from '@wa-inbox/protocol';
import type { Fixture, LedgerItem, StoredJob } from '@wa-inbox/protocol/control/schemas';
import { isoOf } from '../iso.ts';
import { contentProblem } from '../content-problem.ts';
import { refuse } from '../refusal.ts';
import type { World } from '../world.ts';
import type { JobItem, JobRow } from './job-book.ts';
import type { LedgerEntry } from './ledger.ts';

/** A job as a snapshot holds it. */
export function jobOut({ id, dialect, phone, name, createdAt, dueAt, items, tries }: JobRow): StoredJob {
  return {
    id,
    dialect,
    phone,
    ...(name !== undefined && { name }),
    createdAt: isoOf(createdAt),
    ...(dueAt !== undefined && { dueAt: isoOf(dueAt) }),
    items: items.map(itemOut),
    tries: tries.map(({ at, item, error }) => ({ at: isoOf(at), item, ...(error !== undefined && { error }) })),
  };
}

function itemOut({ content, context, fail, isWaived, state, tries, messageId, error }: JobItem): StoredJob['items'][number] {
  return {
    content: { ...content },
    ...(context !== undefined && { context }),
    ...(fail && { fail: { key: fail.key, ...(fail.after !== undefined && { after: fail.after }) } }),
    ...(isWaived && { isWaived }),
    state,
    tries,
    ...(messageId !== undefined && { messageId }),
    ...(error !== undefined && { error }),
  };
}

export function ledgerOut({ at, phone, jobId, messageId, reason, credits, balance }: LedgerEntry): LedgerItem {
  return { at: isoOf(at), phone, jobId, messageId, reason, credits, balance };
}

/** Queue and credits of a fixture; what waits is due when it says, unless a snapshot's own list replaces that. */
export function loadJobs(world: World, { credits, ledger = [], jobs = [] }: Fixture): void {
  world.ledger.restore(
    credits,
    ledger.map((entry) => ({ ...entry, at: Date.parse(entry.at), phone: phoneDigits(entry.phone) })),
  );
  for (const [index, stored] of jobs.entries()) {
    const job = readJob(world, stored, `jobs[${index}]`);
    world.jobs.add(job);
    if (job.dueAt !== undefined) world.due.add(job.dueAt, { kind: 'job', id: job.id });
  }
}

function readJob({ settings }: World, stored: StoredJob, path: string): JobRow {
  const { id, dialect, phone, name, createdAt, dueAt, items, tries } = stored;
  if (!Object.hasOwn(settings.providers, dialect)) {
    const known = Object.keys(settings.providers).join(', ');
    const message = `"${path}.dialect" cannot be ${JSON.stringify(dialect)}: give one of ${known}.`;
    refuse({ key: 'fixture_invalid', rule: 'fixture', message });
  }
  return {
    id,
    dialect,
    phone: phoneDigits(phone),
    name,
    createdAt: Date.parse(createdAt),
    items: items.map((item, index) => readItem(item, `${path}.items[${index}]`)),
    tries: tries.map(({ at, item, error }, index) => {
      return { at: Date.parse(at), item, error: readKey(error, `${path}.tries[${index}].error`) };
    }),
    dueAt: dueAt === undefined ? undefined : Date.parse(dueAt),
  };
}

function readItem(item: StoredJob['items'][number], path: string): JobItem {
  const problem = contentProblem(item.content, `${path}.content`);
  if (problem) refuse({ key: 'fixture_invalid', rule: 'fixture', message: problem });
  const { content, context, fail, isWaived, state, tries, messageId, error } = item;
  return {
    content,
    context,
    fail: fail && { key: readKey(fail.key, `${path}.fail.key`)!, after: fail.after },
    isWaived,
    state,
    tries,
    messageId,
    error: readKey(error, `${path}.error`),
  };
}

function readKey(code: string | undefined, path: string): ErrorKey | undefined {
  if (code === undefined) return undefined;
  const key = findErrorKey(code);
  if (key !== undefined) return key;
  const message = `"${path}": ${JSON.stringify(code)} is no key or code of the error catalogue.`;
  return refuse({ key: 'fixture_invalid', rule: 'fixture', message });
}
