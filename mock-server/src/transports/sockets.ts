import type { Server as HttpServer } from 'node:http';
import type { Namespace, Socket } from 'socket.io';
import { explainIssues } from '@wa-inbox/protocol';
import { socketAuth, type ServerToClient, type SocketAuth } from '@wa-inbox/protocol/socket/events';
import type { WorldEvent } from '../core/event-log.ts';
import type { Settings } from '../core/settings.ts';
import type { World } from '../core/world.ts';
import { knownToken } from '../dialects/auth.ts';
import { isoOf } from '../core/iso.ts';
import { encodeEvent } from '../dialects/whatssync/events.ts';
import type { Engine } from './engine.ts';
import type { Guard } from './guard.ts';

const MOST_SOCKETS = 1_000;
/** Bytes of what a client sends: it has nothing to say. */
const MOST_BYTES = 16_384;

type WorldSocket = Socket<Record<string, never>, ServerToClient>;
type WorldNamespace = Namespace<Record<string, never>, ServerToClient>;

/** Puts socket.io on the server: namespace `/` is the default world, `/w/{name}` each other. */
export async function attachSockets(http: HttpServer, engine: Engine, guard: Guard): Promise<{ close(): Promise<void> }> {
  const { Server: SocketServer } = await import('socket.io');
  const io = new SocketServer<Record<string, never>, ServerToClient>(http, {
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: MOST_BYTES,
    cors: { origin: (origin, done) => done(null, origin !== undefined && guard.isAllowedOrigin(origin)) },
    allowRequest: (request, done) => {
      const isFull = io.engine.clientsCount >= MOST_SOCKETS;
      const verdict = isFull ? `there are ${MOST_SOCKETS} sockets already` : guard.check(request.headers);
      done(verdict === 'pass' ? null : verdict, verdict === 'pass');
    },
  });
  const rooms = new Rooms();
  for (const namespace of [io.of('/'), io.of(/^\/w\/[a-z0-9-]{1,64}$/)]) {
    namespace.use((socket, next) => {
      if (isDown(engine, socket)) cut(socket, next);
      else next(authProblem(engine, socket));
    });
    namespace.on('connection', (socket) => {
      rooms.add(worldName(socket), socket.nsp);
      share(socket);
      greet(engine, socket);
    });
  }
  engine.worlds.subscribe({
    onEvent: (world, event) => {
      if (world.sockets.isDown(world.clock.now())) rooms.cut(world.name);
      else if (!world.sockets.hasLost(event.seq)) rooms.emit(world.name, event, engine);
    },
    onEpoch: (name) => rooms.resync(name, engine),
  });
  return io;
}

/** The namespaces that were joined, by world. One that nobody listens in costs nothing. */
class Rooms {
  readonly #namespaces = new Map<string, Set<WorldNamespace>>();

  add(world: string, namespace: WorldNamespace): void {
    const known = this.#namespaces.get(world);
    if (known) known.add(namespace);
    else this.#namespaces.set(world, new Set([namespace]));
  }

  /** Encodes once for all who listen. */
  emit(world: string, event: WorldEvent, engine: Engine): void {
    const settings = engine.worlds.find(world)?.settings ?? engine.worlds.settings;
    const listening = this.#listening(world);
    if (listening.length > 0) engine.worlds.find(world)?.heard.add(event.seq);
    for (const namespace of listening) namespace.emit(event.type, payloadOf(event, settings));
  }

  /** The line is cut: their clients try to come back by themselves. */
  cut(world: string): void {
    for (const namespace of this.#listening(world)) for (const socket of namespace.sockets.values()) cut(socket);
  }

  /** Those who listen read everything again; of a removed world they are sent away, and come back to a new one. */
  resync(world: string, engine: Engine): void {
    const now = engine.worlds.find(world);
    for (const namespace of this.#listening(world)) {
      if (now?.sockets.isDown(now.clock.now())) for (const socket of namespace.sockets.values()) cut(socket);
      else if (now) namespace.emit('resync', { epoch: now.epoch, seq: now.log.seq, ...clockOf(now) });
      else namespace.disconnectSockets(true);
    }
  }

  #listening(world: string): WorldNamespace[] {
    return [...(this.#namespaces.get(world) ?? [])].filter((namespace) => namespace.sockets.size > 0);
  }
}

function worldName({ nsp }: WorldSocket): string {
  return nsp.name === '/' ? 'default' : nsp.name.slice('/w/'.length);
}

function isDown(engine: Engine, socket: WorldSocket): boolean {
  const world = engine.worlds.get(worldName(socket));
  return world.sockets.isDown(world.clock.now());
}

/** Worlds that clients listen in through one connection. */
const SHARED = new WeakMap<object, Set<string>>();

function share(socket: WorldSocket): void {
  const worlds = SHARED.get(socket.conn) ?? new Set();
  SHARED.set(socket.conn, worlds.add(socket.nsp.name));
  socket.once('disconnect', () => worlds.delete(socket.nsp.name));
}

/** As when the network goes: the connection ends with no word; where other worlds share it, this one's part of it. */
function cut(socket: WorldSocket, refuse?: (error: Error) => void): void {
  const worlds = SHARED.get(socket.conn) ?? new Set();
  const isShared = [...worlds].some((name) => name !== socket.nsp.name);
  if (!isShared) socket.conn.close();
  else if (refuse) refuse(new Error('down: a scenario keeps the sockets of this world out.'));
  else socket.disconnect();
}

function authProblem(engine: Engine, socket: WorldSocket): Error | undefined {
  const given: unknown = socket.handshake.auth;
  const parsed = socketAuth.safeParse(given);
  if (!parsed.success) return new Error(`unauthorized: ${explainIssues(parsed.error.issues, given).message}`);
  if (knownToken(engine.worlds.settings.tokens, parsed.data.token)) return undefined;
  return new Error('unauthorized: the token is not known.');
}

/** Hello, then what was missed. No event can come between: all of it happens in one turn. */
function greet(engine: Engine, socket: WorldSocket): void {
  const world = engine.worlds.get(worldName(socket));
  const { epoch, name } = world;
  const { seq } = world.log;
  socket.emit('hello', { world: name, epoch, seq, ...clockOf(world) });
  const { after, epoch: theirs } = socket.handshake.auth as SocketAuth;
  if (after === undefined) return;
  const missed = missedBy(world, after, theirs);
  if (!missed) return void socket.emit('resync', { epoch, seq, ...clockOf(world) });
  for (const event of missed) {
    world.heard.add(event.seq);
    socket.emit(event.type, payloadOf(event, world.settings));
  }
}

/** An event's name and payload agree; the compiler cannot see that of a union of them. */
function payloadOf(event: WorldEvent, settings: Settings): never {
  return encodeEvent(event, settings) as never;
}

function clockOf(world: World): { now: string; frozen: boolean; rate: number } {
  const { now, frozen, rate } = world.clock.state();
  return { now: isoOf(now), frozen, rate };
}

function missedBy(world: World, after: number, epoch: string | undefined): WorldEvent[] | undefined {
  if (epoch !== undefined && epoch !== world.epoch) return undefined;
  return world.log.after(after);
}
