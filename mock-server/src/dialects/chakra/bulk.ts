import { bulkCreateBody, bulkUpdateBody, bulkUpdateEntry, processBody } from '@wa-inbox/protocol/chakra/platform-requests';
import type { BulkProcessesCommand } from '../../core/commands/platform.ts';
import { execute } from '../../core/commands/execute.ts';
import { knownProcedure, notFound } from '../../core/platform/known-process.ts';
import type { BulkEntry, BulkJob } from '../../core/platform/platform.ts';
import type { Procedure } from '../../core/platform/team.ts';
import { RefusalError, refuse } from '../../core/refusal.ts';
import type { Call } from '../dialect.ts';
import { readBody, readJson } from '../read-body.ts';
import type { Handler } from '../sending-handler.ts';
import { enveloped } from './envelope.ts';
import { pageOf, readPaging } from './page.ts';
import { entryJson, jobJson } from './process-json.ts';
import { changeOf } from './processes.ts';

type Entry = BulkProcessesCommand['entries'][number];

const bulkCreate: Handler = (call) => {
  const procedure = knownProcedure(call.params['procedure'] ?? '');
  const given = readBody(bulkCreateBody, readJson(call.exchange, { allowsUntyped: true }));
  const entries = given.map((entry) => judged(() => ({ change: changeOf(procedure, readBody(processBody, entry)) })));
  return queued(call, { procedure: procedure.shortId, mode: 'create', entries });
};

const bulkUpdate: Handler = (call) => {
  const procedure = knownProcedure(call.params['procedure'] ?? '');
  const { processes } = readBody(bulkUpdateBody, readJson(call.exchange, { allowsUntyped: true }));
  return queued(call, {
    procedure: procedure.shortId,
    mode: 'update',
    entries: processes.map((entry) => judged(() => updateOf(procedure, entry))),
  });
};

const getJob: Handler = (call) => ({
  run: () => {
    const job = jobOf(call);
    return enveloped(jobJson(job), { bjEntryCompletionStatusVsCount: counted(job.entries) });
  },
});

const listEntries: Handler = (call) => {
  const paging = readPaging(call.query);
  return {
    run: () => {
      const { rows, meta } = pageOf(jobOf(call).entries, paging);
      const { hasMore, page } = meta;
      const next = `${call.exchange.url.split('?')[0]}?page=${page + 1}&limit=${meta.limit}`;
      return enveloped(rows.map(entryJson), { ...meta, ...(hasMore && { next }) });
    },
  };
};

export const BULK_HANDLERS = {
  'chakra.processes.bulk-create': bulkCreate,
  'chakra.processes.bulk-update': bulkUpdate,
  'chakra.background-jobs.get': getJob,
  'chakra.background-jobs.entries': listEntries,
};

/** One bad entry does not spoil the others. */
function judged(read: () => Entry): Entry {
  try {
    return read();
  } catch (error) {
    if (error instanceof RefusalError) return { problem: error.message };
    throw error;
  }
}

function updateOf(procedure: Procedure, entry: unknown): Entry {
  const { id, update, ...rest } = readBody(bulkUpdateEntry, entry);
  const key = rest[procedure.primaryKey];
  const change = changeOf(procedure, update);
  if (id !== undefined) return { change, target: { name: 'id', value: id } };
  if (typeof key === 'string' || typeof key === 'number') {
    return { change, target: { name: procedure.primaryKey, value: String(key) } };
  }
  const message = `The entry names no process: give its "id" or its "${procedure.primaryKey}".`;
  return refuse({ key: 'invalid_request', rule: 'parse', message });
}

function queued({ world }: Call, job: Omit<BulkProcessesCommand, 'do'>): ReturnType<Handler> {
  return { run: () => enveloped(jobJson(execute(world, { do: 'bulk-processes', ...job }))) };
}

function jobOf({ world, params: { job = '' } }: Call): BulkJob {
  return world.platform.job(job) ?? notFound(`There is no background job ${JSON.stringify(job.slice(0, 100))}.`);
}

function counted(entries: readonly BulkEntry[]) {
  const counts = { INVALID: 0, NOT_STARTED: 0, SUCCESS: 0, ERROR: 0 };
  for (const { completionStatus } of entries) counts[completionStatus] += 1;
  return counts;
}
