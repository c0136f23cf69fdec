/** Rows that stand in the order of their activity number. */
export type Active = { activity: number };

const CHUNK = 512;

/**
 * Rows by activity, newest last, in chunks: moving one row to the front of 100,000 costs two binary searches and one
 * short splice, and a page costs the same wherever it begins.
 */
export class ContactOrder<Row extends Active> {
  readonly #chunks: Row[][] = [];

  /** The row's activity must be higher than any other's. */
  push(row: Row): void {
    const last = this.#chunks.at(-1);
    if (last && last.length < CHUNK) last.push(row);
    else this.#chunks.push([row]);
  }

  remove(row: Row): void {
    const chunkIndex = this.#chunkOf(row.activity);
    const chunk = this.#chunks[chunkIndex];
    const index = chunk ? seek(chunk, row.activity) : -1;
    if (!chunk || chunk[index] !== row) return;
    chunk.splice(index, 1);
    this.#tidy(chunkIndex);
  }

  /** Newest first, beginning below `before`; calls `visit` until it returns false. */
  walk(before: number, visit: (row: Row) => boolean): void {
    for (let chunkIndex = this.#chunkOf(before); chunkIndex >= 0; chunkIndex--) {
      const chunk = this.#chunks[chunkIndex]!;
      let index = chunk.at(-1)!.activity < before ? chunk.length : seek(chunk, before);
      while (--index >= 0) if (!visit(chunk[index]!)) return;
    }
  }

  /** The last chunk that begins at or below this activity; -1 when there is none. */
  #chunkOf(activity: number): number {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#chunks[middle]![0]!.activity <= activity) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Thin neighbours are joined, so that removals do not leave many short chunks. */
  #tidy(chunkIndex: number): void {
    const chunk = this.#chunks[chunkIndex]!;
    const next = this.#chunks[chunkIndex + 1];
    if (chunk.length === 0) this.#chunks.splice(chunkIndex, 1);
    else if (next && chunk.length + next.length < CHUNK / 2) this.#chunks.splice(chunkIndex, 2, [...chunk, ...next]);
  }
}

/** The index of the first row at or above this activity. */
function seek(rows: readonly Active[], activity: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.activity < activity) low = middle + 1;
    else high = middle;
  }
  return low;
}
