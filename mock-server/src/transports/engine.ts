import type { Settings } from '../core/settings.ts';
import type { World } from '../core/world.ts';
import { Worlds, type WorldsSetup } from '../core/worlds.ts';
import { chakra } from '../dialects/chakra/dialect.ts';
import { chatmitra } from '../dialects/chatmitra/dialect.ts';
import { cloud } from '../dialects/cloud/dialect.ts';
import { control } from '../dialects/control/dialect.ts';
import type { DialectModule } from '../dialects/dialect.ts';
import type { Exchange, Reply } from '../dialects/exchange.ts';
import { createRouter, type Router } from '../dialects/router.ts';
import { whatssync } from '../dialects/whatssync/dialect.ts';
import { Pump } from './pump.ts';

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

/** Worlds, dialects and real time together: what each transport hands its exchanges to. */
export class Engine {
  readonly worlds: Worlds;
  /** What paths begin with, but for those of the Cloud API. */
  readonly bases: readonly string[];
  readonly #router: Router;
  readonly #pump: Pump;
  readonly #touched = new Set<World>();

  constructor(setup: WorldsSetup, dialects: readonly DialectModule[], report: (error: unknown) => void) {
    this.worlds = new Worlds(setup);
    this.bases = dialects.flatMap(({ bases }) => bases);
    this.#router = createRouter(this.worlds, dialects, report);
    this.#pump = new Pump(this.worlds, report);
  }

  owns(url: string): boolean {
    return this.#router.owns(url);
  }

  /** The reply, or undefined for what is not the mock's. `afterReply` is to be called when it is on its way. */
  handle(exchange: Exchange): Reply | undefined {
    const handled = this.#router.handle(exchange);
    if (handled?.world) this.#touched.add(this.worlds.find(handled.world.name) ?? handled.world);
    return handled?.reply;
  }

  /** Has what became due fire once the reply is out, not inside it. */
  afterReply(): void {
    for (const world of this.#touched) this.#pump.touch(world);
    this.#touched.clear();
  }

  /** Real time no longer moves the worlds. */
  stop(): void {
    this.#pump.stop();
  }
}
