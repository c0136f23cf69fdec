/** E.164 digits without `+`, e.g. "12025550123". */
export type Phone = string;
/** ISO 8601 in UTC with milliseconds. */
export type Instant = string;
export type Dialect = 'whatssync' | 'chatmitra' | 'chakra' | 'cloud';

/** One page of a list; `next` and `previous` are cursors to hand back. */
export interface Page<T> {
  items: T[];
  next?: string;
  previous?: string;
}
