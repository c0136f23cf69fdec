import type { Conversation, Dataset, Message } from './workload.ts';

/** What the bench asks of an inbox; an adapter does it with the documented means of its package. */
export type Contender = {
  /** Shows the inbox with a conversation open at its newest message. */
  mount(container: HTMLElement, dataset: Dataset, options: { conversationId: string }): void | Promise<void>;
  openConversation(id: string): void;
  /** A message came in the open conversation. */
  append(message: Message): void;
  /** Its own way to take many at once; a loop otherwise. */
  appendMany?(messages: Message[]): void;
  /** Older messages came, oldest first: the reader's place must hold. */
  prepend(messages: Message[]): void;
  /** Resolves once the widget asks for older messages. */
  olderRequested?(): Promise<void>;
  /** The element that shows a message; null while it is not in the document. */
  find(id: string): Element | null;
  scroller(): HTMLElement | null;
  listScroller?(): HTMLElement | null;
  /** Another conversation got a message. */
  bumpConversation?(conversation: Conversation): void;
  findConversation?(id: string): Element | null;
};
