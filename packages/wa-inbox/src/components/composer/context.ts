import type { Contact } from '../../model/contact.ts';
import type { ContentKind } from '../../model/content.ts';
import type { Message } from '../../model/message.ts';
import type { InteractiveLimits, MediaLimits, Uploaded } from '../../model/source.ts';
import type { Phone } from '../../model/values.ts';

/** A text that is written again and again: `/` and its name bring it; `{{name}}` is filled in. */
export type CannedReply = { name: string; text: string };

/** What a composer knows beyond its text. What is absent is not offered. */
export type ComposerContext = {
  /** The conversation: files that are not sent yet stay with theirs. */
  conversation?: Phone | undefined;
  /** Id of the message that is answered. */
  replyTo?: string | undefined;
  /** That message, where it is loaded. */
  answered?: Message | undefined;
  /** Something is on its way that can be taken back. */
  pending?: boolean | undefined;
  /** Kinds that can be sent besides text. */
  sends?: readonly ContentKind[] | undefined;
  media?: MediaLimits | undefined;
  captionLimit?: number | undefined;
  /** People whose contact cards can be sent. */
  contacts?: readonly Contact[] | undefined;
  interactive?: InteractiveLimits | undefined;
  upload?(file: Blob, options: { signal: AbortSignal; onProgress(done: number): void }): Promise<Uploaded>;
  cannedReplies?: readonly CannedReply[] | undefined;
  /** Values for canned replies, by name. */
  variables?: Readonly<Record<string, string>> | undefined;
};
