/** Real time, injected: the only way in which it reaches a world. Milliseconds since 1970. */
export type RealClock = { now(): number };

export type ClockState = { readonly now: number; readonly frozen: boolean; readonly rate: number };

/** Virtual time: runs at `rate` times real time, or stands still. It never goes back. */
export class WorldClock {
  readonly #real: RealClock;
  #at: number;
  #realAt: number;
  #rate: number;
  #frozen: boolean;
  #pinned: number | undefined;

  constructor(real: RealClock, start: ClockState) {
    this.#real = real;
    this.#at = start.now;
    this.#realAt = real.now();
    this.#rate = start.rate;
    this.#frozen = start.frozen;
  }

  now(): number {
    if (this.#pinned !== undefined) return this.#pinned;
    if (this.#frozen) return this.#at;
    const elapsed = this.#real.now() - this.#realAt;
    return elapsed > 0 ? Math.floor(this.#at + elapsed * this.#rate) : this.#at;
  }

  /** Real time, for what is judged by it: a client that waits does so in real time. */
  realNow(): number {
    return this.#real.now();
  }

  state(): ClockState {
    return { now: this.now(), frozen: this.#frozen, rate: this.#rate };
  }

  /** Real milliseconds until a world instant; infinite while the clock stands still. */
  realUntil(at: number): number {
    const left = at - this.now();
    if (left <= 0) return 0;
    return this.#frozen ? Number.POSITIVE_INFINITY : left / this.#rate;
  }

  /** Real milliseconds that a span of world time takes; a frozen clock counts as running. */
  realSpan(span: number): number {
    return span / this.#rate;
  }

  /** Has the clock stand at an instant while something is done: what came due is done at its own time. */
  at<Result>(instant: number, deed: () => Result): Result {
    const before = this.#pinned;
    this.#pinned = instant;
    try {
      return deed();
    } finally {
      this.#pinned = before;
    }
  }

  /** Also while it is had to stand: what is still done then is done at the new instant. */
  jump(to: number): void {
    const at = Math.max(to, this.now());
    this.#anchor(at);
    if (this.#pinned !== undefined) this.#pinned = at;
  }

  /** Goes on as if it had shown an instant at a moment of real time, such as before its process was started again. */
  goOn(at: number, realAt: number): void {
    this.#at = at;
    this.#realAt = realAt;
  }

  setFrozen(frozen: boolean): void {
    this.#anchor(this.now());
    this.#frozen = frozen;
  }

  setRate(rate: number): void {
    this.#anchor(this.now());
    this.#rate = rate;
  }

  #anchor(at: number): void {
    this.#at = at;
    this.#realAt = this.#real.now();
  }
}
