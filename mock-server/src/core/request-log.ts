/** One call and what became of it. */
export type RequestEntry = {
  readonly id: string;
  /** World time in milliseconds. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  /** As received; readers get them redacted. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string | undefined;
  readonly status: number;
  readonly reply: string | undefined;
  readonly dialect: string;
  /** Id of the endpoint, where one was found. */
  readonly endpoint: string | undefined;
  /** The rule that decided the answer. */
  readonly decidedBy: string;
  readonly note: string | undefined;
  /** What verdicts are made of, and nobody is shown. */
  readonly trace?: RequestTrace | undefined;
};

export type RequestTrace = {
  /** Real time in milliseconds. */
  readonly real: number;
  /** World events `from` up to and with `to` are of this call. */
  readonly from: number;
  readonly to: number;
  /** The client was told to come back after so many real seconds, and that is this world time. */
  readonly retryAfter?: { readonly seconds: number; readonly at: number } | undefined;
};

const KEPT = 1_000;
const LONGEST = 32_768;

/** The last calls of a world. */
export class RequestLog {
  readonly #ring: RequestEntry[] = [];
  #count = 0;

  /** How many there were. */
  get count(): number {
    return this.#count;
  }

  /** Its id. */
  add(entry: Omit<RequestEntry, 'id'>): string {
    this.#count += 1;
    const id = `req_${this.#count}`;
    this.#ring[(this.#count - 1) % KEPT] = { ...entry, id, body: shorten(entry.body), reply: shorten(entry.reply) };
    return id;
  }

  /** Newest first. */
  list(limit = KEPT): RequestEntry[] {
    const kept = Math.min(this.#count, KEPT, limit);
    return Array.from({ length: kept }, (_, index) => this.#ring[(this.#count - 1 - index) % KEPT]!);
  }
}

/** The copy is joined before it is cut, so that the short text does not keep the long one in memory. */
function shorten(text: string | undefined): string | undefined {
  if (text === undefined || text.length <= LONGEST) return text;
  return ` ${text.slice(0, LONGEST)}… (${text.length} characters)`.slice(1);
}
