import type { SideNote } from '../core/journal/side-notes.ts';
import type { Base } from '../core/journal/base.ts';
import type { Entry } from '../core/journal/journal.ts';

/** A world as a store has it. */
export type StoredWorld = {
  readonly name: string;
  readonly epoch: string;
  readonly base: Base;
  readonly entries: readonly Entry[];
  readonly sideNotes: readonly SideNote[];
  /** When something was last done to it, in real milliseconds since 1970. */
  readonly realAt: number;
  /** Settings under which it was played, as their keeper wrote them. */
  readonly settings: unknown;
};

/** What is to be kept, in the order in which it happened. Real time in milliseconds since 1970. */
export type Change =
  | { readonly kind: 'world'; readonly name: string; readonly epoch: string; readonly base: () => Base; readonly realAt: number }
  | { readonly kind: 'entry'; readonly name: string; readonly entry: Entry; readonly realAt: number }
  /** What is beside the journal, until it changes or the world begins anew; gone where it is undefined. */
  | { readonly kind: 'side-notes'; readonly name: string; readonly values: ReadonlyMap<string, () => unknown> }
  | { readonly kind: 'removed'; readonly name: string };

/** Keeps worlds. Calls throw sentences that name the place and say what to do. */
export interface WorldStore {
  /** Whether it was closed in order the last time: all that anybody saw is in it then. */
  readonly wasClosed: boolean;
  worlds(): StoredWorld[];
  /** All of it or nothing. It is safe from the death of the process once this returns. */
  keep(changes: readonly Change[], settings: unknown): void;
  /** `isOrderly`: all that anybody saw is in it. */
  close(isOrderly: boolean): void;
}
