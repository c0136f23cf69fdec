import type { Fixture, StoredDelivery } from '@wa-inbox/protocol/control/schemas';
import { isoOf } from '../iso.ts';
import type { World } from '../world.ts';
import type { Attempt, Delivery } from './outbox.ts';

/** A delivery as a snapshot holds it: one that is just going out is due once more. */
export function deliveryOut({ createdAt, attempts, nextAt, state: _, ...rest }: Delivery): StoredDelivery {
  return {
    ...withoutUndefined(rest),
    bodies: [...rest.bodies],
    target: withoutUndefined(rest.target),
    createdAt: isoOf(createdAt),
    nextAt: isoOf(nextAt ?? createdAt),
    attempts: attempts.map(({ at, ...attempt }) => ({ at: isoOf(at), ...withoutTimings(attempt) })),
  };
}

/** What waits in a fixture is due when it says, unless a snapshot's own list replaces that. */
export function loadDeliveries(world: World, { deliveries = [] }: Fixture): void {
  for (const { createdAt, nextAt, attempts, ...rest } of deliveries) {
    world.outbox.add({
      ...rest,
      phone: rest.phone,
      corrupt: rest.corrupt,
      batch: rest.batch,
      createdAt: Date.parse(createdAt),
      attempts: attempts.map(({ at, ...attempt }) => ({ at: Date.parse(at), ...attempt })),
      state: 'waiting',
      nextAt: Date.parse(nextAt),
    });
    world.due.add(Date.parse(nextAt), { kind: 'webhook', id: rest.id });
  }
}

/** After a snapshot's list of what is due was put back: what was just going out is not in it. */
export function planLost(world: World): void {
  const planned = new Set(world.due.list().flatMap(({ work }) => (work.kind === 'webhook' ? [work.id] : [])));
  for (const { id, nextAt } of world.outbox.open()) {
    if (!planned.has(id)) world.due.add(nextAt!, { kind: 'webhook', id });
  }
}

/** Real time is no part of a world. */
function withoutTimings({ took: _, ...attempt }: Omit<Attempt, 'at'>) {
  return withoutUndefined(attempt);
}

function withoutUndefined<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}
