/** What stands in the file for a text of the world. */
export type Substitutes = {
  /** Wherever the text is, also within others. */
  readonly everywhere: ReadonlyMap<string, string>;
  /** Only as the whole value of members of these names. */
  readonly named: ReadonlyMap<string, string>;
};

/** Members that hold nothing but a secret. */
export const SECRET_MEMBERS: ReadonlySet<string> = new Set(['secret', 'verifyToken', 'pin']);

/** Texts that are longer are files. */
const LONGEST_DATA = 256;

/** A copy of plain data with the substitutes in it. The same substitutes in the same data: the same copy. */
export function redact<Value>(value: Value, { everywhere, named }: Substitutes): Value {
  const pattern = patternOf([...everywhere.keys()]);
  const write = (text: string) => (pattern ? text.replace(pattern, (found) => everywhere.get(found)!) : text);
  const copy = (given: unknown, name: string): unknown => {
    if (typeof given === 'string') {
      if (name === 'data' && given.length > LONGEST_DATA) return given;
      return (SECRET_MEMBERS.has(name) ? named.get(given) : undefined) ?? write(given);
    }
    if (Array.isArray(given)) return given.map((each) => copy(each, name));
    if (typeof given !== 'object' || given === null) return given;
    return Object.fromEntries(Object.entries(given).map(([member, each]) => [write(member), copy(each, member)]));
  };
  return copy(value, '') as Value;
}

/** The longest first: one secret may begin with another. An address goes no further than its port. */
function patternOf(texts: readonly string[]): RegExp | undefined {
  if (texts.length === 0) return undefined;
  const longestFirst = texts.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((text) => escape(text) + (/:\d+$/.test(text) ? String.raw`(?!\d)` : '')).join('|'), 'g');
}

export function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

const SEALED =
  /(\/api\/v1\/media\/\d{1,20}\?token=|\/whatsapp_business\/attachments\/\?mid=\d{1,20}&ext=\d{1,12}&hash=)[\da-f]{24}/g;

/** Leaves the seals out of the URLs of files: they follow from the mock's tokens. */
export function unseal(json: string): string {
  return json.replace(SEALED, '$1sealed');
}
