/** Result codes of SQLite: https://sqlite.org/rescode.html. */
const [PERMISSION, BUSY, LOCKED, READ_ONLY, IO, CORRUPT, FULL, CANNOT_OPEN, NOT_A_DATABASE] = [
  3, 5, 6, 8, 10, 11, 13, 14, 26,
] as const;

/** What went wrong with the file and what to do, in a sentence. */
export function sentenceOf(error: unknown, path: string): Error {
  const { errcode, message = '' } = (error ?? {}) as { errcode?: number; message?: string };
  if (errcode === undefined && !(error instanceof SyntaxError)) return error instanceof Error ? error : new Error(String(error));
  return new RangeError(sentenceFor((errcode ?? CORRUPT) & 0xff, path, message), { cause: error });
}

function sentenceFor(code: number, path: string, message: string): string {
  switch (code) {
    case BUSY:
    case LOCKED:
      return `The file ${path} is in use by another mock: stop that one, or give another file with --db.`;
    case NOT_A_DATABASE:
      return `The file ${path} is no SQLite file: give the file of a mock that was started with --db, or the path of a new one.`;
    case CORRUPT:
      return `The file ${path} is damaged (${message}): put back a copy of it, or move it away to begin anew.`;
    case READ_ONLY:
    case PERMISSION:
      return `The file ${path} cannot be written: make the file and its folder writable, or give another file with --db.`;
    case CANNOT_OPEN:
      return `The file ${path} cannot be opened: its folder must be there and be writable, and the path must be a file's.`;
    case FULL:
      return `The file ${path} cannot grow: the disk is full. Make room; what was not kept is written with the next change.`;
    case IO:
      return `The file ${path} cannot be read or written (${message}): look at the disk, or give another file with --db.`;
    default:
      return `The file ${path} cannot be used (${message}): give another file with --db.`;
  }
}
