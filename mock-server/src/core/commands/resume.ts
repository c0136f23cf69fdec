import { plan } from '../webhooks/deliveries.ts';
import type { World } from '../world.ts';

/** The process was started again; what it was doing is not known. */
export type ResumeCommand = { readonly do: 'resume' };

/** Webhooks that were just going out are due once more: whether they arrived, nobody knows. */
export function resume(world: World): void {
  for (const delivery of world.outbox.open()) {
    if (delivery.state === 'sending') plan(world, delivery, world.clock.now());
  }
}
