import { plan } from '../webhooks/deliveries.ts';
import type { World } from '../world.ts';

/** The process was started again; what it was doing is not known. */
export type ResumeCommand = {
  readonly do: 'resume';
  /** Whether those who listen may have heard of what was not kept: events are then counted anew. */
  readonly isAnew: boolean;
};

/** Webhooks that were just going out are due once more: whether they arrived, nobody knows. */
export function resume(world: World, { isAnew }: ResumeCommand): void {
  if (isAnew) world.log.goOn(0);
  for (const delivery of world.outbox.open()) {
    if (delivery.state === 'sending') plan(world, delivery, world.clock.now());
  }
}
