import { catchUp } from '../core/time-travel.ts';
import type { World } from '../core/world.ts';
import type { Worlds } from '../core/worlds.ts';

const LONGEST_SLEEP = 3_600_000;

/** A number in a browser; in Node it must not keep the process. */
type Timer = ReturnType<typeof setTimeout> & { unref?(): void };
/** After what is under way; `setImmediate` is Node's alone. */
const soon: (wake: () => void) => void = globalThis.setImmediate ?? ((wake) => setTimeout(wake, 0));

/** Lets world time pass in real time: one timer that sleeps until the next thing is due, in whichever world. */
export class Pump {
  readonly #worlds: Worlds;
  readonly #report: (error: unknown) => void;
  #timer: Timer | undefined;
  #wakeAt = Number.POSITIVE_INFINITY;
  #isSoon = false;
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
  }

  /** What is due now waits for the reply that is being written, no longer. */
  #sleep(span: number): void {
    if (span <= 0) {
      if (!this.#isSoon) soon(() => this.#wake());
      this.#isSoon = true;
      return;
    }
    const sleep = Math.min(span, LONGEST_SLEEP);
    const wakeAt = performance.now() + sleep;
    if (wakeAt >= this.#wakeAt) return;
    clearTimeout(this.#timer);
    this.#wakeAt = wakeAt;
    this.#timer = setTimeout(() => this.#wake(), Math.ceil(sleep));
    this.#timer.unref?.();
  }

  #wake(): void {
    this.#isSoon = false;
    if (this.#isStopped) return;
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
