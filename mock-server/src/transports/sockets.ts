import type { Server as HttpServer } from 'node:http';
import type { Namespace, Socket } from 'socket.io';
import type { ServerToClient, SocketAuth } from '@wa-inbox/protocol/socket/events';
import type { Engine } from './engine.ts';
import type { Guard } from './guard.ts';
import { type Audience, type Listener, SocketRooms, worldOf } from './socket-rooms.ts';

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
      const problem = rooms.problemOf(socket.handshake.auth);
      next(problem === undefined ? undefined : new Error(problem));
    });
    namespace.on('connection', (socket) => {
      const world = worldOf(socket.nsp.name)!;
      rooms.join(world, socket.nsp.name, audienceOf(socket.nsp));
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
  };
}

/** An event's name and payload agree; the compiler cannot see that of a union of them. */
function listenerOf(target: WorldSocket | WorldNamespace): Listener {
  return { hear: (name, payload) => void target.emit(name as 'hello', payload as never) };
}
