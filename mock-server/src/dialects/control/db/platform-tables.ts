import type { Row } from '../../../core/browse.ts';
import { isoOf } from '../../../core/iso.ts';
import type { Table } from './tables.ts';

const STAMPS = ['createdAt', 'updatedAt', 'nextActionAt'] as const;

/** Chakra's platform beside the conversations. */
export const PLATFORM_TABLES: Readonly<Record<string, Table>> = {
  processes: {
    title: "Leads, tickets: Chakra's processes",
    columns: ['id', 'procedure', 'status', 'state', 'data', 'record', 'userId', ...STAMPS],
    rows: ({ world }) =>
      [...world.platform.processes()].map(({ assignedTo, ...row }) => dated({ ...row, ...assignee(assignedTo) })),
  },
  tasks: {
    title: 'Tasks of processes',
    columns: ['id', 'processId', 'stateTask', 'status', 'data', 'userId', ...STAMPS],
    rows: ({ world }) =>
      [...world.platform.tasks.values()].map(({ assignedTo, process, ...row }) =>
        dated({ ...row, processId: process, ...assignee(assignedTo) }),
      ),
  },
  users: {
    title: 'Users of the platform',
    columns: ['id', 'username', 'firstName', 'lastName', 'email', 'phone', 'role', ...STAMPS],
    rows: ({ world }) => [...world.platform.users.values()].map(dated),
  },
};

function assignee(id: string | undefined): { userId?: string } {
  return id === undefined ? {} : { userId: id };
}

function dated(row: Row): Row {
  const stamps = STAMPS.filter((name) => typeof row[name] === 'number').map((name) => [name, isoOf(row[name] as number)]);
  return { ...row, ...Object.fromEntries(stamps) };
}
