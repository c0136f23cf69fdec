import type { WorldEvent } from './event-log.ts';

/** An event that is kept back. `behind`: how many more go before it; where it is infinite, only time lets it go. */
type Held = { readonly event: WorldEvent; readonly copies: number; behind: number };
/** An event that was told late: after all events up to `before`. */
type Late = { readonly event: WorldEvent; readonly before: number };

/** Late events that are remembered for those who were away when they were told. */
const KEPT = 1_000;

/** What lies between a world and those who listen to it: scenarios cut it for a while, and lose, repeat and keep back events on it. */
export class SocketLine {
  #downUntil = 0;
  /** How often the last event that a scenario fired on is told at once. */
  #last = { seq: 0, times: 1 };
  readonly #held = new Map<number, Held>();
  #late: Late[] = [];

  /** World time from when on sockets are let in again; 0 when they never were cut. */
  get downUntil(): number {
    return this.#downUntil;
  }

  isDown(now: number): boolean {
    return now < this.#downUntil;
  }

  /** Nobody hears anything until that instant, and nobody is let in. */
  cut(until: number): void {
    this.#downUntil = Math.max(this.#downUntil, until);
  }

  /** How often the event of this number is told; of one that is lost, never. */
  tellTimes(seq: number, times: number): void {
    this.#last = { seq, times };
  }

  /** How often an event is told at once. */
  timesOf(seq: number): number {
    return this.#last.seq === seq ? this.#last.times : 1;
  }

  hold(held: Held): void {
    this.tellTimes(held.event.seq, 0);
    this.#held.set(held.event.seq, { ...held });
  }

  isHeld(seq: number): boolean {
    return this.#held.has(seq);
  }

  /** One more has gone before those that are held; gives the numbers of those that now follow. */
  pass(): number[] {
    for (const held of this.#held.values()) held.behind -= 1;
    return [...this.#held].filter(([, { behind }]) => behind <= 0).map(([seq]) => seq);
  }

  /** `now`: the number of the last event that there was. Undefined for one that is not held. */
  release(seq: number, now: number): Held | undefined {
    const held = this.#held.get(seq);
    if (!held) return undefined;
    this.#held.delete(seq);
    this.#late = [...this.#late.slice(1 - KEPT), { event: held.event, before: now }];
    return held;
  }

  /** Late events that who has heard the one of this number last may have missed: it would have come after it. */
  lateAfter(seq: number): WorldEvent[] {
    return this.#late.filter(({ event, before }) => event.seq <= seq && seq <= before).map(({ event }) => event);
  }

  /** Whether somebody who heard the last event there was may still be without an earlier one. */
  isBehind(seq: number): boolean {
    return this.#held.size > 0 || this.lateAfter(seq).length > 0;
  }

  /** The numbers begin anew: what was held is told to nobody anymore. */
  forget(): void {
    this.#held.clear();
    this.#late = [];
  }
}
