import type { Message } from '../model/message.ts';
import type { OutboxStorage } from './ports.ts';

/** Keeps unsent messages for as long as the page lives. */
export function createMemoryOutbox(initial: readonly Message[] = []): OutboxStorage {
  const kept = new Map(initial.map((message) => [message.key, message]));
  return {
    take: (found) => Promise.resolve(found([...kept.values()])),
    save: (message) => Promise.resolve(void kept.set(message.key, message)),
    remove: (key) => Promise.resolve(void kept.delete(key)),
  };
}
