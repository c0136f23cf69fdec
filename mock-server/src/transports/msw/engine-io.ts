import { decodePacket, encodePacket } from 'engine.io-parser';

/** Milliseconds between two pings, and until a client that does not hear them gives up: as socket.io has them. */
const PING_EVERY = 25_000;
const PING_WAIT = 20_000;
/** Bytes of what a client may send: it has nothing to say. */
const MOST_BYTES = 16_384;

/** Carries packets of Engine.IO: a WebSocket, or requests that poll. */
export interface Wire {
  send(packet: string): void;
  close(): void;
}
/** Gets what is inside the packets. */
export interface Reader {
  read(message: string): void;
  closed(): void;
}

/** The server's end of one Engine.IO connection (protocol 4), whatever carries it. */
export class EngineConnection {
  readonly id = crypto.randomUUID();
  readonly #wire: Wire;
  #reader: Reader | undefined;
  #isAlive = true;
  #timer: (ReturnType<typeof setInterval> & { unref?(): void }) | undefined;

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  open(reader: Reader): void {
    this.#reader = reader;
    const greeting = { sid: this.id, upgrades: [], pingInterval: PING_EVERY, pingTimeout: PING_WAIT, maxPayload: MOST_BYTES };
    this.#send('open', JSON.stringify(greeting));
    this.#timer = setInterval(() => this.#ping(), PING_EVERY);
    this.#timer.unref?.();
  }

  /** A packet of the client. What is not understood ends the connection, as it would a server's. */
  receive(data: unknown): void {
    if (typeof data !== 'string' || data.length > MOST_BYTES) return this.close();
    const { type, data: content } = decodePacket(data);
    if (type === 'message') this.#reader?.read(String(content));
    else if (type === 'pong') this.#isAlive = true;
    else this.close();
  }

  send(message: string): void {
    this.#send('message', message);
  }

  close(): void {
    if (!this.#reader) return;
    this.#wire.close();
    this.ended();
  }

  /** The client is gone. */
  ended(): void {
    clearInterval(this.#timer);
    this.#reader?.closed();
    this.#reader = undefined;
  }

  /** Who has not answered the one before is gone. */
  #ping(): void {
    if (!this.#isAlive) return this.close();
    this.#isAlive = false;
    this.#send('ping');
  }

  #send(type: 'open' | 'ping' | 'message', data?: string): void {
    encodePacket({ type, data }, false, (packet) => this.#wire.send(String(packet)));
  }
}
