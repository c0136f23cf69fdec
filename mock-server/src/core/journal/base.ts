import { inOrder, type DueItem } from '../due-queue.ts';
import type { LimitsState } from '../rate-limits.ts';
import { dueOut, messageOut, restoreSnapshot, takeSnapshot, type Snapshot } from '../snapshot.ts';
import { isMeant } from '../time-travel.ts';
import type { QuotasState } from '../quotas.ts';
import type { Delivery } from '../webhooks/outbox.ts';
import type { World } from '../world.ts';

/** What decides later outcomes and is in no snapshot. */
export type Memory = {
  /** Events that there were. */
  readonly seq: number;
  /** With what means nothing any more. */
  readonly due: readonly DueItem[];
  readonly limits: LimitsState;
  readonly quotas: QuotasState;
  readonly templateCreates: { readonly at: number; readonly creates: number };
  /** Whether scenarios kept events back from the sockets. Those are not kept: who listens has to read everything again. */
  readonly isBehind?: boolean;
  /** Those that have ended, too: they can be sent once more. */
  readonly deliveries: readonly Delivery[];
};

/** A world to go on from: a snapshot, and what snapshots leave out. Plain data. */
export type Base = { readonly snapshot: Snapshot; readonly memory: Memory };

/**
 * Holds on to what the world is now. That is quick, however many messages there are: their rows never change, so they are
 * written out, and what is due is sorted, when somebody wants the base, and not before.
 */
export function holdBase(world: World): () => Base {
  const { state, ...outline } = takeSnapshot(world, { isOutline: true });
  const rows = outline.contacts.flatMap(({ phone }) => world.contacts.get(phone)!.messages);
  const memory = memoryOf(world);
  const due = world.due.copy();
  const meant = due.filter((item) => isMeant(world, item));
  return () => ({
    snapshot: { ...outline, messages: rows.map(messageOut), state: { ...state, due: inOrder(meant).map(dueOut) } },
    memory: { ...memory, due: inOrder(due) },
  });
}

function memoryOf({ log, sockets, limits, quotas, templates, outbox }: World): Omit<Memory, 'due'> {
  return {
    seq: log.seq,
    ...(sockets.isBehind(log.seq) && { isBehind: true }),
    limits: limits.state(),
    quotas: quotas.state(),
    templateCreates: templates.creates,
    deliveries: outbox.list().map((delivery) => ({
      ...delivery,
      bodies: [...delivery.bodies],
      attempts: [...delivery.attempts],
    })),
  };
}

/** Fills an empty world that was set up with the clock, random and ids of the base. */
export function restoreBase(world: World, { snapshot, memory }: Base): void {
  restoreSnapshot(world, snapshot, { isExact: true });
  world.outbox.clear();
  for (const { bodies, attempts, ...delivery } of memory.deliveries) {
    world.outbox.add({ ...delivery, bodies: [...bodies], attempts: [...attempts] });
  }
  world.due.clear();
  world.due.restore(memory.due, snapshot.state.dueOrder);
  world.limits.restore(memory.limits);
  world.quotas.restore(memory.quotas);
  world.templates.creates = memory.templateCreates;
  world.log.goOn(memory.seq);
}
