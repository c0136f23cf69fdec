import { execute } from '../../core/commands/execute.ts';
import type { Delivery } from '../../core/webhooks/outbox.ts';
import type { World } from '../../core/world.ts';
import type { WebhookPorts } from '../../core/webhooks/ports.ts';
import type { Post } from './post.ts';

/** Requests that are under way to one receiver at a time. */
const MOST = 8;

type Errand = { readonly world: World; readonly delivery: Delivery; readonly at: number };
type Receiver = { readonly waiting: Errand[]; underWay: number };

/** Carries deliveries to their receivers, and what they answer back into the world. A slow receiver delays itself only. */
export class Postman {
  readonly #requestOf: WebhookPorts['requestOf'];
  readonly #post: Post;
  readonly #afterwards: (world: World) => void;
  readonly #receivers = new Map<string, Receiver>();
  readonly #customers = new Set<string>();
  #listeners: (() => void)[] = [];
  #underWay = 0;
  #isStopped = false;

  /** `afterwards`: the world was changed by an answer. */
  constructor(requestOf: WebhookPorts['requestOf'], post: Post, afterwards: (world: World) => void) {
    this.#requestOf = requestOf;
    this.#post = post;
    this.#afterwards = afterwards;
  }

  take(world: World, delivery: Delivery, at: number): void {
    const { url } = delivery.target;
    let receiver = this.#receivers.get(url);
    if (!receiver) this.#receivers.set(url, (receiver = { waiting: [], underWay: 0 }));
    receiver.waiting.push({ world, delivery, at });
    this.#underWay += 1;
    this.#next(url, receiver);
  }

  get isBusy(): boolean {
    return this.#underWay > 0;
  }

  /** Resolves once nothing is on its way. */
  idle(): Promise<void> {
    if (this.#underWay === 0) return Promise.resolve();
    return new Promise((resolve) => this.#listeners.push(resolve));
  }

  stop(): void {
    this.#isStopped = true;
    this.#receivers.clear();
  }

  /** What concerns one customer goes one after the other, so that a read does not overtake its delivered. */
  #next(url: string, receiver: Receiver): void {
    while (receiver.underWay < MOST) {
      const index = receiver.waiting.findIndex((errand) => !this.#customers.has(laneOf(errand)));
      if (index < 0) return;
      const [errand] = receiver.waiting.splice(index, 1);
      receiver.underWay += 1;
      this.#customers.add(laneOf(errand!));
      void this.#run(errand!).finally(() => {
        receiver.underWay -= 1;
        this.#underWay -= 1;
        this.#customers.delete(laneOf(errand!));
        if (this.#isStopped) return;
        this.#afterwards(errand!.world);
        this.#next(url, receiver);
        if (this.#underWay === 0) this.#tellIdle();
      });
    }
  }

  async #run({ world, delivery, at }: Errand): Promise<void> {
    const { url, headers, body } = this.#requestOf(delivery);
    const answer = await this.#post({ method: 'POST', url, headers, body });
    if (!this.#isStopped) execute(world, { do: 'webhook-attempt', id: delivery.id, at, ...answer });
  }

  #tellIdle(): void {
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener();
  }
}

function laneOf({ world, delivery }: Errand): string {
  return `${world.epoch} ${delivery.target.url} ${delivery.phone ?? delivery.id}`;
}
