import type { Socket } from 'socket.io-client';
import { serverEvents, type ServerEventName, type ServerEvents } from '@wa-inbox/protocol/socket/events';
import type { Change } from '../../model/source.ts';
import { decodeEvent } from './decode-event.ts';
import { EventOrder } from './event-order.ts';
import type { LiveConfig, LiveEnvironment } from './live.ts';

type StreamConfig = Pick<LiveConfig, 'baseUrl' | 'token' | 'listener' | 'signal'> & {
  environment: LiveEnvironment;
  /** Connected, and what was missed is on its way. */
  onUp(): void;
  /** Was connected and is no longer. */
  onDown(): void;
  /** A connection could not be made. */
  onFailure(): void;
};

/** Milliseconds from which reconnecting starts, and where its growth ends at first. */
const SOON = 500;
const LATE = 5_000;
/** Milliseconds that a connection may take to be made. */
const HANDSHAKE = 6_000;

/** One socket.io connection, loaded when needed. Says the last event it saw, so that what was missed comes once, in order. */
export class SocketStream {
  readonly #config: StreamConfig;
  #socket: Socket | undefined;
  readonly #order = new EventOrder();
  #epoch: string | undefined;

  constructor(config: StreamConfig) {
    this.#config = config;
  }

  async open(): Promise<void> {
    const { signal, onDown, onFailure } = this.#config;
    const { io } = await import('socket.io-client');
    if (signal.aborted) return;
    const { origin, pathname } = new URL(this.#config.baseUrl);
    const socket = io(origin + pathname.replace(/\/$/, ''), {
      path: '/socket.io/',
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      timeout: HANDSHAKE,
      reconnectionDelay: SOON,
      reconnectionDelayMax: LATE,
      auth: (done) => done(this.#auth()),
    });
    this.#socket = socket;
    signal.addEventListener('abort', () => socket.disconnect(), { once: true });
    globalThis.addEventListener?.('online', () => this.hurry(), { signal });
    socket.on('disconnect', () => {
      if (!signal.aborted) onDown();
    });
    socket.on('connect_error', () => {
      if (signal.aborted) return;
      onFailure();
      if (!socket.active) this.#config.environment.delay(LATE, () => !signal.aborted && socket.connect());
    });
    for (const name of Object.keys(serverEvents) as ServerEventName[])
      socket.on(name, (payload: unknown) => this.#receive(name, payload));
  }

  /** A server that has no sockets now is asked for them less often. */
  slowDown(ms: number): void {
    this.#socket?.io.reconnectionDelay(ms);
    this.#socket?.io.reconnectionDelayMax(ms);
  }

  /** The server can be reached again: the next try need not wait. */
  hurry(): void {
    const { signal } = this.#config;
    if (signal.aborted || !this.#socket || this.#socket.connected) return;
    this.#socket.disconnect().connect();
  }

  #auth(): Record<string, unknown> {
    const { token } = this.#config;
    return { token: token(), ...(this.#epoch === undefined ? {} : { after: this.#order.last, epoch: this.#epoch }) };
  }

  #receive(name: ServerEventName, payload: unknown): void {
    const parsed = serverEvents[name].safeParse(payload);
    if (!parsed.success) return;
    if (name === 'hello') return this.#hello(parsed.data as ServerEvents['hello']);
    if (name === 'resync') return this.#resync(parsed.data as ServerEvents['resync']);
    if (!this.#order.isNews(name, parsed.data)) return;
    for (const change of decodeEvent(name, parsed.data, this.#config.environment.now())) this.#tell(change);
  }

  #hello(hello: ServerEvents['hello']): void {
    const isFirst = this.#epoch === undefined;
    if (isFirst) {
      this.#epoch = hello.epoch;
      this.#order.begin(hello.seq);
    }
    this.#socket?.io.reconnectionDelay(SOON);
    this.#socket?.io.reconnectionDelayMax(LATE);
    this.#setClock(hello);
    this.#config.onUp();
  }

  #resync(resync: ServerEvents['resync']): void {
    this.#epoch = resync.epoch;
    this.#order.begin(resync.seq);
    this.#setClock(resync);
    this.#tell({ kind: 'resync' });
  }

  #setClock({
    now,
    frozen,
    rate = 1,
  }: {
    now?: string | undefined;
    frozen?: boolean | undefined;
    rate?: number | undefined;
  }): void {
    if (now === undefined) return;
    const at = this.#config.environment.now();
    this.#tell({ kind: 'clock', reading: { at, now: Date.parse(now), rate: frozen ? 0 : rate } });
  }

  #tell(change: Change): void {
    this.#config.listener(change);
  }
}
