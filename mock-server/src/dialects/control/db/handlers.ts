import type { DB_ENDPOINTS } from '@wa-inbox/protocol/control/db-endpoints';
import { isPhone, phoneDigits } from '@wa-inbox/protocol';
import type { Row } from '../../../core/browse.ts';
import { suggestion } from '@wa-inbox/protocol/nearest';
import { refuse } from '../../../core/refusal.ts';
import { PLACELESS } from '../../../core/settings.ts';
import type { Call } from '../../dialect.ts';
import { headerOf } from '../../exchange.ts';
import { ok, type Handler, type Result } from '../handler.ts';
import { readQuestion } from './read-question.ts';
import { childrenOf, pointerTo, TABLES, tablesOf } from './tables.ts';
import { changeAccount, changeRow, createRow, removeRow } from './write.ts';
import { WRITES } from './writes.ts';

/** What there is to browse, and what of it can be written. */
const listTables: Handler = ({ world, worlds }) => {
  const source = { world, worlds };
  const collections = Object.entries(TABLES).map(([name, { title, columns, rows }]) => {
    const found = rows(source);
    const { create, change = {}, remove } = WRITES[name]!;
    return {
      name,
      href: `${world.settings.prefix}/_mock/db/${name}`,
      title,
      ...(Array.isArray(found) && { rows: found.length, columns, has: childrenOf(name) }),
      writes: [
        ...(create ? ['POST'] : []),
        ...(name === 'account' ? ['PATCH'] : []),
        ...Object.keys(change),
        ...(remove ? ['DELETE'] : []),
      ],
    };
  });
  return ok({ world: world.name, collections });
};

const list: Handler = (call) => {
  const name = tableOf(call);
  return ask(call, `/${name}`, name);
};

const get: Handler = (call) => {
  const name = tableOf(call);
  const id = idOf(call, name);
  return ask(call, `/${name}/${encodeURIComponent(id)}`, name, { absent: () => noRow(name, id) });
};

/** Rows that point at this one. */
const nested: Handler = (call) => {
  const name = tableOf(call);
  const id = idOf(call, name);
  const wanted = call.params['nested'] ?? '';
  const children = childrenOf(name);
  if (!children.includes(wanted)) {
    const has = children.length > 0 ? `it has ${children.join(', ')}` : 'nothing points at its rows';
    missing(`A row of ${name} has no ${JSON.stringify(wanted.slice(0, 60))}: ${suggestion(wanted, children)}${has}.`);
  }
  if (!rowsOf(call, name).some((row) => String(row.id) === id)) noRow(name, id);
  return ask(call, `/${wanted}`, wanted, { only: [pointerTo(name), id] });
};

type Asking = {
  /** A filter beside those that the query has. */
  readonly only?: readonly [column: string, value: string];
  /** Called when nothing was found. */
  readonly absent?: () => never;
};

/** json-server decides, where there is one. */
function ask(call: Call, path: string, name: string, { only, absent }: Asking = {}): Result {
  const { world, worlds, exchange } = call;
  const { browse } = worlds;
  if (!browse) {
    const message = 'The data browser reads with json-server, which runs on Node only: GET /_mock/snapshot has the whole world.';
    return refuse({ key: 'not_implemented', rule: 'browser', message });
  }
  const source = { world, worlds };
  const given = new URLSearchParams(exchange.url.split('?').slice(1).join('?'));
  if (only) given.set(...only);
  const query = readQuestion(name, given, TABLES[name]!.rows(source));
  const tail = query === '' ? '' : `?${query}`;
  const own = exchange.url.split('?')[0]!;
  const host = headerOf(exchange, 'host') ?? new URL(PLACELESS).host;
  const whole = async (): Promise<Result> => {
    const { status, headers, data } = await browse({ tables: tablesOf(source), path: path + tail, url: own + tail, host });
    if (status === 404 && absent) absent();
    return { status, json: data, headers: shown(headers) };
  };
  return { ...ok([]), whole };
}

const SHOWN = new Set(['link', 'x-total-count', 'access-control-expose-headers']);

function shown(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => SHOWN.has(name)));
}

function tableOf({ params }: Call): string {
  const name = params['collection'] ?? '';
  if (Object.hasOwn(TABLES, name)) return name;
  const names = Object.keys(TABLES);
  return missing(
    `There is no collection ${JSON.stringify(name.slice(0, 60))}: ${suggestion(name, names)}there are ${names.join(', ')}.`,
  );
}

/** A contact is known by its number as well. */
function idOf({ params, world }: Call, name: string): string {
  const id = params['id'] ?? '';
  if (name !== 'contacts' || !isPhone(id)) return id;
  return world.contacts.get(phoneDigits(id))?.id ?? id;
}

function rowsOf({ world, worlds }: Call, name: string): readonly Row[] {
  const rows = TABLES[name]!.rows({ world, worlds });
  if (Array.isArray(rows)) return rows as readonly Row[];
  return missing(`${name} is one object: GET or PATCH /_mock/db/${name} itself.`);
}

function rowOf(call: Call, name: string): Row {
  const id = idOf(call, name);
  return rowsOf(call, name).find((row) => String(row.id) === id) ?? noRow(name, id);
}

function noRow(name: string, id: string): never {
  return missing(`There is no ${JSON.stringify(id.slice(0, 200))} in ${name}: GET /_mock/db/${name} lists what there is.`);
}

function missing(message: string): never {
  return refuse({ key: 'not_found', rule: 'browser', message });
}

const create: Handler = (call) => {
  const name = tableOf(call);
  const id = createRow(call, name);
  const row = rowsOf(call, name).find((each) => String(each.id) === String(id)) ?? { id };
  const location = `${call.world.settings.prefix}/_mock/db/${name}/${encodeURIComponent(String(id))}`;
  return { status: 201, json: row, headers: { location } };
};

const change: Handler = (call) => {
  const name = tableOf(call);
  changeRow(call, name, rowOf(call, name));
  return ok(rowOf(call, name));
};

const remove: Handler = (call) => {
  const name = tableOf(call);
  removeRow(call, name, rowOf(call, name));
  return ok({});
};

const account: Handler = (call) => {
  changeAccount(call);
  return ok(TABLES['account']!.rows(call));
};

export const DB_HANDLERS: Record<(typeof DB_ENDPOINTS)[number]['id'], Handler> = {
  'control.db.tables': listTables,
  'control.db.list': list,
  'control.db.get': get,
  'control.db.nested': nested,
  'control.db.create': create,
  'control.db.replace': change,
  'control.db.change': change,
  'control.db.remove': remove,
  'control.db.account': account,
};
