import { RefusalError } from '../refusal.ts';
import type { World } from '../world.ts';
import { createProcess, updateProcess } from './change-process.ts';
import { knownProcedure, targetProcess } from './known-process.ts';
import type { BulkEntry, BulkJob } from './platform.ts';

/** Has a job run after one hop of the world's latency: soon, and after the reply. */
export function scheduleBulkJob(world: World, job: BulkJob): void {
  const [least, most] = world.settings.latency;
  const delay = least === most ? least : world.random.between(least, most);
  world.due.add(job.createdAt + delay, { kind: 'bulk', id: job.id });
}

/** Carries out the entries of a job that are valid, in order; each succeeds or fails alone. False when the job is not known. */
export function runBulkJob(world: World, id: string): boolean {
  const job = world.platform.job(id);
  if (!job || job.completedAt !== undefined) return false;
  for (const entry of job.entries) if (entry.completionStatus === 'NOT_STARTED') runEntry(world, job, entry);
  job.completedAt = world.clock.now();
  return true;
}

function runEntry(world: World, job: BulkJob, entry: BulkEntry): void {
  const change = entry.change ?? {};
  try {
    const row = entry.target
      ? updateProcess(world, targetProcess(world, knownProcedure(job.procedure), entry.target), change)
      : createProcess(world, job.procedure, change);
    entry.process = row.id;
    entry.completionStatus = 'SUCCESS';
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    entry.completionStatus = 'ERROR';
    entry.message = error.message;
  }
}
