import type { Phone } from './values.ts';

/** What a person began to write in a conversation, and which message it answers. */
export type KeptDraft = { phone: Phone; text: string; replyTo?: string };

/** Where drafts outlive the page. */
export interface DraftStorage {
  load(): Promise<KeptDraft[]>;
  /** A draft without text and without a message to answer is forgotten. */
  save(draft: KeptDraft): Promise<void>;
}
