import { scramble } from './random.ts';

/** Ids that look random, never repeat within a world, and are the same for the same seed. */
export class Ids {
  readonly #seed: number;
  #count: number;

  constructor(seed: number, count = 0) {
    this.#seed = seed >>> 0;
    this.#count = count;
  }

  /** How many were given, for snapshots. */
  get count(): number {
    return this.#count;
  }

  /** As if so many had been given: for what is put back as it was made before. */
  skipTo(count: number): void {
    this.#count = count;
  }

  /** E.g. `msg_0k3v9qx001`: a scrambled part, then the count, which makes it unique. */
  next(prefix: string): string {
    this.#count += 1;
    const noise = scramble((this.#seed + Math.imul(this.#count, 0x9e3779b1)) >>> 0);
    return `${prefix}_${noise.toString(36).padStart(7, '0')}${this.#count.toString(36).padStart(3, '0')}`;
  }
}
