import type { Contact } from '../../model/contact.ts';
import type { Message } from '../../model/message.ts';
import type { CallOptions, Change } from '../../model/source.ts';
import type { Delay, Journal } from '../journal/journal.ts';
import { Poller } from '../live/poller.ts';

/** Milliseconds between two looks while webhooks say when to look, and while they do not. */
const RARELY = 60_000;
const OFTEN = 5_000;

export type FollowConfig = {
  /** What two looks compare. */
  read(options: CallOptions): Promise<{ contacts: Contact[]; messages: Message[] }>;
  journal: Journal;
  delay: Delay;
  listener: (change: Change) => void;
  signal: AbortSignal;
};

/** Compares lists each time that a proxy's journal has something new, or every few seconds without one. Returns how to look at once. */
export function followLists({ read, journal, delay, listener, signal }: FollowConfig): () => void {
  let isTold = false;
  let isReached = false;
  const environment = { now: () => Date.now(), delay };
  const hear = (change: Change): void => {
    if (change.kind === 'connection') isReached = change.state === 'polling';
    listener(change.kind === 'connection' && isReached && isTold ? { kind: 'connection', state: 'live' } : change);
  };
  const interval = (): number => (isTold ? RARELY : OFTEN);
  const poller = new Poller({ read, listener: hear, signal, environment, onReached: () => undefined, interval });
  listener({ kind: 'connection', state: 'connecting' });
  poller.start();
  void journal.follow((state) => {
    isTold = state === 'live';
    if (isTold && isReached) listener({ kind: 'connection', state: 'live' });
    if (state !== 'connecting') poller.hurry();
  }, signal);
  return () => poller.hurry();
}
