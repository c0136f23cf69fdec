import type { Fixture, StoredDelivery } from '@wa-inbox/protocol/control/schemas';
import { isoOf } from '../iso.ts';
import type { World } from '../world.ts';
import type { Attempt, Delivery } from './outbox.ts';

/** A delivery as a snapshot holds it: one that is just going out is due once more. */
export function deliveryOut(delivery: Delivery): StoredDelivery {
  const { id, dialect, field, phone, target, createdAt, bodies, batch, corrupt, attempts, nextAt, behind } = delivery;
  return {
    id,
    dialect,
    field,
    ...(phone !== undefined && { phone }),
    target: { url: target.url, ...(target.secret !== undefined && { secret: target.secret }) },
    createdAt: isoOf(createdAt),
    bodies: [...bodies],
    ...(batch !== undefined && { batch }),
    ...(corrupt !== undefined && { corrupt }),
    attempts: attempts.map(attemptOut),
    nextAt: isoOf(nextAt ?? createdAt),
    behind,
  };
}

/** How long it took is real time, and no part of a world. */
function attemptOut({ at, status, reply, error }: Attempt) {
  return {
    at: isoOf(at),
    ...(status !== undefined && { status }),
    ...(reply !== undefined && { reply }),
    ...(error !== undefined && { error }),
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
