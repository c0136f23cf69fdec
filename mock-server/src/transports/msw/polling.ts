import { EngineConnection, type Wire } from './engine-io.ts';
import type { SocketIo } from './socket-io.ts';

/** Between the packets of one payload. Engine.IO protocol 4. */
const SEPARATOR = '\x1e';

/** Clients that poll: one request waits for what is said to them, another brings what they say. */
export class Polling {
  readonly #sockets: SocketIo;
  readonly #sessions = new Map<string, Session>();

  constructor(sockets: SocketIo) {
    this.#sockets = sockets;
  }

  /** Answers a request for `/socket.io/?transport=polling`. */
  async answer(request: Request): Promise<Response> {
    const id = new URL(request.url).searchParams.get('sid');
    const session = id === null ? this.#start() : this.#sessions.get(id);
    if (!session) return Response.json({ code: 1, message: 'Session ID unknown' }, { status: 400 });
    if (request.method === 'GET') return textOf(await session.poll());
    const packets = (await request.text()).split(SEPARATOR);
    for (const packet of packets) session.connection.receive(packet);
    return textOf('ok');
  }

  #start(): Session {
    const session = new Session(() => this.#sessions.delete(session.connection.id));
    this.#sessions.set(session.connection.id, session);
    this.#sockets.serve(session.connection);
    return session;
  }
}

/** What waits for the next poll, or the poll that waits. */
class Session implements Wire {
  readonly connection = new EngineConnection(this);
  readonly #onClose: () => void;
  #packets: string[] = [];
  #waiting: ((payload: string) => void) | undefined;

  constructor(onClose: () => void) {
    this.#onClose = onClose;
  }

  send(packet: string): void {
    this.#packets.push(packet);
    if (this.#waiting) queueMicrotask(() => this.#flush());
  }

  poll(): Promise<string> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
      if (this.#packets.length > 0) this.#flush();
    });
  }

  close(): void {
    this.send('1');
    this.#onClose();
  }

  #flush(): void {
    if (!this.#waiting || this.#packets.length === 0) return;
    this.#waiting(this.#packets.join(SEPARATOR));
    this.#waiting = undefined;
    this.#packets = [];
  }
}

function textOf(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=UTF-8', 'cache-control': 'no-store' } });
}
