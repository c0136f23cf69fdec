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

/** Everything the mock answers as; a further provider is a folder and one entry here. */
const DIALECTS: readonly DialectModule[] = [whatssync, chatmitra, chakra, cloud, control];

/** What a scenario can name. */
export const OPERATIONS: readonly string[] = DIALECTS.filter(({ name }) => name !== 'control').flatMap(({ endpoints }) =>
  endpoints.map(({ id }) => id),
);

/** Worlds, dialects and real time together: what each transport hands its exchanges to. */
export class Engine {
  readonly worlds: Worlds;
  readonly #router: Router;
  readonly #pump: Pump;
  readonly #touched = new Set<World>();

  constructor(setup: WorldsSetup, report: (error: unknown) => void) {
    this.worlds = new Worlds(setup);
    this.#router = createRouter(this.worlds, DIALECTS, report);
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
