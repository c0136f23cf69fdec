import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  backgroundJobReply,
  configReply,
  jobEntriesReply,
  processReply,
  processesReply,
} from '@wa-inbox/protocol/chakra/replies';
import { CUSTOMER, LEADS, NOW, ask, errorOf, type Told } from './chakra-modes.ts';
import { get, inEveryMode, inEveryWay } from './modes.ts';

const at = Date.parse(NOW);
const lead = (id: string, city: string, more: object = {}) => ({
  procedure: 'lead',
  createdAt: at - 60_000,
  data: { lead_id: id, city },
  ...more,
});
const fixture = {
  now: NOW,
  contacts: [],
  messages: [],
  chakra: {
    processes: [
      lead('A-1', 'Oslo', { createdAt: at - 3 * 86_400_000, state: 'CONVERTED', status: 'COMPLETED' as const }),
      lead('A-2', 'Bergen', { createdAt: at - 2 * 86_400_000, data: { lead_id: 'A-2', city: 'Bergen', score: 40 } }),
      lead('A-3', 'Oslo', { createdAt: at - 86_400_000, state: 'IN_PROGRESS', data: { lead_id: 'A-3', city: 'Oslo', score: 7 } }),
      { procedure: 'ticket', data: { subject: 'Wobbly leg' } },
    ],
  },
};
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;
const LIST = `POST ${LEADS}/list`;
const keys = ({ json }: Told) => json._data.map(({ data }: { data: { lead_id: string } }) => data.lead_id);

inEveryMode({ fixture, frozen: true, latency: [1_000, 1_000] }, (mode) => {
  test('a lead is created, read, updated by id and by key (chakra.processes.update-by-key), deleted, and gone', async () => {
    const body = {
      data: { firstname: 'Ted', lastname: 'Mosby', score: 5 },
      record: { data: { phone_number: CUSTOMER, email: 'ted@example.com' } },
      state: 'IN_PROGRESS',
      nextActionAt: 1_618_558_867_539,
      assignedTo: 'priya',
    };
    const created = processReply.parse((await ask(mode, `POST ${LEADS}`, body)).json)._data;
    assert.match(created.id, UUID);
    assert.partialDeepStrictEqual(created, {
      createdAt: at,
      status: 'OPEN',
      state: 'IN_PROGRESS',
      data: { lead_id: 'LEAD-000001', firstname: 'Ted', score: 5 },
      record: { data: { phone_number: CUSTOMER } },
      nextActionAt: 1_618_558_867_539,
    });
    assert.deepEqual((await ask(mode, `GET ${LEADS}/${created.id}`)).json, { _data: created });
    const contact = await (await get(mode, `/api/v1/contacts/+${CUSTOMER}`)).json();
    assert.equal(contact.name, 'Ted Mosby');

    const updated = await ask(mode, `PUT ${LEADS}/${created.id}`, {
      status: 'COMPLETED',
      data: { city: 'Memphis', score: null },
    });
    assert.partialDeepStrictEqual(updated.json._data, {
      status: 'COMPLETED',
      state: 'IN_PROGRESS',
      data: { city: 'Memphis', firstname: 'Ted' },
    });
    assert.equal('score' in updated.json._data.data, false);
    const byKey = await ask(mode, `PUT ${LEADS}/lead_id/LEAD-000001`, { state: 'CONVERTED', data: { lead_id: 'TED' } });
    assert.deepEqual([byKey.json._data.state, byKey.json._data.data.lead_id], ['CONVERTED', 'TED']);

    const deleted = await ask(mode, `DELETE ${LEADS}/lead_id/TED`);
    assert.equal(deleted.json._data.id, created.id);
    const gone = await ask(mode, `GET ${LEADS}/${created.id}`);
    assert.deepEqual([gone.status, errorOf(gone).code], [404, 'not_found']);
    const next = await ask(mode, `POST ${LEADS}`, { data: {} });
    assert.equal(next.json._data.data.lead_id, 'LEAD-000002');
    assert.equal((await ask(mode, `DELETE ${LEADS}/${next.json._data.id}`)).status, 200);
  });

  test('leads are queried by fields, attributes, comparisons and or, newest first, in pages', async () => {
    assert.deepEqual(keys(await ask(mode, LIST)), ['A-3', 'A-2', 'A-1']);
    const QUERIES: [where: object, found: string[]][] = [
      [{ status: 'OPEN' }, ['A-3', 'A-2']],
      [{ city: 'Oslo', state: 'IN_PROGRESS' }, ['A-3']],
      [{ state: ['NEW', 'CONVERTED'] }, ['A-2', 'A-1']],
      [{ score: { '>=': 7, '<': '40' } }, ['A-3']],
      [{ city: { '!=': 'Oslo' } }, ['A-2']],
      [{ createdAt: { '>': '2026-02-28T06:00:00+05:30', '<': '2026-03-01T11:00:00Z' } }, ['A-2']],
      [{ or: [{ lead_id: 'A-1' }, { and: [{ city: 'Oslo' }, { score: 7 }] }] }, ['A-3', 'A-1']],
      [{ nothing: 'here' }, []],
    ];
    for (const [where, found] of QUERIES) assert.deepEqual(keys(await ask(mode, LIST, { where })), found, JSON.stringify(where));
    const first = await ask(mode, LIST, { limit: 2 });
    const { _meta: meta } = processesReply.parse(first.json);
    assert.deepEqual([keys(first), meta], [['A-3', 'A-2'], { hasMore: true, total: 3 }]);
    const rest = await ask(mode, LIST, { limit: 2, skip: 2 });
    assert.deepEqual([keys(rest), rest.json._meta.hasMore], [['A-1'], false]);
  });

  const REFUSED: [what: string, call: string, body: unknown, status: number, words: RegExp][] = [
    [
      'an unknown procedure',
      'POST /v1/ext/procedure/deal/process',
      { data: {} },
      404,
      /There is no procedure "deal": there are lead, ticket/,
    ],
    ['a key that is taken', `POST ${LEADS}`, { data: { lead_id: 'A-1' } }, 409, /There is a lead with the lead_id "A-1" already/],
    [
      'an unknown state',
      `POST ${LEADS}`,
      { state: 'WON' },
      400,
      /"state" cannot be "WON": a lead has NEW, IN_PROGRESS, CONVERTED/,
    ],
    ['an unknown status', `POST ${LEADS}`, { status: 'DONE' }, 400, /"status" cannot be "DONE"/],
    ['an unknown user', `POST ${LEADS}`, { assignedTo: 'nobody' }, 400, /"assignedTo" cannot be "nobody": GET \/v1\/ext\/users/],
    [
      'a phone number that is none',
      `POST ${LEADS}`,
      { data: { phone_number: 'later' } },
      400,
      /"data\.phone_number": "later" has letters/,
    ],
    [
      'an attribute outside data',
      `POST ${LEADS}`,
      { city: 'Oslo' },
      400,
      /"city" does not belong here: attributes of a lead go into "data"/,
    ],
    ['a key without a value', `PUT ${LEADS}/lead_id/A-1`, { data: { lead_id: null } }, 400, /"data\.lead_id" cannot be null/],
    [
      'a key of another name',
      `PUT ${LEADS}/email/a@b.c`,
      {},
      400,
      /"email" is not what a lead is found by: use "lead_id" or "id"/,
    ],
    [
      'a ticket that is not there',
      'PUT /v1/ext/procedure/ticket/process/ticket_id/T-9',
      {},
      404,
      /There is no ticket with the ticket_id "T-9"/,
    ],
    ['a key that nobody has', `DELETE ${LEADS}/lead_id/A-9`, undefined, 404, /There is no lead with the lead_id "A-9"/],
    ['an unknown operator', LIST, { where: { score: { '~': 1 } } }, 400, /"where\.score" cannot have "~": use one of = !=/],
    ['a time that is none', LIST, { where: { createdAt: { '>': 'monday' } } }, 400, /"where\.createdAt\.>" cannot be "monday"/],
    [
      'an or without a list',
      LIST,
      { where: { or: { city: 'Oslo' } } },
      400,
      /"where\.or" cannot be .*: give a list of conditions/,
    ],
    ['a page that is too long', LIST, { limit: 101 }, 400, /"limit" cannot be 101/],
    ['no entries at all', `POST ${LEADS}/bulk-create`, [], 400, /The body/],
    ['an unknown task', 'POST /v1/ext/p/lead/A-1/task/dance', {}, 404, /There is no task "dance": there are call, visit/],
    ['an unknown job', 'GET /v1/ext/background-job/7', undefined, 404, /There is no background job "7"/],
    ['an unknown user', 'GET /v1/ext/user/7', undefined, 404, /There is no user "7"/],
  ];
  for (const [what, call, body, status, words] of REFUSED) {
    test(`${call}: ${what} is refused with the reason`, async () => {
      const told = await ask(mode, call, body);
      assert.equal(told.status, status);
      assert.match(errorOf(told).message, words);
    });
  }

  test('a bulk create and a bulk update run in the background, entry by entry', async () => {
    const entries = [
      { lead_id: 'B-1', data: { score: '105' } },
      { lead_id: 'B-2', data: { city: 'Goa', phone_number: '447700900777', name: 'Asha' }, state: 'IN_PROGRESS' },
      { lead_id: 'A-1' },
      { status: 'DONE' },
      'nothing',
    ];
    const accepted = await ask(mode, `POST ${LEADS}/bulk-create`, entries);
    const { _data: job } = backgroundJobReply.parse(accepted.json);
    assert.partialDeepStrictEqual(job, { completionStatus: 'IN_PROGRESS', startedAt: at, completedAt: 0 });
    const counts = async () =>
      (await ask(mode, `GET /v1/ext/background-job/${job.id}`)).json._meta.bjEntryCompletionStatusVsCount;
    assert.deepEqual(await counts(), { INVALID: 2, NOT_STARTED: 3, SUCCESS: 0, ERROR: 0 });
    assert.equal((await ask(mode, `PUT ${LEADS}/lead_id/B-1`, {})).status, 404);
    const { fired } = await mode.mock.clock.advance('1s');
    assert.ok(fired.some((each) => (each as { kind: string }).kind === 'bulk'));
    assert.deepEqual(await counts(), { INVALID: 2, NOT_STARTED: 0, SUCCESS: 2, ERROR: 1 });
    assert.equal((await (await get(mode, '/api/v1/contacts/+447700900777')).json()).name, 'Asha');

    const page = await ask(mode, `GET /v1/ext/background-job/${job.id}/entries?limit=3`);
    const { _data: told } = jobEntriesReply.parse(page.json);
    assert.deepEqual(
      told.map(({ completionStatus }) => completionStatus),
      ['SUCCESS', 'SUCCESS', 'ERROR'],
    );
    assert.match(String(told[2]!['statusMessage']), /already/);
    const rest = await ask(mode, `GET ${page.json._meta.next}`);
    assert.equal(rest.json._data.length, 2);
    assert.match(rest.json._data[0].statusMessage, /"status" cannot be "DONE"/);

    const processes = [
      { lead_id: 'B-1', update: { data: { score: '42' } } },
      { id: told[1]!['process'], update: { data: { city: 'Panjim' }, state: 'CONVERTED' } },
      { lead_id: 'B-9', update: {} },
      { update: {} },
    ];
    const update = await ask(mode, `PATCH ${LEADS}`, { processes });
    await mode.mock.clock.advance('1s');
    const done = await ask(mode, `GET /v1/ext/background-job/${update.json._data.id}`);
    assert.equal(done.json._data.completionStatus, 'COMPLETED');
    assert.deepEqual(done.json._meta.bjEntryCompletionStatusVsCount, { INVALID: 1, NOT_STARTED: 0, SUCCESS: 2, ERROR: 1 });
    const changed = await ask(mode, LIST, { where: { or: [{ score: 42 }, { city: 'Panjim' }] } });
    assert.deepEqual(keys(changed), ['B-2', 'B-1']);
  });

  test('a task belongs to its process and goes with it: chakra.processes.delete-by-key', async () => {
    await ask(mode, `POST ${LEADS}`, { data: { lead_id: 'T-1' } });
    const call = 'POST /v1/ext/p/lead/T-1/task/call';
    const { json } = await ask(mode, call, { data: { call_disposition: 'RNR' }, assignedTo: 'jordan' });
    assert.partialDeepStrictEqual(json._data, { stateTask: 'call', status: 'OPEN', data: { call_disposition: 'RNR' } });
    const tasks = await ask(mode, 'GET /v1/ext/p/lead/T-1/task');
    assert.deepEqual(tasks.json._data, [json._data]);
    await ask(mode, `DELETE ${LEADS}/lead_id/T-1`);
    assert.equal((await ask(mode, 'GET /v1/ext/p/lead/T-1/task')).status, 404);
  });

  test('users are listed and changed; V2 says by name what V1 says by id', async () => {
    const [v1, v2] = [await ask(mode, 'GET /v1/ext/users'), await ask(mode, 'GET /v2/ext/users')];
    const [jordan] = v1.json._data;
    assert.match(jordan.role, /^[0-9a-f-]{36}$/);
    assert.partialDeepStrictEqual(v2.json._data[0], { id: jordan.id, username: 'jordan', role: 'Admin' });
    assert.equal((await ask(mode, 'GET /v1/ext/users?limit=1&page=2')).json._data[0].username, 'priya');
    const changed = await ask(mode, `PUT /v1/ext/user/${jordan.id}`, { lastName: 'Doe' });
    assert.deepEqual([changed.json._data.firstName, changed.json._data.lastName], ['Jordan', 'Doe']);
    assert.equal((await ask(mode, 'GET /v2/ext/user/jordan')).json._data.lastName, 'Doe');
  });

  test('the configuration explains the ids of a process', async () => {
    const { _data: config } = configReply.parse((await ask(mode, 'GET /v1/ext/config')).json);
    const [row] = (await ask(mode, LIST, { limit: 1 })).json._data;
    assert.equal(config.procedures.find(({ id }) => id === row.procedure)!.shortId, 'lead');
    assert.equal(
      (await ask(mode, `POST /v1/ext/procedure/${row.procedure}/process/list`, { limit: 1 })).json._data[0].id,
      row.id,
    );
  });

  test('the platform needs the token', async () => {
    const told = await ask(mode, 'GET /v1/ext/users', undefined, { authorization: 'Bearer nothing' });
    assert.deepEqual([told.status, errorOf(told).code], [401, 'unauthorized']);
  });
});

inEveryWay((begin) => {
  test('a snapshot holds the platform, with what is still to run, byte for byte', async () => {
    const mode = await begin({ fixture, frozen: true, latency: [1_000, 1_000] });
    const { mock } = mode;
    await ask(mode, `POST ${LEADS}`, { data: { name: 'Sam' }, record: { data: { phone_number: CUSTOMER } } });
    await ask(mode, 'POST /v1/ext/p/lead/A-1/task/visit', { assignedTo: 'priya' });
    await ask(mode, `PATCH ${LEADS}`, { processes: [{ lead_id: 'A-1', update: { state: 'NEW' } }, 'bad'] });
    const snapshot = await mock.snapshot();
    const there = await begin({ frozen: true, latency: [1_000, 1_000] });
    const other = there.mock;
    await other.restore(JSON.parse(JSON.stringify(snapshot)));
    assert.equal(JSON.stringify(await other.snapshot()), JSON.stringify(snapshot));
    for (const each of [mode, there]) {
      await each.mock.clock.advance('1s');
      await ask(each, `POST ${LEADS}`, { data: { name: 'Next' } });
    }
    assert.equal(JSON.stringify(await other.snapshot()), JSON.stringify(await mock.snapshot()));
    assert.deepEqual(keys(await ask(there, LIST, { where: { state: 'NEW' } })), ['LEAD-000002', 'LEAD-000001', 'A-2', 'A-1']);
  });

  test('a fixture whose processes make no sense is refused with the path', async () => {
    for (const [process, words] of [
      [{ procedure: 'deal' }, /"chakra\.processes\[0\]\.procedure": "deal" is no procedure/],
      [{ procedure: 'lead', state: 'WON' }, /"chakra\.processes\[0\]\.state": "WON" is no state of a lead/],
    ] as const) {
      const { mock } = await begin({ fixture: { contacts: [], messages: [] } });
      await assert.rejects(mock.reset({ fixture: { contacts: [], messages: [], chakra: { processes: [process] } } }), words);
    }
  });

  test('the seeded world has leads of its own customers', async () => {
    const mode = await begin({ now: NOW, frozen: true });
    const { json } = await ask(mode, LIST, { limit: 100 });
    assert.ok(json._data.length >= 5);
    for (const { data } of json._data) {
      const contact = await get(mode, `/api/v1/contacts/+${data.phone_number}`);
      assert.deepEqual([contact.status, (await contact.json()).name], [200, data.name]);
    }
  });
});
