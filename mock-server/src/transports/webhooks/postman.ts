import { execute } from '../../core/commands/execute.ts';
import type { Delivery } from '../../core/webhooks/outbox.ts';
import type { World } from '../../core/world.ts';
import type { WebhookPorts } from '../../core/webhooks/ports.ts';
import type { Answered, Post } from './post.ts';

/** Requests that are under way to one receiver at a time. */
const MOST = 8;
/** Webhooks that wait for one receiver; more are tried again later, so that a dead one cannot fill the memory. */
const LONGEST_QUEUE = 50_000;

/** What the postman knows of worlds. */
type Alive = {
  /** False once a world was reset, restored or removed: nobody waits for its webhooks. */
  isCurrent(world: World): boolean;
  /** An answer has changed the world. */
  changed(world: World): void;
};
type Errand = { readonly world: World; readonly delivery: Delivery; readonly at: number };
/** What concerns one customer goes one after the other, so that a read does not overtake its delivered. */
type Lane = { readonly name: string; readonly errands: Errand[] };
type Receiver = { readonly lanes: Map<string, Lane>; readonly ready: Set<Lane>; waiting: number; underWay: number };

/** Carries deliveries to their receivers, and what they answer back into the world. A slow receiver delays itself only. */
export class Postman {
  readonly #requestOf: WebhookPorts['requestOf'];
  readonly #post: Post;
  readonly #worlds: Alive;
  readonly #receivers = new Map<string, Receiver>();
  #listeners: (() => void)[] = [];
  #errands = 0;
  #isStopped = false;

  constructor(requestOf: WebhookPorts['requestOf'], post: Post, worlds: Alive) {
    this.#requestOf = requestOf;
    this.#post = post;
    this.#worlds = worlds;
  }

  take(world: World, delivery: Delivery, at: number): void {
    if (this.#isStopped) return;
    const receiver = this.#receiverOf(delivery.target.url);
    if (receiver.waiting >= LONGEST_QUEUE) {
      const error = `${LONGEST_QUEUE} webhooks wait for this receiver already: not sent.`;
      return void this.#refuse({ world, delivery, at }, error);
    }
    const name = `${world.epoch} ${delivery.phone ?? delivery.id}`;
    let lane = receiver.lanes.get(name);
    if (!lane) {
      receiver.lanes.set(name, (lane = { name, errands: [] }));
      receiver.ready.add(lane);
    }
    lane.errands.push({ world, delivery, at });
    receiver.waiting += 1;
    this.#errands += 1;
    this.#next(receiver);
  }

  /** Not at once: what is just being done to the world goes first, as it does with every other answer. */
  async #refuse({ world, delivery, at }: Errand, error: string): Promise<void> {
    this.#errands += 1;
    await Promise.resolve();
    if (this.#isStopped) return;
    execute(world, { do: 'webhook-attempt', id: delivery.id, at, error });
    this.#errands -= 1;
    this.#worlds.changed(world);
    if (this.#errands === 0) this.#tellIdle();
  }

  get isBusy(): boolean {
    return this.#errands > 0;
  }

  /** Resolves once nothing is on its way. */
  idle(): Promise<void> {
    if (this.#errands === 0) return Promise.resolve();
    return new Promise((resolve) => this.#listeners.push(resolve));
  }

  /** Nothing more is sent, and nobody is kept waiting. */
  stop(): void {
    this.#isStopped = true;
    this.#receivers.clear();
    this.#errands = 0;
    this.#tellIdle();
  }

  #receiverOf(url: string): Receiver {
    let receiver = this.#receivers.get(url);
    if (!receiver) {
      receiver = { lanes: new Map(), ready: new Set(), waiting: 0, underWay: 0 };
      this.#receivers.set(url, receiver);
    }
    return receiver;
  }

  #next(receiver: Receiver): void {
    while (receiver.underWay < MOST && receiver.ready.size > 0) {
      const [lane] = receiver.ready;
      receiver.ready.delete(lane!);
      const errand = lane!.errands.shift()!;
      receiver.waiting -= 1;
      receiver.underWay += 1;
      void this.#run(errand).then(() => this.#done(receiver, lane!, errand));
    }
  }

  #done(receiver: Receiver, lane: Lane, { world }: Errand): void {
    if (this.#isStopped) return;
    receiver.underWay -= 1;
    this.#errands -= 1;
    if (lane.errands.length > 0) receiver.ready.add(lane);
    else receiver.lanes.delete(lane.name);
    this.#worlds.changed(world);
    this.#next(receiver);
    if (this.#errands === 0) this.#tellIdle();
  }

  async #run({ world, delivery, at }: Errand): Promise<void> {
    // or it was given up for others, meanwhile
    if (!this.#worlds.isCurrent(world) || world.outbox.get(delivery.id) !== delivery) return;
    const answer = await this.#send(delivery);
    if (!this.#isStopped) execute(world, { do: 'webhook-attempt', id: delivery.id, at, ...answer });
  }

  /** A `post` of somebody's own may throw: nobody answered, then. */
  async #send(delivery: Delivery): Promise<Answered> {
    try {
      const { url, headers, body } = this.#requestOf(delivery);
      return await this.#post({ method: 'POST', url, headers, body });
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }

  #tellIdle(): void {
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener();
  }
}
