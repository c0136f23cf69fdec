/** Those who wait for something to happen in a world. Whoever waits looks for themselves; this only wakes them. */
export class Watchers {
  readonly #waiting = new Set<() => void>();

  /** Calls back once, when something happens next; answers with what takes that back. */
  next(wake: () => void): () => void {
    this.#waiting.add(wake);
    return () => void this.#waiting.delete(wake);
  }

  /** Something happened. Costs nothing where nobody waits. */
  wake(): void {
    if (this.#waiting.size === 0) return;
    const woken = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of woken) wake();
  }
}
