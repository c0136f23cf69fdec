import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { VirtualList } from './virtual-list.ts';

/** Frames in which nothing may change before a goal counts as reached: rows are measured in the first two. */
const STILL_FRAMES = 4;

export type Goal = 'end' | { key: string; align: 'start' | 'center' };

/**
 * Goes to a row by its key and stays with it while rows are measured and pages arrive around it: an index would mean
 * another row after a prepend. A gesture of the reader ends it.
 */
export class ScrollGoal implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #list: VirtualList<unknown>;
  readonly #indexOf: (key: string) => number;
  #goal: Goal | undefined;
  #still = 0;
  #frame = 0;

  constructor(host: ReactiveControllerHost, list: VirtualList<unknown>, indexOf: (key: string) => number) {
    this.#host = host;
    this.#list = list;
    this.#indexOf = indexOf;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.drop();
  }

  /** On the way: nothing else should be asked for, and positions mean nothing yet. */
  get isActive(): boolean {
    return this.#goal !== undefined;
  }

  set(goal: Goal): void {
    this.#goal = goal;
    this.follow();
  }

  /** The rows are others than before: the goal is where it is now. */
  follow(): void {
    if (this.#goal === undefined) return;
    this.#still = 0;
    if (this.#goal === 'end') this.#list.scrollToEnd();
    else this.#scrollTo(this.#goal.key, this.#goal.align);
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#tick);
  }

  readonly drop = (): void => {
    this.#goal = undefined;
    cancelAnimationFrame(this.#frame);
  };

  #scrollTo(key: string, align: 'start' | 'center'): void {
    const index = this.#indexOf(key);
    if (index >= 0) this.#list.scrollToIndex(index, align);
  }

  readonly #tick = (): void => {
    if (++this.#still < STILL_FRAMES) {
      this.#frame = requestAnimationFrame(this.#tick);
      return;
    }
    this.#goal = undefined;
    this.#host.requestUpdate();
  };
}
