import type { MessageRow } from './values.ts';

/** Rows by id that any number of worlds begin with. They never change, and so they are never copied. */
export type SharedRows = ReadonlyMap<string, MessageRow>;

const NONE: SharedRows = new Map();

/** All messages of a world by id, in the order in which they came. */
export class MessageBook {
  #shared = NONE;
  /** What came since, and the copies that took the place of shared rows. */
  #own = new Map<string, MessageRow>();
  /** How many of the own rows take the place of shared ones. */
  #replaced = 0;

  get size(): number {
    return this.#shared.size + this.#own.size - this.#replaced;
  }

  get(id: string): MessageRow | undefined {
    return this.#own.get(id) ?? this.#shared.get(id);
  }

  has(id: string): boolean {
    return this.#own.has(id) || this.#shared.has(id);
  }

  set(row: MessageRow): void {
    if (this.#shared.has(row.id) && !this.#own.has(row.id)) this.#replaced += 1;
    this.#own.set(row.id, row);
  }

  *values(): Generator<MessageRow> {
    for (const [id, row] of this.#shared) yield this.#own.get(id) ?? row;
    for (const [id, row] of this.#own) if (!this.#shared.has(id)) yield row;
  }

  /** Hands over what there is for other worlds to begin with; this one goes on from it. Only of a book that began with nothing. */
  share(): SharedRows {
    this.#shared = this.#own;
    this.#own = new Map();
    return this.#shared;
  }

  /** Fills an empty book with what another handed over. */
  beginWith(rows: SharedRows): void {
    this.#shared = rows;
  }
}
