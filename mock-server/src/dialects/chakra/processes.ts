import { LIMITS } from '@wa-inbox/protocol';
import { processBody, processListBody, type ProcessBody } from '@wa-inbox/protocol/chakra/platform-requests';
import { execute } from '../../core/commands/execute.ts';
import { knownProcedure, targetProcess } from '../../core/platform/known-process.ts';
import type { ProcessChange, ProcessRow } from '../../core/platform/platform.ts';
import type { Procedure } from '../../core/platform/team.ts';
import { refuse } from '../../core/refusal.ts';
import type { Call } from '../dialect.ts';
import { readBody, readJson } from '../read-body.ts';
import type { Handler, Result } from '../sending-handler.ts';
import { enveloped } from './envelope.ts';
import { processJson } from './process-json.ts';
import { conditionOf } from './where.ts';

const createProcess: Handler = (call) => {
  const procedure = procedureOf(call);
  const change = changeOf(procedure, readBody(processBody, readJson(call.exchange, { allowsUntyped: true })));
  return { run: () => result(execute(call.world, { do: 'create-process', procedure: procedure.shortId, change })) };
};

/** Newest first. */
const listProcesses: Handler = ({ world, exchange, params }) => {
  const procedure = knownProcedure(params['procedure'] ?? '');
  const given = readBody(processListBody, readJson(exchange, { allowsUntyped: true, whenEmpty: {} }));
  const { where = {}, skip = 0, limit = LIMITS.chakra.pageSize } = given;
  const isMatch = conditionOf(world, where);
  return {
    run: () => {
      const all = [...world.platform.processes()].filter((row) => row.procedure === procedure.shortId && isMatch(row));
      const rows = all.toReversed().slice(skip, skip + limit);
      return enveloped(rows.map(processJson), { hasMore: skip + rows.length < all.length, total: all.length });
    },
  };
};

const getProcess: Handler = (call) => ({ run: () => result(processOf(call)) });

const updateProcess: Handler = (call) => {
  const procedure = procedureOf(call);
  const change = changeOf(procedure, readBody(processBody, readJson(call.exchange, { allowsUntyped: true })));
  return { run: () => result(execute(call.world, { do: 'update-process', id: processOf(call).id, change })) };
};

const deleteProcess: Handler = (call) => ({
  run: () => result(execute(call.world, { do: 'delete-process', id: processOf(call).id })),
});

export const PROCESS_HANDLERS = {
  'chakra.processes.create': createProcess,
  'chakra.processes.list': listProcesses,
  'chakra.processes.get': getProcess,
  'chakra.processes.update': updateProcess,
  'chakra.processes.update-by-key': updateProcess,
  'chakra.processes.delete': deleteProcess,
  'chakra.processes.delete-by-key': deleteProcess,
};

/** Of what stands beside `data`, only the primary key belongs there: bulk calls write it so. */
export function changeOf(
  procedure: Procedure,
  { data, record, status, state, nextActionAt, assignedTo, ...rest }: ProcessBody,
): ProcessChange {
  const { [procedure.primaryKey]: key, ...strays } = rest;
  const stray = Object.keys(strays)[0];
  if (stray !== undefined) {
    const message = `${JSON.stringify(stray.slice(0, 60))} does not belong here: attributes of a ${procedure.shortId} go into "data".`;
    refuse({ key: 'invalid_request', rule: 'parse', message });
  }
  const whole = key === undefined ? data : { [procedure.primaryKey]: key, ...data };
  return { data: whole, record: record?.data, status, state, nextActionAt, assignedTo };
}

function procedureOf({ params }: Call): Procedure {
  return knownProcedure(params['procedure'] ?? '');
}

/** By id, or by the primary key that the path names. */
function processOf(call: Call): ProcessRow {
  const { process = '', keyName = 'id', keyValue = process } = call.params;
  return targetProcess(call.world, procedureOf(call), { name: keyName, value: keyValue });
}

function result(row: ProcessRow): Result {
  return enveloped(processJson(row));
}
