import type { CustomerTraits } from '@wa-inbox/protocol/control/account';
import type { CustomerFace } from '@wa-inbox/protocol/control/reply-types';
import type { CustomerAction } from '@wa-inbox/protocol/control/schemas';

type Members<Name extends CustomerAction['action']> = Omit<CustomerAction & { action: Name }, 'action'>;
/** The ids of the messages that changed, or that the customer wrote. */
type Done = Promise<{ ids: string[] }>;

/** What a customer does. Whatever does not fit the message it is about rejects with a sentence that says what would. */
export interface CustomerDeeds {
  /** Without an id: all that are on their way. */
  read(messageId?: string): Done;
  deliver(messageId?: string): Done;
  /** Plays a voice message; without an id all of them. */
  play(messageId?: string): Done;
  type(span?: string): Done;
  /** An empty emoji takes the reaction back. */
  react(messageId: string, emoji: string): Done;
  /** Writes a text or any Cloud API message object; `messageId` is quoted. Also from a number that was never heard of. */
  send(what: string | Members<'send'>): Done;
  /** A reply button, a row of a list or a quick reply, by its id or its words; `card` of a carousel, from 0. */
  tap(messageId: string, id: string, card?: number): Done;
  shareLocation(place: Members<'share-location'>): Done;
  shareContacts(contacts: Members<'share-contacts'>['contacts'], messageId?: string): Done;
  /** Products of a message, or of the catalogue; prices are made up where none are given. */
  order(what: Members<'order'>): Done;
  /** Pays the order of an order_details message. */
  pay(referenceId: string): Done;
  submitFlow(messageId: string, data: Record<string, unknown>): Done;
  submitAddress(messageId: string, values: Record<string, unknown>): Done;
  callPermission(messageId: string, answer: { accept: boolean; permanent?: boolean }): Done;
  /** Changes the words of what the customer wrote, and deletes it for everyone. */
  edit(messageId: string, text: string): Done;
  delete(messageId: string): Done;
  forward(what: Members<'forward'>): Done;
  /** Writes from an advertisement. */
  refer(what?: Members<'refer'>): Done;
  block(): Done;
  unblock(): Done;
  /** Stops marketing messages, and takes that back. */
  optOut(): Done;
  optIn(): Done;
  /** The old number cannot be reached from then on; the new one is a contact of the same name. */
  changeNumber(to: string): Done;
  changeIdentity(hash?: string): Done;
  /** Has them answer by themselves, as one of `GET /_mock/personas`; null: no longer. */
  persona(name: string | null): Done;
}

/** A customer: what they do, and what they are. */
export interface MockCustomer extends CustomerDeeds {
  /** What they are to the business: opted out, blocked by it, moved to another number, which identity key. */
  set(traits: CustomerTraits): Promise<CustomerFace>;
}

/** Each action as a method. */
export function customerOf(act: (action: CustomerAction) => Done): CustomerDeeds {
  return {
    read: (messageId) => act({ action: 'read', messageId }),
    deliver: (messageId) => act({ action: 'deliver', messageId }),
    play: (messageId) => act({ action: 'play', messageId }),
    type: (span) => act({ action: 'type', for: span }),
    react: (messageId, emoji) => act({ action: 'react', messageId, emoji }),
    send: (what) => act({ action: 'send', ...(typeof what === 'string' ? { text: what } : what) }),
    tap: (messageId, id, card) => act({ action: 'tap', messageId, id, card }),
    shareLocation: (place) => act({ action: 'share-location', ...place }),
    shareContacts: (contacts, messageId) => act({ action: 'share-contacts', contacts, messageId }),
    order: (what) => act({ action: 'order', ...what }),
    pay: (referenceId) => act({ action: 'pay', referenceId }),
    submitFlow: (messageId, data) => act({ action: 'submit-flow', messageId, data }),
    submitAddress: (messageId, values) => act({ action: 'submit-address', messageId, values }),
    callPermission: (messageId, answer) => act({ action: 'call-permission', messageId, ...answer }),
    edit: (messageId, text) => act({ action: 'edit', messageId, text }),
    delete: (messageId) => act({ action: 'delete', messageId }),
    forward: (what) => act({ action: 'forward', ...what }),
    refer: (what) => act({ action: 'refer', ...what }),
    block: () => act({ action: 'block' }),
    unblock: () => act({ action: 'unblock' }),
    optOut: () => act({ action: 'opt-out' }),
    optIn: () => act({ action: 'opt-in' }),
    changeNumber: (to) => act({ action: 'change-number', to }),
    changeIdentity: (hash) => act({ action: 'change-identity', hash }),
    persona: (name) => act({ action: 'persona', name }),
  };
}
