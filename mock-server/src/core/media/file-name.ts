const LONGEST = 240;

/** What is left of a path, of what no file system takes and of what a reader does not see; undefined when that is nothing. */
export function safeFileName(given: string | undefined): string | undefined {
  const last = (given ?? '')
    .replace(/\p{Surrogate}/gu, '')
    .split(/[/\\]/)
    .at(-1)!;
  // control characters, marks that turn the direction of text, and what Windows forbids
  const clean = last.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').replace(/["*:<>?|]/g, '_');
  const name = [...clean.replace(/^[.\s]+|[.\s]+$/g, '')].slice(0, LONGEST).join('');
  return name === '' ? undefined : name;
}
