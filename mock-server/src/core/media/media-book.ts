import type { Direction } from '../values.ts';

/** A file that was uploaded, or that a customer sent. */
export type MediaRow = {
  /** 15 or 16 digits. */
  readonly id: string;
  readonly direction: Direction;
  /** As it was told, parameters included. */
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
  /** A name for people; never a path. */
  readonly filename: string | undefined;
  /** Milliseconds since 1970: from then on the id is unknown. */
  readonly expiresAt: number;
  /** The bytes in base64. */
  readonly data: string;
};

/** Files by id. What has expired is as good as gone, and goes when room is needed. */
export class MediaBook {
  readonly #rows = new Map<string, MediaRow>();
  #bytes = 0;

  /** Bytes of all files, those that have expired among them. */
  get bytes(): number {
    return this.#bytes;
  }

  add(row: MediaRow): void {
    this.remove(row.id);
    this.#rows.set(row.id, row);
    this.#bytes += row.size;
  }

  get(id: string, now: number): MediaRow | undefined {
    const row = this.#rows.get(id);
    return row && row.expiresAt > now ? row : undefined;
  }

  /** Whether an id is taken, also by what has expired. */
  has(id: string): boolean {
    return this.#rows.has(id);
  }

  remove(id: string): boolean {
    this.#bytes -= this.#rows.get(id)?.size ?? 0;
    return this.#rows.delete(id);
  }

  /** All that there is expires at this instant. */
  expire(now: number): void {
    for (const row of this.#rows.values()) if (row.expiresAt > now) this.#rows.set(row.id, { ...row, expiresAt: now });
  }

  /** Whether a file expires at this instant, and not earlier. */
  expiresAt(id: string, at: number): boolean {
    return this.#rows.get(id)?.expiresAt === at;
  }

  removeExpired(now: number): void {
    for (const { id, expiresAt } of this.#rows.values()) if (expiresAt <= now) this.remove(id);
  }

  /** What has not expired, by id. */
  list(now: number): MediaRow[] {
    const rows = [...this.#rows.values()].filter(({ expiresAt }) => expiresAt > now);
    return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}
