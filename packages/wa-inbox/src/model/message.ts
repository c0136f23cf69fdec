import type { Product, Referral } from './content-parts.ts';
import type { Content } from './content.ts';
import type { Failure } from './failure.ts';
import type { Instant, Phone } from './values.ts';

/** How far an outgoing message has come. No tick is shown before the server gave an id: `waiting` and `sending` are ours. */
export type DeliveryState = 'waiting' | 'sending' | 'accepted' | 'sent' | 'delivered' | 'read' | 'played' | 'failed';
export type Delivery = ({ state: Exclude<DeliveryState, 'failed'> } | { state: 'failed'; failure: Failure }) & {
  /** When that was, where the server told. */
  at?: Instant;
};

/** One request to send, under one idempotency key; it may have been repeated while nobody answered. */
export type Attempt = {
  at: Instant;
  failure?: Failure;
  /** The idempotency key that went out. */
  key?: string;
  /** What the server called the message that this attempt made. */
  id?: string;
  /** A request was not answered and may have arrived: only the same key is safe now. */
  unanswered?: boolean;
};
export type Reaction = { from: Phone; emoji: string };

export type Message = {
  /** Made by the client, or the id for what came from the server; never changes. Rows are keyed by it. */
  key: string;
  /** The server's id, once it gave one. */
  id?: string;
  phone: Phone;
  direction: 'inbound' | 'outbound';
  at: Instant;
  content: Content;
  delivery: Delivery;
  /** How it came there, as far as it was reported while this page listened; the last one is `delivery`. */
  way?: readonly Delivery[];
  /** Id of the message that this one answers. */
  replyTo?: string;
  /** It was written to somebody else first; `often` when it was passed on many times. */
  forwarded?: 'once' | 'often';
  edited?: boolean;
  /** The article that it is about. */
  about?: Product;
  /** The advertisement that it answers. */
  referral?: Referral;
  /** What the provider counted it as; only charged ones cost money. */
  cost?: { category: string; charged: boolean };
  /** The messages of which an album was made, oldest first; the thread's rows have it, no source does. */
  parts?: readonly Message[];
  reactions: Reaction[];
  attempts: Attempt[];
};

/** Whether it, or a part of it, goes by this id or key. */
export function goesBy(message: Message, id: string): boolean {
  return message.id === id || message.key === id || (message.parts?.some((part) => goesBy(part, id)) ?? false);
}

export type Draft = { phone: Phone; content: Content; replyTo?: string };

const RANK: Record<DeliveryState, number> = {
  waiting: 0,
  sending: 1,
  accepted: 2,
  sent: 3,
  delivered: 4,
  failed: 5,
  read: 6,
  played: 7,
};

/** The later of two deliveries: reports arrive late, twice and out of order, and a tick never goes back. */
export function laterDelivery(current: Delivery, reported: Delivery): Delivery {
  return RANK[reported.state] > RANK[current.state] ? reported : current;
}
