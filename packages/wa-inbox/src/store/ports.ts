import type { Message } from '../model/message.ts';
import type { InboxState, Intent, Notice } from './state.ts';

/** Effects of the store, injected: the time, keys of new messages, a timer. */
export interface StoreEnvironment {
  /** Milliseconds since the epoch. */
  now(): number;
  /** A fresh client key, unique among all clients. */
  makeKey(): string;
  /** Calls back once after `ms`; returns how to cancel it. */
  delay(ms: number, callback: () => void): () => void;
}

/** Where messages that are not acknowledged yet are kept. */
export interface OutboxStorage {
  /** Hands over what others left, oldest first: at once, and whenever another page ends and leaves some. Resolves when what is written now may go out. */
  take(found: (left: readonly Message[]) => void, signal: AbortSignal): Promise<void>;
  save(message: Message): Promise<void>;
  remove(key: string): Promise<void>;
}

/** What components see of the store. */
export interface InboxStoreLike {
  readonly state: InboxState;
  /** Called after each change, at most once a microtask; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Called for what a host may want to know. */
  listen(listener: (notice: Notice) => void): () => void;
  dispatch(intent: Intent): void;
  /** Ends the subscription to the source and every call under way. */
  dispose(): void;
}
