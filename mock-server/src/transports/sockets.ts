import type { Server as HttpServer } from 'node:http';
import type { Namespace, Socket } from 'socket.io';
import type { ServerToClient, SocketAuth } from '@wa-inbox/protocol/socket/events';
import type { Engine } from './engine.ts';
import type { Guard } from './guard.ts';
import { type Audience, DOWN, type Listener, SocketRooms, worldOf } from './socket-rooms.ts';

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
  const rooms = new SocketRooms(engine);
  for (const namespace of [io.of('/'), io.of(/^\/w\/[a-z0-9-]{1,64}$/)]) {
    namespace.use((socket, next) => {
      if (rooms.isDown(worldOf(socket.nsp.name)!)) return cut(socket, next);
      const problem = rooms.problemOf(socket.handshake.auth);
      next(problem === undefined ? undefined : new Error(problem));
    });
    namespace.on('connection', (socket) => {
      const world = worldOf(socket.nsp.name)!;
      rooms.join(world, socket.nsp.name, audienceOf(socket.nsp));
      share(socket);
      rooms.greet(world, socket.handshake.auth as SocketAuth, listenerOf(socket));
    });
  }
  return io;
}

function audienceOf(namespace: WorldNamespace): Audience {
  return {
    ...listenerOf(namespace),
    get size() {
      return namespace.sockets.size;
    },
    disconnect: () => namespace.disconnectSockets(true),
    cut: () => {
      for (const socket of namespace.sockets.values()) cut(socket);
    },
  };
}

/** Namespaces that clients are in through one connection. */
const SHARED = new WeakMap<object, Set<string>>();

function share(socket: WorldSocket): void {
  const shared = SHARED.get(socket.conn) ?? new Set();
  SHARED.set(socket.conn, shared.add(socket.nsp.name));
  socket.once('disconnect', () => shared.delete(socket.nsp.name));
}

/** As when the network goes: the connection ends with no word; where other worlds share it, this one's part of it. */
function cut(socket: WorldSocket, refuse?: (error: Error) => void): void {
  const shared = SHARED.get(socket.conn) ?? new Set();
  const isShared = [...shared].some((name) => name !== socket.nsp.name);
  if (!isShared) socket.conn.close();
  else if (refuse) refuse(new Error(DOWN));
  else socket.disconnect();
}

/** An event's name and payload agree; the compiler cannot see that of a union of them. */
function listenerOf(target: WorldSocket | WorldNamespace): Listener {
  return { hear: (name, payload) => void target.emit(name as 'hello', payload as never) };
}
