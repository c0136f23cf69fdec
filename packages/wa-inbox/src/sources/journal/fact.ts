import type { Content } from '../../model/content.ts';
import type { Delivery, Message } from '../../model/message.ts';
import type { Instant, Phone } from '../../model/values.ts';

/** What one entry of a journal tells, in our words. */
export type Fact =
  /** `name` is what the customer is called, as the provider told it with the message. */
  | { kind: 'message'; message: Message; name?: string }
  /** `id` is the provider's of the message, or of the job that sent it. */
  | { kind: 'delivery'; phone?: Phone; id: string; delivery: Delivery; cost?: NonNullable<Message['cost']> }
  /** Without an emoji it was taken back. */
  | { kind: 'reaction'; id: string; from: Phone; emoji: string }
  /** A customer changed what they wrote, or took it back without new content. */
  | { kind: 'revision'; id: string; content?: Content }
  /** The business has read up to this message. */
  | { kind: 'read'; id: string };

/** A call that a proxy made for a page, and what the provider answered. */
export type SentEntry = {
  /** Where the page asked, below the proxy: "/messages". */
  path: string;
  body: unknown;
  reply: unknown;
  /** The Idempotency-Key that the page gave. */
  key?: string;
};
/** One line of a proxy's journal: a webhook as it came, or a call that a page made. `n` counts up from 1. */
export type JournalEntry = { n: number; at: Instant } & ({ webhook: unknown } | { sent: SentEntry });

/** A message that a page sent: what all others need to know of it. */
export function sentMessage(given: Pick<Message, 'phone' | 'content' | 'at'> & { id: string; replyTo?: string }): Message {
  const { id } = given;
  return { ...given, key: id, direction: 'outbound', delivery: { state: 'accepted' }, reactions: [], attempts: [] };
}
