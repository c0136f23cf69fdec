import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the clock needs to know to sleep as long as it can. */
export type TickingClockConfig = {
  /** How fast the time that is shown runs: 1 is real time, 0 stands still. */
  rate?(): number;
  /** Milliseconds until a visible text would change; undefined when none will. */
  nextChange(): number | undefined;
};

/** Browsers keep timers below 2^31 ms. */
const LONGEST = 2 ** 31 - 1;
/** A text that is counted in minutes need not be exact to the frame. */
const SHORTEST = 250;

/** Asks the host for an update when a text that depends on the time would read differently, and sleeps until then. */
export class TickingClock implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #config: TickingClockConfig;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Node, config: TickingClockConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#arm();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const change = this.#config.nextChange();
    const rate = this.#config.rate?.() ?? 1;
    if (change === undefined || rate <= 0 || !this.#host.isConnected) return; // an update may come after the removal
    const wait = Math.min(LONGEST, Math.max(SHORTEST, Math.ceil(change / rate)));
    this.#timer = setTimeout(() => this.#host.requestUpdate(), wait);
  }
}

/** Milliseconds until a countdown in minutes that stands at `remaining` reads differently. */
export function untilMinuteChanges(remaining: number): number | undefined {
  return remaining <= 0 ? undefined : (remaining % 60_000) + 1;
}
