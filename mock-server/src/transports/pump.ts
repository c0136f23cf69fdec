import { catchUp } from '../core/time-travel.ts';
import type { World } from '../core/world.ts';
import type { Worlds } from '../core/worlds.ts';

const LONGEST_SLEEP = 3_600_000;

/** Lets world time pass in real time: one timer that sleeps until the next thing is due, in whichever world. */
export class Pump {
  readonly #worlds: Worlds;
  readonly #report: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #wakeAt = Number.POSITIVE_INFINITY;
  #immediate: NodeJS.Immediate | undefined;
  #isStopped = false;

  constructor(worlds: Worlds, report: (error: unknown) => void) {
    this.#worlds = worlds;
    this.#report = report;
  }

  /** A world was touched: something of it may be due sooner than what the timer waits for. */
  touch(world: World): void {
    const next = world.due.nextAt;
    if (next !== undefined && !this.#isStopped) this.#sleep(world.clock.realUntil(next));
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    clearImmediate(this.#immediate);
  }

  /** What is due now waits for the reply that is being written, no longer. */
  #sleep(span: number): void {
    if (span <= 0) {
      this.#immediate ??= setImmediate(() => this.#wake());
      return;
    }
    const sleep = Math.min(span, LONGEST_SLEEP);
    const wakeAt = performance.now() + sleep;
    if (wakeAt >= this.#wakeAt) return;
    clearTimeout(this.#timer);
    this.#wakeAt = wakeAt;
    this.#timer = setTimeout(() => this.#wake(), Math.ceil(sleep)).unref();
  }

  #wake(): void {
    this.#immediate = undefined;
    clearTimeout(this.#timer);
    this.#wakeAt = Number.POSITIVE_INFINITY;
    for (const world of this.#worlds.list()) {
      try {
        catchUp(world);
      } catch (error) {
        this.#report(error);
      }
      this.touch(world);
    }
  }
}
