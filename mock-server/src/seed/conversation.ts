/** How the JSON of the seeded world is written; `layOut` turns it into a fixture. */

/** A Cloud API message object without addressing; `"picture:sofa"` as a link stands for a drawing, a link to a file at example.com for a sample. */
export type SeedContent = { type: string } & Record<string, unknown>;

export type SeedMessage = {
  /** Time before the world's now, as "3d4h10m". */
  ago: string;
  /** What the customer wrote: a text, or a message object. */
  in?: string | SeedContent;
  /** What the business wrote. */
  out?: string | SeedContent;
  /** Only where a message of the business is not read yet, or failed. */
  status?: 'sent' | 'delivered' | 'failed';
  /** Code of the failure, e.g. 131026. */
  error?: number;
  /** A name within the conversation, for `replyTo`. */
  id?: string;
  replyTo?: string;
  reactions?: { by: 'customer' | 'business'; emoji: string }[];
};

export type SeedConversation = {
  phone: string;
  name: string;
  /** What the portrait is drawn from, or "emblem:cup"; absent: no profile image. */
  avatar?: string;
  tags: string[];
  /** The state of the customer service window at the world's now; closing: within the hour. */
  window: 'open' | 'closing' | 'closed' | 'never';
  unread: number;
  messages: SeedMessage[];
};
