import type { CallsState } from '../call-counts.ts';
import type { KeptReply } from '../world.ts';
import type { Remembered } from '../reply-memory.ts';
import type { SpentLimit } from '../spent-limits.ts';
import type { World } from '../world.ts';

/**
 * What decides about calls and is no part of the world, so that no command brings it about: calls that were counted, limits that
 * are spent, and replies by key. Plain data under a name.
 */
export type SideNote = { readonly key: string; readonly value: unknown };

/** Tells what a side note is now; its value is undefined once it is gone. */
export type TellSideNote = (key: string, value: () => unknown) => void;

/** What the side notes of replies are called, before the key. */
export const REPLY = 'reply ';

export function sideNotesOf({ calls, spent, replies }: World): SideNote[] {
  return [
    { key: 'calls', value: calls.state() },
    { key: 'spent', value: spent.state() },
    ...replies.state().map(([key, reply]) => ({ key: REPLY + key, value: reply })),
  ];
}

/** After what happened to the world was played: that filled limits, too. */
export function restoreSideNotes(world: World, sideNotes: readonly SideNote[]): void {
  const replies: [key: string, reply: Remembered<KeptReply>][] = [];
  for (const { key, value } of sideNotes) {
    if (key === 'calls') world.calls.restore(value as CallsState);
    else if (key === 'spent') world.spent.restore(world.settings.limits ? (value as SpentLimit[]) : []);
    else replies.push([key.slice(REPLY.length), value as Remembered<KeptReply>]);
  }
  world.replies.restore(replies);
}
