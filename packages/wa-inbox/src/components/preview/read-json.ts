type Path = readonly (string | number)[];
/** Where something stands in a text: from its first character to behind its last. */
export type Span = { start: number; end: number };
/** A value with where it and its parts stand; or why the text is no JSON, and where. */
export type ReadJson = { value: unknown; spanOf(path: Path): Span } | { wrong: JsonWrong; at: Span };
export type JsonWrong = 'end' | 'trailing' | 'comma' | 'colon' | 'quotes' | 'key' | 'string' | 'after' | 'unexpected' | 'deep';

/** Deeper is nothing that an API takes. */
const DEPTH = 64;
const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Reads JSON, and remembers where each part of it stands. */
export function readJson(text: string): ReadJson {
  const spans = new Map<string, Span>();
  try {
    const value = new Reader(text, spans).whole();
    return { value, spanOf: (path) => nearestSpan(path, spans) };
  } catch (thrown) {
    if (thrown instanceof Slip) return { wrong: thrown.wrong, at: thrown.at };
    throw thrown;
  }
}

/** The span of a path, or of the part around it that there is. */
function nearestSpan(path: Path, spans: ReadonlyMap<string, Span>): Span {
  for (let length = path.length; length >= 0; length--) {
    const span = spans.get(keyOf(path.slice(0, length)));
    if (span) return span;
  }
  return { start: 0, end: 0 };
}

class Slip extends Error {
  readonly wrong: JsonWrong;
  readonly at: Span;

  constructor(wrong: JsonWrong, at: Span) {
    super(wrong);
    [this.wrong, this.at] = [wrong, at];
  }
}

class Reader {
  #at = 0;
  readonly #text: string;
  readonly #spans: Map<string, Span>;

  constructor(text: string, spans: Map<string, Span>) {
    [this.#text, this.#spans] = [text, spans];
  }

  whole(): unknown {
    const value = this.#value([]);
    if (this.#next() !== '') this.#fail('after');
    return value;
  }

  #value(path: Path): unknown {
    if (path.length > DEPTH) this.#fail('deep');
    const first = this.#next();
    const start = this.#at;
    const value = first === '{' ? this.#object(path) : first === '[' ? this.#list(path) : this.#leaf(first);
    // a member's span begins with its name
    const named = this.#spans.get(keyOf(path));
    this.#spans.set(keyOf(path), { start: named?.start ?? start, end: this.#at });
    return value;
  }

  #object(path: Path): object {
    const entries: [string, unknown][] = [];
    this.#at++;
    while (this.#next() !== '}') {
      if (this.#next() === ',') this.#fail('trailing');
      const start = this.#at;
      const name = this.#name();
      if (this.#next() !== ':') this.#fail('colon');
      this.#at++;
      this.#spans.set(keyOf([...path, name]), { start, end: this.#at });
      entries.push([name, this.#value([...path, name])]);
      this.#between('}');
    }
    this.#at++;
    return Object.fromEntries(entries);
  }

  #list(path: Path): unknown[] {
    const items: unknown[] = [];
    this.#at++;
    while (this.#next() !== ']') {
      if (this.#next() === ',') this.#fail('trailing');
      items.push(this.#value([...path, items.length]));
      this.#between(']');
    }
    this.#at++;
    return items;
  }

  /** What follows a member: a comma and another one, or the end. */
  #between(end: '}' | ']'): void {
    const next = this.#next();
    if (next === end) return;
    if (next !== ',') this.#fail(next === '' ? 'end' : 'comma');
    const comma = { start: this.#at, end: this.#at + 1 };
    this.#at++;
    if (this.#next() === end) throw new Slip('trailing', comma);
  }

  #name(): string {
    const next = this.#next();
    if (next === '') this.#fail('end');
    if (next === '"') return this.#leaf(next) as string;
    return this.#fail(next === "'" ? 'quotes' : 'key');
  }

  #leaf(first: string): unknown {
    const token = this.#match(first === '"' ? STRING : WORD);
    if (token) return JSON.parse(token);
    if (first === '') this.#fail('end');
    return this.#fail(first === '"' ? 'string' : first === "'" || first === '“' ? 'quotes' : 'unexpected');
  }

  /** The next character that is no space; empty at the end. */
  #next(): string {
    this.#match(SPACE);
    return this.#text[this.#at] ?? '';
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [''];
    this.#at += found.length;
    return found;
  }

  #fail(wrong: JsonWrong): never {
    const rest = /^[\w$.-]+|^./u.exec(this.#text.slice(this.#at, this.#at + 40))?.[0] ?? '';
    throw new Slip(wrong, { start: this.#at, end: this.#at + rest.length });
  }
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/** The number of the line, from 1, on which a character stands. */
export function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
