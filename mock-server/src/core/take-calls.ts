import type { Allowance, CallLimit } from './call-counts.ts';
import type { SpentLimit } from './spent-limits.ts';
import type { World } from './world.ts';

/** Spends calls, if there are as many left; a limit that is used up then is told among what comes due. */
export function takeCalls(world: World, limit: CallLimit, count = 1): Allowance {
  const now = world.clock.now();
  const allowance = world.calls.take(limit, count, now);
  if (world.settings.limits && (allowance.isSpent || allowance.remaining === 0))
    world.spent.note(spentOf(limit, allowance.resetAt), now);
  return allowance;
}

function spentOf({ name, index }: CallLimit, resetAt: number): SpentLimit {
  return { limit: name, ...(index !== undefined && { index }), resetAt };
}
