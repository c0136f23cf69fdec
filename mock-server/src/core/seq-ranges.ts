const MOST = 1_000;

/** Sequence numbers, kept as ranges; of very many ranges the oldest go. */
export class SeqRanges {
  readonly #ranges: { from: number; to: number }[] = [];

  /** Cheap where the numbers come one after the other, as they do. */
  add(seq: number): void {
    const last = this.#ranges.at(-1);
    if (last && seq >= last.from && seq <= last.to + 1) {
      last.to = Math.max(last.to, seq);
      return;
    }
    this.#ranges.push({ from: seq, to: seq });
    if (this.#ranges.length > MOST) this.#ranges.shift();
  }

  has(seq: number): boolean {
    return this.#ranges.some(({ from, to }) => seq >= from && seq <= to);
  }
}
