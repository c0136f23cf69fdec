import { taskBody, userBody } from '@wa-inbox/protocol/chakra/platform-requests';
import { execute } from '../../core/commands/execute.ts';
import { findUser, knownProcedure, knownProcess, notFound } from '../../core/platform/known-process.ts';
import type { ProcessRow, UserRow } from '../../core/platform/platform.ts';
import { ENTITY, PROCEDURES, ROLES, TEAM } from '../../core/platform/team.ts';
import type { Call } from '../dialect.ts';
import { readBody, readJson } from '../read-body.ts';
import type { Handler } from '../sending-handler.ts';
import { BULK_HANDLERS } from './bulk.ts';
import { enveloped } from './envelope.ts';
import { pageOf, readPaging } from './page.ts';
import { taskJson, userJson } from './process-json.ts';
import { PHOTO_HANDLERS } from './photos.ts';
import { PROCESS_HANDLERS } from './processes.ts';

const createTask: Handler = (call) => {
  const body = readBody(taskBody, readJson(call.exchange, { allowsUntyped: true, whenEmpty: {} }));
  const stateTask = call.params['stateTask'] ?? '';
  return {
    run: () => enveloped(taskJson(execute(call.world, { do: 'create-task', process: processOf(call).id, stateTask, ...body }))),
  };
};

const listTasks: Handler = (call) => {
  const paging = readPaging(call.query);
  return {
    run: () => {
      const { id } = processOf(call);
      const tasks = [...call.world.platform.tasks.values()].filter(({ process }) => process === id);
      const { rows, meta } = pageOf(tasks.toReversed(), paging);
      return enveloped(rows.map(taskJson), meta);
    },
  };
};

/** All of them, as the document has it; `?limit=` asks for a page. */
const listUsers: Handler = (call) => {
  const { page, limit } = readPaging(call.query);
  return {
    run: () => {
      const all = [...call.world.platform.users.values()];
      const { rows, meta } = pageOf(all, { page, limit: limit ?? Math.max(1, all.length) });
      return enveloped(
        rows.map((user) => userJson(user, isHumanized(call))),
        meta,
      );
    },
  };
};

const getUser: Handler = (call) => ({ run: () => enveloped(userJson(userOf(call), isHumanized(call))) });

const updateUser: Handler = (call) => {
  const change = readBody(userBody, readJson(call.exchange, { allowsUntyped: true }));
  return {
    run: () => enveloped(userJson(execute(call.world, { do: 'update-user', id: userOf(call).id, change }), isHumanized(call))),
  };
};

/** The keys that the document lists; of what the mock does not have there is an empty list. */
const getConfig: Handler = () => ({
  run: () =>
    enveloped({
      team: TEAM,
      entities: [ENTITY],
      procedures: PROCEDURES.map(({ id, shortId, name, primaryKey, states }) => ({ id, shortId, name, primaryKey, states })),
      attributeTypes: [...new Set(PROCEDURES.flatMap(({ attributes }) => attributes.map(({ type }) => type)))],
      attributes: PROCEDURES.flatMap(({ id: procedure, attributes }) => attributes.map((each) => ({ ...each, procedure }))),
      derivedAttributes: [],
      attributeGroups: [],
      roles: ROLES,
      pods: [],
      taskTypes: [],
      forms: [],
      formFields: [],
      formActionButtons: [],
      stateTasks: PROCEDURES.flatMap(({ id: procedure, tasks }) => tasks.map((each) => ({ ...each, procedure }))),
      userProfiles: [],
      attributeConfig: [],
      skillTypes: [],
    }),
});

export const PLATFORM_HANDLERS = {
  ...PROCESS_HANDLERS,
  ...BULK_HANDLERS,
  ...PHOTO_HANDLERS,
  'chakra.tasks.create': createTask,
  'chakra.tasks.list': listTasks,
  'chakra.users.list': listUsers,
  'chakra.users.list-v2': listUsers,
  'chakra.users.get': getUser,
  'chakra.users.get-v2': getUser,
  'chakra.users.update': updateUser,
  'chakra.config.get': getConfig,
};

function processOf({ world, params }: Call): ProcessRow {
  return knownProcess(world, knownProcedure(params['procedure'] ?? ''), params['process'] ?? '');
}

function userOf({ world, params: { user = '' } }: Call): UserRow {
  const message = `There is no user ${JSON.stringify(user.slice(0, 100))}: GET /v1/ext/users lists those there are.`;
  return findUser(world, user) ?? notFound(message);
}

function isHumanized({ endpoint }: Call): boolean {
  return endpoint.path.startsWith('/v2/');
}
