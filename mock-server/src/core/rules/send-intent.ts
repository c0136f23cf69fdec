import type { Content, Phone } from '../values.ts';

/** What someone wants to send, before it is decided upon. */
export type SendIntent = {
  readonly to: Phone;
  readonly content: Content;
  /** The message it answers. */
  readonly context?: string | undefined;
};
