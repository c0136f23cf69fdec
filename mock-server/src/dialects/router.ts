import { addRoute, createRouter as createRoutes, findAllRoutes, findRoute } from 'rou3';
import type { Endpoint, Method } from '@wa-inbox/protocol';
import { nearestFirst, suggestion } from '@wa-inbox/protocol/nearest';
import { RefusalError, refuse, type Refusal } from '../core/refusal.ts';
import type { RequestTrace } from '../core/request-log.ts';
import type { ReplyEffect } from '../core/scenarios/answering.ts';
import type { Firing } from '../core/scenarios/scenario-book.ts';
import { catchUp } from '../core/time-travel.ts';
import type { World } from '../core/world.ts';
import type { Worlds } from '../core/worlds.ts';
import type { Answer, DialectModule } from './dialect.ts';
import { headerOf, type Exchange, type Reply } from './exchange.ts';
import { hinder } from './hinder.ts';
import { decodeParameter, parseQuery } from './url.ts';

export type Handled = {
  readonly reply: Reply;
  /** The world that was touched, if there was one. */ readonly world: World | undefined;
};
export type Router = {
  /** Whether a path belongs to a dialect; what does not is an app's. */
  owns(url: string): boolean;
  /** The reply, or undefined for what no dialect serves. Never throws. */
  handle(exchange: Exchange): Handled | undefined;
  /** A refusal of a call in the words of the dialect that it is of. */
  refuse(exchange: Exchange, refusal: Refusal): Reply;
};

type Routes = ReturnType<typeof createRoutes<Endpoint>>;
type Address = {
  readonly dialect: DialectModule;
  readonly world: string | undefined;
  readonly path: string;
  readonly query: string;
};

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Sends each exchange to its world and its dialect. `report` gets what should not have happened. */
export function createRouter(worlds: Worlds, dialects: readonly DialectModule[], report: (error: unknown) => void): Router {
  // each dialect has routes of its own: a path that starts with a parameter must not catch another's
  const routes = new Map(dialects.map((dialect) => [dialect, routesOf(dialect)]));
  return {
    owns: (url) => addressOf(dialects, url) !== undefined,
    handle: (exchange) => {
      const address = addressOf(dialects, exchange.url);
      return address && handle({ worlds, dialects, routes, report }, address, exchange);
    },
    refuse: (exchange, refusal) => {
      const { dialect } = addressOf(dialects, exchange.url)!;
      return dialect.refuse(refusal, { settings: worlds.settings, world: undefined, exchange });
    },
  };
}

type Parts = {
  readonly worlds: Worlds;
  readonly dialects: readonly DialectModule[];
  readonly routes: ReadonlyMap<DialectModule, Routes>;
  readonly report: (error: unknown) => void;
};

function routesOf({ endpoints }: DialectModule): Routes {
  const routes = createRoutes<Endpoint>();
  for (const endpoint of endpoints) addRoute(routes, endpoint.method, endpoint.path, endpoint);
  return routes;
}

function handle(parts: Parts, address: Address, exchange: Exchange): Handled {
  let world: World | undefined;
  let endpoint: string | undefined;
  let answer: Answer;
  let from = 0;
  try {
    world = parts.worlds.get(address.world ?? headerOf(exchange, 'x-mock-world') ?? 'default');
    catchUp(world);
    from = world.log.seq + 1;
    world.answering.begin();
    const match = findRoute(parts.routes.get(address.dialect)!, exchange.method, address.path);
    if (!match) refuse(unrouted(parts, address, exchange));
    const params = decodeParameters(match.params);
    const found = { endpoint: match.data, id: Object.values(params)[0] };
    const chosen = address.dialect.choose?.(world, found) ?? match.data;
    endpoint = chosen.id;
    const query = parseQuery(address.query);
    const { worlds, dialects } = parts;
    answer = address.dialect.answer({ world, worlds, dialects, exchange, endpoint: chosen, params, query });
  } catch (error) {
    answer = refusalAnswer(parts, address, { exchange, world, error });
  }
  const { effect, firings = [] } = world?.answering ?? {};
  const { later } = answer.reply;
  if (later) {
    const awaited = { exchange, world, endpoint, answer, later, effect, firings, from };
    return { reply: { ...answer.reply, later: () => answerLater(parts, address, awaited) }, world };
  }
  const told = effect ? hindered(answer, effect) : answer;
  if (world) logRequest(world, address, { exchange, answer: told, endpoint, firings, from });
  return { reply: told.reply, world };
}

/** What a scenario does to the reply is told in the log, where the reply is as it was sent. */
function hindered(answer: Answer, effect: ReplyEffect): Answer {
  const note = answer.note === undefined ? effect.note : `${effect.note} ${answer.note}`;
  return { ...answer, reply: hinder(answer.reply, effect), note };
}

type Awaited = {
  readonly exchange: Exchange;
  readonly world: World | undefined;
  readonly endpoint: string | undefined;
  readonly answer: Answer;
  readonly later: () => Promise<Reply>;
  /** The first event that can be of this call. */
  readonly from: number;
  readonly effect: ReplyEffect | undefined;
  readonly firings: readonly Firing[];
};

/** What somebody else decides is logged when they have. Never rejects. */
async function answerLater(
  parts: Parts,
  address: Address,
  { exchange, world, endpoint, answer, later, effect, firings, from }: Awaited,
): Promise<Reply> {
  let told = answer;
  try {
    told = { ...answer, reply: await later() };
  } catch (error) {
    told = refusalAnswer(parts, address, { exchange, world, error });
  }
  if (effect) told = hindered(told, effect);
  if (world) logRequest(world, address, { exchange, answer: told, endpoint, firings, from });
  return told.reply;
}

function addressOf(dialects: readonly DialectModule[], url: string): Address | undefined {
  const mark = url.indexOf('?');
  let path = mark < 0 ? url : url.slice(0, mark);
  let world: string | undefined;
  if (path.startsWith('/w/')) {
    const end = path.indexOf('/', 3);
    if (end < 0) return undefined;
    world = path.slice(3, end);
    path = path.slice(end);
  }
  if (path.length > 1 && path.endsWith('/')) path = path.slice(0, -1);
  const query = mark < 0 ? '' : url.slice(mark + 1);
  for (const dialect of dialects) {
    const located = isBelow(dialect.bases, path) ? path : dialect.locate?.(path);
    if (located !== undefined) return { dialect, world, path: located, query };
  }
  return undefined;
}

function isBelow(bases: readonly string[], path: string): boolean {
  return bases.some((base) => path.startsWith(base) && (path.length === base.length || path[base.length] === '/'));
}

function decodeParameters(params: Readonly<Record<string, string>> | undefined): Record<string, string> {
  const decoded: Record<string, string> = {};
  for (const name in params) decoded[name] = decodeParameter(params[name]!);
  return decoded;
}

/** 405 for a path that another method has, else 404 with what comes near. */
function unrouted({ routes }: Parts, { dialect, path }: Address, { method }: Exchange): Refusal {
  const allowed = METHODS.filter((other) => findAllRoutes(routes.get(dialect)!, other, path).length > 0);
  if (allowed.length > 0) {
    return {
      key: 'method_not_allowed',
      rule: 'route',
      message: `${path} cannot be called with ${method}: use ${allowed.join(' or ')}.`,
      allow: allowed,
    };
  }
  const paths = [...new Set(dialect.endpoints.map((endpoint) => endpoint.path))];
  const near = nearestFirst(path.slice(0, 100), paths).slice(0, 3).join(', ');
  return {
    key: 'not_found',
    rule: 'route',
    message: `There is no ${path.slice(0, 100)}: ${suggestion(path, paths)}near it are ${near}.`,
  };
}

type Failed = { readonly exchange: Exchange; readonly world: World | undefined; readonly error: unknown };

function refusalAnswer(parts: Parts, { dialect }: Address, { exchange, world, error }: Failed): Answer {
  const isRefusal = error instanceof RefusalError;
  if (!isRefusal) parts.report(error);
  const refusal: Refusal = isRefusal
    ? error.refusal
    : { key: 'internal_error', rule: 'fault', message: 'Something failed inside the mock; its log has the reason.' };
  if (refusal.spent) world?.spent.note(refusal.spent, world.clock.now());
  const reply = dialect.refuse(refusal, { settings: parts.worlds.settings, world, exchange });
  return { reply, decidedBy: refusal.rule, note: refusal.note };
}

type Logged = {
  readonly exchange: Exchange;
  readonly answer: Answer;
  readonly endpoint: string | undefined;
  readonly from: number;
  /** Of the scenarios that had their say in it. */
  readonly firings: readonly Firing[];
};

/** Reading the mock's own state is no news. */
function logRequest(world: World, { dialect }: Address, { exchange, answer, endpoint, firings, from }: Logged): void {
  if (dialect.name === 'control' && exchange.method === 'GET') return;
  const id = world.requests.add({
    at: world.clock.now(),
    method: exchange.method,
    url: exchange.url,
    headers: exchange.headers,
    body: exchange.body ?? sizeOf(exchange.bytes, exchange.headers['content-type']),
    status: answer.reply.status,
    reply: answer.reply.body ?? sizeOf(answer.reply.bytes, answer.reply.headers['content-type']),
    dialect: dialect.name,
    endpoint: answer.endpoint ?? endpoint,
    decidedBy: answer.decidedBy,
    note: answer.note,
    trace: { real: world.clock.realNow(), from, to: world.log.seq, retryAfter: retryAfterOf(world, answer.reply) },
  });
  for (const firing of firings) firing.request = id;
  world.watchers.wake();
}

/** The header is in real seconds; the world's clock runs at its own rate. */
function retryAfterOf({ clock }: World, { headers }: Reply): RequestTrace['retryAfter'] {
  const seconds = Number(headers['retry-after']);
  return seconds > 0 ? { seconds, at: clock.now() + seconds * 1_000 * clock.state().rate } : undefined;
}

/** What the log says of files: they are no text, and not small. */
function sizeOf(bytes: Uint8Array | undefined, type: string | string[] | undefined): string | undefined {
  return bytes && `[${String(type ?? 'no type').slice(0, 200)}, ${bytes.byteLength} bytes]`;
}
