import type { Hydrated, HydratedButton } from '@wa-inbox/protocol/cloud/hydrate';
import type { ErrorKey } from '@wa-inbox/protocol';
import type { MessageStatus } from '@wa-inbox/protocol/whatssync/replies';

/** What a message counts as. Only `regular` ones are charged. Cloud API, pricing. */
export type Pricing = {
  readonly category:
    | 'marketing'
    | 'utility'
    | 'authentication'
    | 'authentication_international'
    | 'service'
    | 'referral_conversion';
  readonly type: 'regular' | 'free_customer_service' | 'free_entry_point';
};

/** E.164 digits without `+`. */
export type Phone = string;

/** A Cloud API message object without addressing, e.g. `{type:'text', text:{body:'Hi'}}`: the one model of all dialects. */
export type Content = { readonly type: string; readonly [member: string]: unknown };

export type Direction = 'inbound' | 'outbound';
export type Reaction = { readonly from: Phone; readonly emoji: string };

export type { Hydrated, HydratedButton };

/** One message. Never changed in place: a change replaces the row, so that events can point at what was. */
export type MessageRow = {
  /** Position in its conversation, from 0. */
  readonly ordinal: number;
  readonly id: string;
  readonly phone: Phone;
  readonly direction: Direction;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly content: Content;
  readonly status: MessageStatus;
  readonly error: ErrorKey | undefined;
  /** The message this one answers. */
  readonly context: string | undefined;
  readonly reactions: readonly Reaction[] | undefined;
  readonly hydrated: Hydrated | undefined;
  /** What an outbound message counts as; undefined for what came in, and before it is known. */
  readonly pricing: Pricing | undefined;
};

/** What a contact shows of itself: also the payload of its events. */
export type ContactFace = {
  readonly id: string;
  readonly phone: Phone;
  readonly name: string;
  readonly tags: readonly string[];
  readonly profileImage: string | undefined;
  readonly unread: number;
  /** Milliseconds since 1970; undefined when the customer never wrote. */
  readonly windowExpiresAt: number | undefined;
  /** Until when everything is free after a click on an ad. */
  readonly freeEntryUntil: number | undefined;
  readonly last: MessageRow | undefined;
  /** Stopped marketing messages. */
  readonly optedOut: boolean;
  /** Blocked by the business. */
  readonly blocked: boolean;
};

export type { MessageStatus };
