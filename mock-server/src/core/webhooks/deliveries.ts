import type { World } from '../world.ts';
import { nextTry } from './retry-schedule.ts';
import type { Attempt, Delivery } from './outbox.ts';

/** What is to be delivered, before it has an id and a place in the queue. */
export type Parcel = Pick<Delivery, 'dialect' | 'field' | 'phone' | 'target' | 'bodies' | 'batch'>;
/** What a scenario does to it. */
export type Mishap = {
  readonly isDropped?: boolean;
  /** Milliseconds until the first attempt. */
  readonly delay?: number;
  /** How often it goes out in all. */
  readonly copies?: number;
  /** How many later deliveries to the same receiver go before it. */
  readonly behind?: number;
  readonly corrupt?: Delivery['corrupt'];
};

/** Milliseconds after which a delivery that lets others pass goes anyway. */
const LONGEST_HOLD = 60_000;
/** Milliseconds that the first of a batch waits for the others. Ours. */
const BATCH_WAIT = 1_000;

/** Puts a parcel into the outbox; what comes due is handed to `world.post`. */
export function enqueue(world: World, parcel: Parcel, mishap: Mishap = {}): void {
  letPass(world, parcel.target.url);
  const isUsual = Object.keys(mishap).length === 0;
  if (isUsual && joinBatch(world, parcel)) return;
  const copies = mishap.isDropped ? 1 : (mishap.copies ?? 1);
  for (let copy = 0; copy < copies; copy++) add(world, parcel, mishap);
}

/** Adds to a delivery that still waits for others; a full one goes at once. */
function joinBatch(world: World, { batch = 1, bodies, target, field, dialect }: Parcel): boolean {
  const open = batch > 1 ? world.outbox.filling(`${dialect} ${field} ${target.url}`) : undefined;
  if (!open) return false;
  open.bodies.push(...bodies);
  if (open.bodies.length >= batch) plan(world, open, world.clock.now());
  return true;
}

function add(world: World, parcel: Parcel, { isDropped, delay, behind = 0, corrupt }: Mishap): void {
  const now = world.clock.now();
  const wait = delay ?? ((parcel.batch ?? 1) > 1 ? BATCH_WAIT : 0);
  const delivery: Delivery = {
    ...parcel,
    bodies: [...parcel.bodies],
    id: world.ids.next('dlv'),
    createdAt: now,
    corrupt,
    attempts: [],
    state: isDropped ? 'dropped' : 'waiting',
    nextAt: undefined,
    behind,
  };
  world.outbox.add(delivery);
  if (!isDropped) plan(world, delivery, now + (behind > 0 ? LONGEST_HOLD : wait));
}

/** One more has come for a receiver: those that were held back for it come nearer to their turn. */
function letPass(world: World, url: string): void {
  for (const delivery of world.outbox.held()) {
    if (delivery.target.url !== url) continue;
    delivery.behind -= 1;
    // after the one that passes, which is due at this instant too
    if (delivery.behind === 0) plan(world, delivery, world.clock.now() + 1);
  }
}

/** Has a delivery go out at an instant. */
export function plan(world: World, delivery: Delivery, at: number): void {
  delivery.state = 'waiting';
  delivery.nextAt = at;
  world.due.add(at, { kind: 'webhook', id: delivery.id });
}

/** Whether a delivery still goes out at that instant: it may have been planned anew meanwhile, or have ended. */
export function isPlanned(world: World, id: string, at: number): boolean {
  const delivery = world.outbox.get(id);
  return delivery?.state === 'waiting' && delivery.nextAt === at;
}

/** The delivery that is due now goes out; false when it was planned anew meanwhile, or has ended. */
export function dispatch(world: World, id: string, at: number): boolean {
  const delivery = world.outbox.get(id);
  if (delivery?.state !== 'waiting' || delivery.nextAt !== at) return false;
  delivery.state = 'sending';
  world.post(delivery, at);
  return true;
}

/** What became of an attempt. Anything but 2xx is tried again; what was acknowledged never is. */
export function settle(world: World, delivery: Delivery, attempt: Attempt): void {
  delivery.attempts.push(attempt);
  delivery.nextAt = undefined;
  const isTaken = attempt.status !== undefined && attempt.status >= 200 && attempt.status < 300;
  if (isTaken) delivery.state = 'delivered';
  const next = isTaken ? undefined : nextTry(delivery);
  if (next !== undefined) plan(world, delivery, next);
  else if (!isTaken) delivery.state = 'given-up';
  world.log.append(world.clock.now(), {
    type: 'webhook.attempt',
    delivery: delivery.id,
    attempt: delivery.attempts.length,
    status: attempt.status,
    nextAt: delivery.nextAt,
  });
}

/** Sends a delivery once more, now, whatever became of it. */
export function replay(world: World, delivery: Delivery): void {
  plan(world, delivery, world.clock.now());
}
