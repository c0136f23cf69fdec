/** An event with its number, and what names what it is about. */
type Stamped = {
  readonly seq: number;
  readonly id?: string;
  readonly phone?: string;
  readonly message?: { readonly id: string };
};

/** Numbers and subjects that are remembered: what was lost long ago does not come anymore. */
const MOST = 1_000;

/** Which events are news, by their numbers: each once, also late, unless a later one has said the same anew. */
export class EventOrder {
  #last = 0;
  readonly #missing = new Set<number>();
  /** The last event of each subject, while some are missing. */
  readonly #told = new Map<string, number>();

  /** The highest number that there was. */
  get last(): number {
    return this.#last;
  }

  begin(last: number): void {
    this.#last = last;
    this.#forget();
  }

  isNews(name: string, { seq, id, phone, message }: Stamped): boolean {
    if (seq <= this.#last && !this.#missing.delete(seq)) return false;
    if (seq - this.#last > MOST || this.#told.size > MOST) this.#forget();
    else for (let each = this.#last + 1; each < seq; each++) this.#missing.add(each);
    this.#last = Math.max(this.#last, seq);
    const subject = `${name} ${message?.id ?? id ?? phone ?? ''}`;
    const isStale = seq < (this.#told.get(subject) ?? 0);
    if (this.#missing.size === 0) this.#told.clear();
    else if (!isStale) this.#told.set(subject, seq);
    return !isStale;
  }

  #forget(): void {
    this.#missing.clear();
    this.#told.clear();
  }
}
