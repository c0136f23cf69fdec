import type { Fixture } from '@wa-inbox/protocol/control/schemas';

/**
 * What a world starts from. What is read of the parts of a fixture is remembered for as long as they live, so that the
 * next world that starts from the same parts is there at once: they never change.
 */
export type StartingPoint = {
  readonly fixture: Fixture;
  /** Given, these come in the place of the fixture's own, and may be others in each world. */
  readonly instants?: Instants | undefined;
};

/** In milliseconds since 1970. */
export type Instants = {
  /** When a message was sent, by its place in the fixture; a conversation keeps the fixture's order. */
  readonly sentAt: (index: number) => number;
  /** When files expire of which the fixture does not say it. */
  readonly filesUntil: number;
};

/** `isSorted`: messages stay in their order. */
export type Loading = StartingPoint & { readonly isSorted?: boolean };
