import type { TemplateResult } from 'lit';
import type { DeskWish } from '../../events/desk-wish.ts';
import type { Message } from '../../model/message.ts';

/** What is added to messages by whoever loads it later: lines of their menu, a star, a box to tick. */
export type ThreadExtras = {
  /** Another value whenever messages are to be drawn again. */
  version: unknown;
  /** In its menu. */
  items(message: Message): { icon: TemplateResult; text: string; wish: DeskWish }[];
  /** Before the time. */
  mark(message: Message): TemplateResult | undefined;
  /** Beside the bubble. */
  aside(message: Message): TemplateResult | undefined;
  /** Called after the rows were drawn, with the tree that they are in. */
  rendered(root: HTMLElement | DocumentFragment): void;
};
