import { createMock, type Mock, type MockOptions } from '../index.ts';
import { worldName } from './world-name.ts';

/** One mock for all worlds that are open; it goes with the last of them, and its port with it. */
export class SharedMock {
  readonly #options: MockOptions;
  readonly #open = new Set<string>();
  #mock: Mock | undefined;

  constructor(options: MockOptions) {
    this.#options = options;
  }

  open(title: string): Mock {
    const name = this.#freeName(worldName(title));
    const mock = (this.#mock ??= createMock(this.#options));
    this.#open.add(name);
    const world = mock.world(name);
    const close = world.close.bind(world);
    return Object.assign(world, { close: () => this.#close(name, close) });
  }

  /** Two tests of one title at the same time are two tests. */
  #freeName(name: string): string {
    let free = name;
    for (let count = 2; this.#open.has(free); count++) free = `${name}-${count}`;
    return free;
  }

  async #close(name: string, close: () => Promise<void>): Promise<void> {
    if (!this.#open.delete(name)) return;
    await close();
    if (this.#open.size > 0) return;
    const mock = this.#mock;
    this.#mock = undefined;
    await mock?.close();
  }
}
