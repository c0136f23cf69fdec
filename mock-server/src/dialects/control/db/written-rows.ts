import type { Row } from '../../../core/browse.ts';

/**
 * Rows of sources that are replaced, never changed, when something changes: each is written down once, and a look at
 * 100,000 of them costs a comparison each.
 */
export class WrittenRows<Source extends object> {
  readonly #sources: Source[] = [];
  readonly #rows: Row[] = [];

  /** The rows as they are now; always the same array. */
  refresh(sources: Iterable<Source>, write: (source: Source) => Row): readonly Row[] {
    let count = 0;
    for (const source of sources) {
      if (this.#sources[count] !== source) {
        this.#sources[count] = source;
        this.#rows[count] = write(source);
      }
      count += 1;
    }
    this.#sources.length = count;
    this.#rows.length = count;
    return this.#rows;
  }
}
