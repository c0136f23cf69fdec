/** Seeded randomness (mulberry32). Its state is one 32-bit number, so that a snapshot can hold it. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  get state(): number {
    return this.#state;
  }

  /** From 0 to just below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    return scramble(this.#state) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }
}

/** A 32-bit number that looks random and is the same for the same input. */
export function scramble(input: number): number {
  let value = Math.imul(input ^ (input >>> 15), input | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return (value ^ (value >>> 14)) >>> 0;
}

/** The seed of a world that is named: the default world keeps the seed as it is. */
export function seedOf(seed: number, world: string): number {
  if (world === 'default') return seed >>> 0;
  let hash = seed >>> 0;
  for (let index = 0; index < world.length; index++) hash = Math.imul(hash ^ world.charCodeAt(index), 0x01000193);
  return scramble(hash >>> 0);
}

/** So many hexadecimal digits that look random and are the same for the same text. */
export function hexOf(text: string, length: number): string {
  let digits = '';
  for (let part = 1; digits.length < length; part++) digits += seedOf(part, text).toString(16).padStart(8, '0');
  return digits.slice(0, length);
}
