import { Decoder, Encoder, type Packet, PacketType } from 'socket.io-parser';
import type { SocketAuth } from '@wa-inbox/protocol/socket/events';
import type { Engine } from '../engine.ts';
import { type Audience, DOWN, SocketRooms, worldOf } from '../socket-rooms.ts';
import type { EngineConnection } from './engine-io.ts';

const encoder = new Encoder();

/** The server's end of Socket.IO (protocol 5): namespaces and who is in them, with the rules of every other transport. */
export class SocketIo {
  readonly #rooms: SocketRooms;
  readonly #worldOf: (namespace: string) => string | undefined;
  readonly #namespaces = new Map<string, LinkNamespace>();

  /** `home` is what namespaces begin with where the mock is not at the root; `prefix` is the world that it is there. */
  constructor(engine: Engine, homes: readonly string[], prefix: string) {
    this.#rooms = new SocketRooms(engine);
    this.#worldOf = (namespace) => {
      const home = homes.find((path) => path !== '' && (namespace === path || namespace.startsWith(`${path}/`))) ?? '';
      const below = namespace.slice(home.length) || '/';
      return below === '/' && prefix !== '' ? worldOf(prefix) : worldOf(below);
    };
  }

  /** Speaks with a client until one of them hangs up. */
  serve(connection: EngineConnection): void {
    const decoder = new Decoder();
    decoder.on('decoded', (packet) => this.#answer(connection, packet));
    connection.open({
      read: (message) => {
        try {
          decoder.add(message);
        } catch {
          connection.close();
        }
      },
      closed: () => {
        for (const namespace of this.#namespaces.values()) namespace.members.delete(connection);
        decoder.destroy();
      },
    });
  }

  /** Clients come and go; what else they send nobody asked for. */
  #answer(connection: EngineConnection, { type, nsp, data }: Packet): void {
    if (type === PacketType.DISCONNECT) this.#namespaces.get(nsp)?.members.delete(connection);
    if (type !== PacketType.CONNECT) return;
    const world = this.#worldOf(nsp);
    if (world !== undefined && this.#rooms.isDown(world)) return this.#cut(connection, nsp);
    const problem = world === undefined ? 'Invalid namespace' : this.#rooms.problemOf(data ?? {});
    if (problem !== undefined || world === undefined)
      return write(connection, { type: PacketType.CONNECT_ERROR, nsp, data: { message: problem } });
    write(connection, { type: PacketType.CONNECT, nsp, data: { sid: crypto.randomUUID() } });
    const namespace = this.#namespaceOf(nsp);
    namespace.members.add(connection);
    this.#rooms.join(world, nsp, namespace);
    const hear = (name: string, payload: object) => write(connection, { type: PacketType.EVENT, nsp, data: [name, payload] });
    this.#rooms.greet(world, data as SocketAuth, { hear });
  }

  /** As when the network goes; where other worlds share the connection, this one's part of it. */
  #cut(connection: EngineConnection, nsp: string): void {
    const isShared = [...this.#namespaces].some(([name, { members }]) => name !== nsp && members.has(connection));
    if (!isShared) return connection.close();
    const isIn = this.#namespaces.get(nsp)?.members.delete(connection) === true;
    if (isIn) write(connection, { type: PacketType.DISCONNECT, nsp });
    else write(connection, { type: PacketType.CONNECT_ERROR, nsp, data: { message: DOWN } });
  }

  #namespaceOf(nsp: string): LinkNamespace {
    const known = this.#namespaces.get(nsp) ?? new LinkNamespace(nsp, (member) => this.#cut(member, nsp));
    this.#namespaces.set(nsp, known);
    return known;
  }
}

class LinkNamespace implements Audience {
  readonly members = new Set<EngineConnection>();
  readonly #name: string;
  readonly #cut: (member: EngineConnection) => void;

  constructor(name: string, cut: (member: EngineConnection) => void) {
    this.#name = name;
    this.#cut = cut;
  }

  get size(): number {
    return this.members.size;
  }

  hear(name: string, payload: object): void {
    const [message] = encoder.encode({ type: PacketType.EVENT, nsp: this.#name, data: [name, payload] }) as string[];
    for (const member of this.members) member.send(message!);
  }

  disconnect(): void {
    for (const member of this.members) member.close();
  }

  cut(): void {
    for (const member of this.members) this.#cut(member);
  }
}

function write(connection: EngineConnection, packet: Packet): void {
  for (const message of encoder.encode(packet) as string[]) connection.send(message);
}
