const LONGEST = 240;

/** What is left of a path, of what no file system takes and of what a reader does not see; undefined when that is nothing. */
export function safeFileName(given: string | undefined): string | undefined {
  const last = (given ?? '')
    .replace(/\p{Surrogate}/gu, '')
    .split(/[/\\]/)
    .at(-1)!;
  // control characters, marks that turn the direction of text, and what Windows forbids
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  const clean = last
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/["*:<>?|]/g, '_');
  const name = [...clean.replace(/^[.\s]+|[.\s]+$/g, '')].slice(0, LONGEST).join('');
  return name === '' ? undefined : name;
}
