/** One row of a collection as the data browser shows it. */
export type Row = { readonly id: string | number; readonly [member: string]: unknown };

/** Every collection by name, read when it is asked for; one without rows of its own is a single object. */
export type Tables = Readonly<Record<string, () => readonly Row[] | object>>;

export type Question = {
  readonly tables: Tables;
  /** Path and query below the browser's root: "/messages?_limit=5". */
  readonly path: string;
  /** The same as the caller wrote it, with the host: links to other pages are made of it. */
  readonly url: string;
  readonly host: string;
};

export type Finding = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Rows, a row, or an object. */
  readonly data: unknown;
};

/** Answers a question in a query language; whoever has one brings it. */
export type Browse = (question: Question) => Promise<Finding>;
