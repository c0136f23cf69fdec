import type { World } from '../core/world.ts';

/** Real milliseconds that a reply is held back at most, however the world's clock runs. */
const LONGEST = 30_000;

/** Wakes once, after so many real milliseconds, unless it is called off. */
export type Timer = (span: number, wake: () => void) => () => void;

/** Of this process; it keeps none alive. */
export const realTimer: Timer = (span, wake) => {
  const timer = setTimeout(wake, span);
  (timer as { unref?: () => void }).unref?.();
  return () => clearTimeout(timer);
};

type Held = { readonly world: World; readonly until: number; readonly release: () => void; callOff: () => void };

/** Replies that scenarios hold back: each goes out when its world time has come, and at the latest after 30 real seconds. */
export class HeldReplies {
  readonly #timer: Timer;
  readonly #held = new Set<Held>();

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  /** Resolves when the reply may go out. */
  until(world: World, until: number): Promise<void> {
    return new Promise((resolve) => {
      const latest = this.#timer(LONGEST, () => held.release());
      const held: Held = {
        world,
        until,
        release: () => {
          latest();
          held.callOff();
          this.#held.delete(held);
          resolve();
        },
        callOff: () => undefined,
      };
      this.#held.add(held);
      this.#look(held);
    });
  }

  /** A world's clock was moved, stopped or set going: looked at when whatever does that is done. */
  moved(world: World): void {
    if (this.#held.size === 0) return;
    queueMicrotask(() => {
      for (const held of this.#held) if (held.world === world) this.#look(held);
    });
  }

  /** The world of this name has begun anew, or is gone: nobody's time will come. */
  ended(name: string): void {
    for (const held of this.#held) if (held.world.name === name) held.release();
  }

  stop(): void {
    for (const held of this.#held) held.release();
  }

  #look(held: Held): void {
    held.callOff();
    held.callOff = () => undefined;
    const left = held.world.clock.realUntil(held.until);
    if (left <= 0) held.release();
    else if (left < LONGEST) held.callOff = this.#timer(Math.ceil(left), () => this.#look(held));
  }
}
