import type { Draft, Message } from '../model/message.ts';
import type { InboxSource } from '../model/source.ts';
import type { Page, Phone } from '../model/values.ts';

/** What the checks need of your side. What is optional makes more checks possible. */
export type SourceHarness = {
  /** Registers one check: `test` of node:test, `it` of mocha or vitest. */
  test(name: string, run: () => Promise<void>): unknown;
  /** A customer with at least three messages, whose customer service window is open. Digits without "+". */
  phone: Phone;
  /** A number that nobody has. */
  stranger: Phone;
  /** Has the customer write, on the other side of the source. */
  receive(text: string): Promise<unknown>;
  /** Has a message of the business reach the customer's phone. */
  deliver?(id: string): Promise<unknown>;
  /** Milliseconds that something may take to be heard; 10,000 by default. */
  patience?: number;
  /** Cuts the source off from its server, calls `meanwhile`, and mends it. */
  interrupt?(meanwhile: () => Promise<unknown>): Promise<unknown>;
  /** What the provider does not send, the failure that this is, and how to let its report come where it comes later. */
  fails?: { draft: Draft; key: string; settle?(): Promise<unknown> };
};

/** The same with a second page on the same conversations. */
export type Checked = SourceHarness & { make(): InboxSource | Promise<InboxSource> };

/** A name, and what throws where a source is wrong. What `capabilities` say is missing is not asked for. */
export type Check = readonly [name: string, run: (source: InboxSource, harness: Checked) => Promise<void>];

export function textTo(phone: Phone, text: string): Draft {
  return { phone, content: { kind: 'text', text } };
}

export function ids({ items }: Pick<Page<Message>, 'items'>): (string | undefined)[] {
  return items.map(({ id }) => id);
}
