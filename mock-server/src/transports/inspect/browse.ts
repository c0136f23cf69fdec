// oxlint-disable-next-line typescript/triple-slash-reference -- json-server brings no types: whoever compiles this file alone finds ours
/// <reference path="./json-server.d.ts" />
import { AsyncLocalStorage } from 'node:async_hooks';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import jsonServer, { type App } from 'json-server';
import type { Finding, Question, Tables } from '../../core/browse.ts';

type Asked = {
  /** What a collection has now; read once for one answer, however often json-server looks at it. */
  rowsOf(name: string): ReturnType<Tables[string]> | undefined;
  resolve(finding: Finding): void;
  reject(error: unknown): void;
};

/** Whose question it is: json-server pauses for a millisecond before it reads, and others ask meanwhile. */
const asking = new AsyncLocalStorage<Asked>();
let app: App | undefined;

/**
 * json-server's query language over live tables, asked within this process: one Express application for all worlds,
 * whose tables are those of whoever asks. Every question must have the same collections.
 */
export function browse({ tables, path, url, host }: Question): Promise<Finding> {
  const ask = (app ??= createApp(tables));
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url: path, originalUrl: url, headers: { host } });
  return new Promise((resolve, reject) => {
    asking.run({ rowsOf: onceEach(tables), resolve, reject }, () => ask(request, new ServerResponse(request) as never, reject));
  });
}

function createApp(tables: Tables): App {
  const live = {};
  for (const [name, rows] of Object.entries(tables)) {
    const absent = Array.isArray(rows()) ? [] : {};
    const get = () => asking.getStore()?.rowsOf(name) ?? absent;
    Object.defineProperty(live, name, { enumerable: true, get });
  }
  const router = jsonServer.router(live);
  router.render = (_, response) => {
    const headers = Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
    const finding = { status: response.statusCode, headers: Object.fromEntries(headers), data: response.locals.data };
    asking.getStore()!.resolve(finding);
  };
  // its own last handler prints the stack, and sends it
  router.stack.pop();
  router.use((error, _request, _response, _next) => asking.getStore()!.reject(error));
  // not every row has what it could point at
  router.db._.mixin({ getById: (rows, id) => rows.find((row) => String(row.id) === String(id)) });
  const created = jsonServer.create();
  created.use(router);
  return created;
}

function onceEach(tables: Tables): Asked['rowsOf'] {
  const read = new Map<string, ReturnType<Tables[string]>>();
  return (name) => {
    const rows = read.get(name) ?? tables[name]?.();
    if (rows) read.set(name, rows);
    return rows;
  };
}
