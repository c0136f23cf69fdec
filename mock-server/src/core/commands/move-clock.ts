import type { DueItem } from '../due-queue.ts';
import { catchUp, travel } from '../time-travel.ts';
import type { World } from '../world.ts';

export type MoveClockCommand = {
  readonly do: 'move-clock';
  /** Milliseconds forward. */
  readonly advance?: number | undefined;
  /** Milliseconds since 1970. */
  readonly set?: number | undefined;
  readonly frozen?: boolean | undefined;
  readonly rate?: number | undefined;
};

export type ClockMove = { readonly now: number; readonly fired: readonly DueItem[]; readonly isTruncated: boolean };

/** Moves the clock, then freezes or starts it and sets its rate; answers with what came due on the way, in order. */
export function moveClock(world: World, command: MoveClockCommand): ClockMove {
  catchUp(world);
  const { clock } = world;
  const now = clock.now();
  const to = Math.round((command.set ?? now) + (command.advance ?? 0));
  const { fired, isTruncated } = travel(world, Math.max(to, command.set === undefined ? clock.now() : to));
  // only now: a journey that is refused changes nothing
  if (command.frozen !== undefined) clock.setFrozen(command.frozen);
  if (command.rate !== undefined) clock.setRate(command.rate);
  const state = clock.state();
  world.log.append(state.now, { type: 'clock.changed', ...state });
  return { now: state.now, fired, isTruncated };
}
