/** A request as plain data, whatever carried it. Header names are lower case. */
export type Exchange = {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string | undefined;
  /** A body that is no text, such as a form with files, in the place of `body`. */
  readonly bytes?: Uint8Array | undefined;
  /** The body was over the limit and is not here. */
  readonly isTooLarge?: boolean;
};

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** The body in UTF-8, where it is at hand; all there is of one that is no text. */
  readonly bytes?: Uint8Array | undefined;
  /** The reply, where somebody else has to answer first: this one then says nothing. */
  readonly later?: (() => Promise<Reply>) | undefined;
  readonly hindrance?: Hindrance | undefined;
};

/**
 * What a scenario does to a reply, for the rim to carry out: `until` holds it back to that world time, and `reset` ends the
 * connection, inside the reply or with no word of it.
 */
export type Hindrance = { readonly until?: number | undefined; readonly reset?: 'inside' | 'before' | undefined };

export const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' } as const;

/** The first value of a header. */
export function headerOf(exchange: Exchange, name: string): string | undefined {
  const value = exchange.headers[name];
  return typeof value === 'string' ? value : value?.[0];
}
