import type { Settings } from '../core/settings.ts';
import type { World } from '../core/world.ts';
import { Worlds, type WorldsSetup } from '../core/worlds.ts';
import { chakra } from '../dialects/chakra/dialect.ts';
import { chatmitra } from '../dialects/chatmitra/dialect.ts';
import { cloud } from '../dialects/cloud/dialect.ts';
import { control } from '../dialects/control/dialect.ts';
import type { DialectModule } from '../dialects/dialect.ts';
import type { Exchange, Reply } from '../dialects/exchange.ts';
import { createRouter, type Handled, type Router } from '../dialects/router.ts';
import { whatssync } from '../dialects/whatssync/dialect.ts';
import type { WorldStore } from '../store/world-store.ts';
import type { WebhookPorts } from '../core/webhooks/ports.ts';
import { catchUp } from '../core/time-travel.ts';
import { requestMaker } from '../webhooks/request.ts';
import { sign } from './webhooks/sign.ts';
import { dialectProblem, Dispatcher } from '../webhooks/dispatcher.ts';
import { HeldReplies, realTimer, type Timer } from './held-replies.ts';
import { Pump } from './pump.ts';
import { Keeper } from './keeper.ts';
import type { Answered, Post } from './webhooks/post.ts';
import { Postman } from './webhooks/postman.ts';
import { targetProblem, type AllowedTargets } from './webhooks/target-problem.ts';

/** Everything the mock answers as. */
export const DIALECTS: readonly DialectModule[] = [whatssync, chatmitra, chakra, cloud, control];

/** With a provider that somebody else brings, asked before the Cloud API, whose paths begin with any id. */
export function dialectsWith(own: readonly DialectModule[]): readonly DialectModule[] {
  const taken = own.find(({ name }) => DIALECTS.some((other) => other.name === name));
  if (taken) throw new RangeError(`A provider cannot be named ${JSON.stringify(taken.name)}: the mock has one of that name.`);
  return [...own, ...DIALECTS];
}

/** What scenarios and the core know of the dialects. */
export function knownOf(dialects: readonly DialectModule[]): Pick<Settings, 'ops' | 'providers'> {
  const providers = dialects.filter(({ manners }) => manners !== undefined);
  return {
    ops: providers.flatMap(({ endpoints }) => endpoints.map(({ id }) => id)),
    providers: Object.fromEntries(providers.map(({ name, manners }) => [name, manners!])),
  };
}

export type EngineOptions = {
  /** Gets what should not have happened. */
  readonly report: (error: unknown) => void;
  /** Sends a webhook. */
  readonly post: Post;
  /** Real time, for replies that scenarios hold back; this process's without it. */
  readonly timer?: Timer | undefined;
  /** Hosts beside this machine that may get webhooks. */
  readonly webhookHosts: AllowedTargets;
  /** Keeps the worlds; without it they end with the process. */
  readonly store?: WorldStore | undefined;
};

/** Worlds, dialects and real time together: what each transport hands its exchanges to. */
export class Engine {
  readonly worlds: Worlds;
  /** What paths begin with, but for those of the Cloud API. */
  readonly bases: readonly string[];
  /** Carries what subscriptions ask for. */
  readonly webhooks: Postman;
  readonly #router: Router;
  readonly #pump: Pump;
  readonly #heldReplies: HeldReplies;
  readonly #touched = new Set<World>();
  readonly #keeper: Keeper | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(
    setup: Omit<WorldsSetup, 'webhooks'>,
    dialects: readonly DialectModule[],
    { report, post: send, webhookHosts, timer = realTimer, store }: EngineOptions,
  ) {
    // a receiver hears of nothing that the death of the process could undo
    const post: Post = store ? (sent) => this.#whenKept(() => send(sent)) : send;
    const formats = new Map(dialects.flatMap(({ name, webhooks }) => (webhooks ? [[name, webhooks] as const] : [])));
    const webhooks: WebhookPorts = {
      ask: (url) => post({ method: 'GET', url, headers: {} }),
      requestOf: requestMaker(formats, sign),
      problemOf: ({ dialect, url }) => dialectProblem(dialect, formats) ?? targetProblem(url, webhookHosts),
    };
    // writing a base takes as long as the world is large: so it is written less often then
    const journalLimit = store && ((world: World) => world.messages.size);
    this.worlds = new Worlds({ ...setup, webhooks, journalLimit });
    this.bases = dialects.flatMap(({ bases }) => bases);
    this.#router = createRouter(this.worlds, dialects, report);
    this.#pump = new Pump(this.worlds, report);
    this.#heldReplies = new HeldReplies(timer);
    this.webhooks = new Postman(webhooks.requestOf, post, {
      isCurrent: (world) => this.worlds.isCurrent(world),
      changed: (world) => this.#pump.touch(world),
    });
    const dispatcher = new Dispatcher(formats);
    this.worlds.subscribe({
      onEvent: (world, event) => {
        dispatcher.onEvent(world, event);
        if (event.type === 'clock.changed') this.#heldReplies.moved(world);
      },
      onNews: (world, news) => dispatcher.onNews(world, news),
      onPost: (world, delivery, at) => this.webhooks.take(world, delivery, at),
      onEpoch: (name) => this.#heldReplies.ended(name),
    });
    if (!store) return;
    this.#keeper = new Keeper(store, this.worlds, { real: setup.real, report });
    this.#keeper.begin();
    for (const world of this.worlds.list()) this.#pump.touch(world);
  }

  owns(url: string): boolean {
    return this.#router.owns(url);
  }

  /** The reply, or undefined for what is not the mock's. `afterReply` is to be called when it is on its way. */
  handle(exchange: Exchange): Reply | undefined {
    const handled = this.#router.handle(exchange);
    if (exchange.method !== 'GET') for (const listener of this.#listeners) listener();
    if (handled?.world) this.#touched.add(this.worlds.find(handled.world.name) ?? handled.world);
    if (!handled) return undefined;
    const reply = this.#hold(handled);
    return this.#keeper ? this.#onceKept(exchange, reply) : reply;
  }

  /** For callers that cannot wait: throws when what was done could not be kept. */
  keep(): void {
    this.#keeper?.flush();
  }

  /** A reply that waits until what it tells of is safe. */
  #onceKept(exchange: Exchange, reply: Reply): Reply {
    if (!reply.later && !this.#keeper!.kept()) return reply;
    const later = async () => {
      const told = reply.later ? await reply.later() : reply;
      try {
        await this.#keeper!.kept();
        return told;
      } catch (error) {
        return this.#router.refuse(exchange, { key: 'internal_error', rule: 'store', message: (error as Error).message });
      }
    };
    return { ...reply, later };
  }

  async #whenKept(deed: () => Promise<Answered>): Promise<Answered> {
    await this.#keeper?.kept();
    return deed();
  }

  /** A reply that a scenario holds back comes later. */
  #hold({ reply, world }: Handled): Reply {
    const { later, hindrance } = reply;
    if (!world || (!later && hindrance?.until === undefined)) return reply;
    const hold = async () => {
      const told = later ? await later() : reply;
      const until = told.hindrance?.until;
      if (until !== undefined) await this.#heldReplies.until(world, until);
      return told;
    };
    return { ...reply, later: hold };
  }

  /** Calls back whenever a world may have changed, possibly before it has: look in the next turn. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
    this.worlds.subscribe({ onEvent: listener, onNews: listener, onEpoch: listener });
  }

  /** Has what became due fire once the reply is out, not inside it. */
  afterReply(): void {
    for (const world of this.#touched) this.#pump.touch(world);
    this.#touched.clear();
  }

  /** Resolves once all that is due by now has been sent and answered. */
  async settled(): Promise<void> {
    do {
      await this.webhooks.idle();
      for (const world of this.worlds.list()) catchUp(world);
    } while (this.webhooks.isBusy);
  }

  /** Real time no longer moves the worlds. */
  stop(): void {
    this.#pump.stop();
    this.#heldReplies.stop();
    this.webhooks.stop();
    this.#keeper?.close();
    this.worlds.end();
  }
}
