/** What lies between a world and those who listen to it: scenarios cut it for a while, and lose events on it. */
export class SocketLine {
  #downUntil = 0;
  #lost = 0;

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

  /** The event of this number does not get through. */
  lose(seq: number): void {
    this.#lost = seq;
  }

  hasLost(seq: number): boolean {
    return this.#lost === seq;
  }
}
