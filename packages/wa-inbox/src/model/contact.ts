import type { Message } from './message.ts';
import type { Instant, Phone } from './values.ts';

/** The customer service window: free-form messages are allowed while it is open. */
export type ServiceWindow = { state: 'open' | 'closed' | 'unknown'; expiresAt?: Instant };

export type Contact = {
  id: string;
  phone: Phone;
  name: string;
  image?: string;
  tags: string[];
  lastMessageAt?: Instant;
  lastMessage?: Message;
  unread: number;
  window: ServiceWindow;
  /** Stopped marketing messages. */
  optedOut?: boolean;
  /** Blocked by the business. */
  blocked?: boolean;
};

/** Stands for somebody the server does not know yet: a conversation that is about to begin. */
export function newContact(phone: Phone): Contact {
  return { id: '', phone, name: `+${phone}`, tags: [], unread: 0, window: { state: 'unknown' } };
}
