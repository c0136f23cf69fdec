import type { TemplateResult } from 'lit';
import type { Contact } from '../../model/contact.ts';
import type { Phone } from '../../model/values.ts';

/** What is added to the rows of a list by whoever loads it later: marks, and what to say when a filter lets nothing through. */
export type ListExtras = {
  /** Marks of a conversation, their words for a screen reader, and whether it stands out as unread. */
  row(contact: Contact): { marks: TemplateResult; label: string; isUnread: boolean };
  /** Called after the rows were drawn, with the tree that they are in. */
  rendered(root: HTMLElement | DocumentFragment): void;
  /** Opens the menu of a row, `active` for keys, where that is what was clicked or pressed; tells whose row it is. */
  openMenu(event: Event, active: HTMLElement | null): Phone | undefined;
  /** Shown instead of "No conversations yet". */
  empty: { title: string; text: string } | undefined;
};
