import * as z from 'zod/mini';
import type { Endpoint } from '../endpoint.ts';

/** One row: what it has beside an id depends on the collection. */
const row = z.looseObject({ id: z.union([z.string(), z.number()]) });
/** What is written to a row. */
export const dbRow = z.looseObject({});
const collections = z.looseObject({
  world: z.string(),
  collections: z.array(
    z.looseObject({
      name: z.string(),
      href: z.string(),
      title: z.string(),
      /** How many there are; absent for what is one object, as the following. */
      rows: z.optional(z.number()),
      columns: z.optional(z.array(z.string())),
      /** Collections whose rows point here: `_embed`, and the path behind an id. */
      has: z.optional(z.array(z.string())),
      /** Methods and members that have a command. */
      writes: z.array(z.string()),
    }),
  ),
});
const paging = {
  q: z.optional(z.string()),
  _sort: z.optional(z.string()),
  _order: z.optional(z.string()),
  _page: z.optional(z.string()),
  _limit: z.optional(z.string()),
  _start: z.optional(z.string()),
  _end: z.optional(z.string()),
  _embed: z.optional(z.string()),
  _expand: z.optional(z.string()),
};
/** json-server's, and a filter for each member: `name`, `status_ne`, `timestamp_gte`, `text_like`. */
const rowsQuery = z.looseObject(paging);
const rowQuery = z.looseObject({ _embed: paging._embed, _expand: paging._expand });

const path = '/_mock/db/:collection';
const base = { dialect: 'control', status: 200, document: 'ours (json-server 0.17, query language)' } as const;
const reads = { ...base, errors: ['invalid_request', 'not_found', 'not_implemented'] } as const;
const writes = { ...base, errors: ['invalid_request', 'not_found'] } as const;

/** The data browser: every collection of a world; a write becomes the command that the world has for it. */
export const DB_ENDPOINTS = [
  {
    ...base,
    id: 'control.db.tables',
    method: 'GET',
    path: '/_mock/db',
    title: 'Collections that can be browsed',
    reply: collections,
    errors: ['invalid_request'],
  },
  {
    ...reads,
    id: 'control.db.list',
    method: 'GET',
    path,
    title: "Rows of a collection, in json-server's query language",
    query: rowsQuery,
    reply: z.union([z.array(row), z.looseObject({})]),
  },
  { ...reads, id: 'control.db.get', method: 'GET', path: `${path}/:id`, title: 'One row', query: rowQuery, reply: row },
  {
    ...reads,
    id: 'control.db.nested',
    method: 'GET',
    path: `${path}/:id/:nested`,
    title: 'Rows that point at this one',
    query: rowsQuery,
    reply: z.array(row),
  },
  {
    ...writes,
    id: 'control.db.create',
    method: 'POST',
    path,
    title: 'Make a row: send a message, create a template, arm a scenario',
    body: dbRow,
    status: 201,
    reply: row,
  },
  {
    ...writes,
    id: 'control.db.replace',
    method: 'PUT',
    path: `${path}/:id`,
    title: 'The same as PATCH',
    body: dbRow,
    reply: row,
  },
  {
    ...writes,
    id: 'control.db.change',
    method: 'PATCH',
    path: `${path}/:id`,
    title: 'Change what has a command: rename a contact, have a message read',
    body: dbRow,
    reply: row,
  },
  {
    ...writes,
    id: 'control.db.remove',
    method: 'DELETE',
    path: `${path}/:id`,
    title: 'Remove a row',
    reply: z.looseObject({}),
  },
  {
    ...writes,
    id: 'control.db.account',
    method: 'PATCH',
    path: '/_mock/db/account',
    title: 'Change the business number, as PATCH /_mock/account does',
    body: dbRow,
    reply: z.looseObject({}),
  },
] as const satisfies readonly Endpoint[];
