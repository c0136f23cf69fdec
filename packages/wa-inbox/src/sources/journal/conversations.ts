import { newContact, type Contact } from '../../model/contact.ts';
import { laterDelivery, type Delivery, type Message } from '../../model/message.ts';
import { deriveWindow } from '../../model/service-window.ts';
import type { Change } from '../../model/source.ts';
import type { Phone } from '../../model/values.ts';
import type { Fact } from './fact.ts';

/** One customer's messages, oldest first, and how many of them nobody has read. */
type Thread = { phone: Phone; name: string; messages: Message[]; unread: number };

export type ConversationsConfig = {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Nobody can tell the provider that a message was read: what was answered counts as read. */
  answerReads?: boolean;
};

/** Conversations made of facts, for providers that keep none. Facts may come twice, late, and before what they are about. */
export class Conversations {
  readonly #config: ConversationsConfig;
  readonly #threads = new Map<Phone, Thread>();
  /** Where a message is, by any id that it goes by. */
  readonly #where = new Map<string, { phone: Phone; id: string }>();
  readonly #aliased = new Set<string>();
  readonly #early = new Map<string, Delivery>();

  constructor(config: ConversationsConfig) {
    this.#config = config;
  }

  /** Last active first. */
  contacts(): Contact[] {
    return [...this.#threads.values()]
      .map((thread) => this.#contactOf(thread))
      .sort((one, other) =>
        one.lastMessageAt! < other.lastMessageAt! ? 1 : Number(one.lastMessageAt! > other.lastMessageAt!) * -1,
      );
  }

  contact(phone: Phone): Contact | undefined {
    const thread = this.#threads.get(phone);
    return thread && this.#contactOf(thread);
  }

  /** Oldest first. */
  messages(phone: Phone): readonly Message[] {
    return this.#threads.get(phone)?.messages ?? [];
  }

  find(id: string): Message | undefined {
    const place = this.#where.get(id);
    return place && this.messages(place.phone).find((message) => message.id === place.id);
  }

  /** A message also goes by this id from now on: a provider that queues names it only when it is sent. */
  alias(id: string, message: Message): void {
    this.#where.set(id, { phone: message.phone, id: message.id! });
    this.#aliased.add(message.id!);
  }

  /** The oldest message of the business that still goes by one id alone. */
  unnamed(phone: Phone): Message | undefined {
    return this.messages(phone).find(({ direction, id }) => direction === 'outbound' && !this.#aliased.has(id!));
  }

  /** What follows for those who watch; nothing where it was known. */
  take(fact: Fact): Change[] {
    switch (fact.kind) {
      case 'message':
        return this.#add(fact.message, fact.name);
      case 'delivery':
        return this.#deliver(fact);
      case 'reaction':
        return this.#change(fact.id, (message) => {
          const others = message.reactions.filter(({ from }) => from !== fact.from);
          return { ...message, reactions: fact.emoji === '' ? others : [...others, { from: fact.from, emoji: fact.emoji }] };
        });
      case 'revision': {
        const { content } = fact;
        const gone = { kind: 'gone', why: 'deleted' } as const;
        return this.#change(fact.id, (message) =>
          content ? { ...message, content, edited: true } : { ...message, content: gone },
        );
      }
      case 'read':
        return this.#read(fact.id);
    }
  }

  #add(given: Message, name: string | undefined): Change[] {
    if (this.#where.has(given.id!)) return [];
    const { phone, direction } = given;
    const thread = this.#threads.get(phone) ?? { phone, name: `+${phone}`, messages: [], unread: 0 };
    this.#threads.set(phone, thread);
    const early = this.#early.get(given.id!);
    const message = {
      ...given,
      at: afterLast(thread, given),
      delivery: early ? laterDelivery(given.delivery, early) : given.delivery,
    };
    const at = thread.messages.findLastIndex((other) => other.at <= message.at) + 1;
    thread.messages = thread.messages.toSpliced(at, 0, message);
    this.#where.set(message.id!, { phone, id: message.id! });
    if (name) thread.name = name;
    if (direction === 'inbound') thread.unread += 1;
    else if (this.#config.answerReads) thread.unread = 0;
    return [
      { kind: 'message', message },
      { kind: 'contact', contact: this.#contactOf(thread) },
    ];
  }

  #deliver({ id, delivery, cost }: Extract<Fact, { kind: 'delivery' }>): Change[] {
    const before = this.find(id);
    if (!before) {
      const early = this.#early.get(id);
      this.#early.set(id, early ? laterDelivery(early, delivery) : delivery);
      return [];
    }
    const later = laterDelivery(before.delivery, delivery);
    const changes = this.#change(id, (message) => ({
      ...message,
      delivery: later,
      ...(later === message.delivery ? {} : { way: [...(message.way ?? []), later] }),
      ...(cost ? { cost } : {}),
    }));
    if (cost && !before.cost) return changes;
    return later === before.delivery ? [] : [{ kind: 'delivery', phone: before.phone, id: before.id!, delivery: later }];
  }

  #read(id: string): Change[] {
    const place = this.#where.get(id);
    const thread = place && this.#threads.get(place.phone);
    if (!thread) return [];
    const at = thread.messages.findIndex((message) => message.id === place.id);
    const left = thread.messages.slice(at + 1).filter(({ direction }) => direction === 'inbound').length;
    if (left >= thread.unread) return [];
    thread.unread = left;
    return [{ kind: 'contact', contact: this.#contactOf(thread) }];
  }

  #change(id: string, change: (message: Message) => Message): Change[] {
    const before = this.find(id);
    if (!before) return [];
    const message = change(before);
    const thread = this.#threads.get(before.phone)!;
    thread.messages = thread.messages.map((other) => (other === before ? message : other));
    return [{ kind: 'message', message }];
  }

  #contactOf({ phone, name, messages, unread }: Thread): Contact {
    const last = messages.at(-1)!;
    return {
      ...newContact(phone),
      id: phone,
      name,
      lastMessage: last,
      lastMessageAt: last.at,
      unread,
      window: deriveWindow(messages, this.#config.now()),
    };
  }
}

/**
 * Providers tell whole seconds: what came later within one second stands later. What the business sends stands below what
 * it has seen, whatever the clocks say.
 */
function afterLast({ messages }: Thread, { at, direction }: Message): string {
  const last = messages.at(-1)?.at ?? '';
  const isSameSecond = last.slice(0, 19) === at.slice(0, 19);
  return last > at && (direction === 'outbound' || isSameSecond) ? last : at;
}
