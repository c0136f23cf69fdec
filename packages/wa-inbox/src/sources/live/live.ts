import type { Contact } from '../../model/contact.ts';
import type { Message } from '../../model/message.ts';
import type { CallOptions, Change, ConnectionState } from '../../model/source.ts';
import { Poller } from './poller.ts';
import { SocketStream } from './socket-stream.ts';

/** Timers and the page's clock, injected so that tests need not wait. */
export interface LiveEnvironment {
  now(): number;
  /** Calls back once; returns how to cancel. */
  delay(ms: number, callback: () => void): () => void;
}

export type LiveConfig = {
  baseUrl: string;
  token: () => string;
  /** Whether to try sockets at all. */
  sockets: boolean;
  /** What polling compares. */
  read(options: CallOptions): Promise<{ contacts: Contact[]; messages: Message[] }>;
  listener: (change: Change) => void;
  signal: AbortSignal;
  environment?: LiveEnvironment;
};

/** Failed connections after which a server counts as one without sockets. */
const TRIES = 3;
/** Milliseconds between two looks for sockets while polling. */
const LOOK_AGAIN = 30_000;

const REAL: LiveEnvironment = {
  now: () => Date.now(),
  delay: (ms, callback) => {
    const timer = setTimeout(() => callback(), ms);
    return () => clearTimeout(timer);
  },
};

/** Changes as they happen: by socket where there is one, by polling where there is none, until the signal aborts. */
export function subscribeLive(config: LiveConfig): void {
  const environment = config.environment ?? REAL;
  const tell = (state: ConnectionState): void => config.listener({ kind: 'connection', state });
  let failures = 0;
  let hasBeenUp = false;
  const poller = new Poller({ ...config, environment, onReached: () => hasBeenUp && stream.hurry() });
  const stream = new SocketStream({
    ...config,
    environment,
    onUp: () => {
      failures = 0;
      // what happened between the first pages and this connection is in neither
      if (!hasBeenUp || poller.isRunning) config.listener({ kind: 'resync' });
      hasBeenUp = true;
      poller.stop();
      tell('live');
    },
    onDown: () => {
      if (!poller.isRunning) tell('offline');
    },
    onFailure: () => {
      failures++;
      if (failures < TRIES || poller.isRunning) return;
      poller.start();
      if (!hasBeenUp) stream.slowDown(LOOK_AGAIN);
    },
  });
  if (!config.sockets) return poller.start();
  void stream.open();
}
