import type { ProviderName } from '@wa-inbox/protocol';
import type { Content, Phone } from '../values.ts';

/** What someone wants to send, before it is decided upon. */
export type SendIntent = {
  /** Through which provider's API: some limits are its own. */
  readonly dialect: ProviderName;
  readonly to: Phone;
  readonly content: Content;
  /** The message it answers. */
  readonly context?: string | undefined;
  /** The identity key that the customer must still have. */
  readonly identityKeyHash?: string | undefined;
};
