import { laterDelivery, type Message } from '../model/message.ts';
import { keepSame } from '../model/same-data.ts';

/** Rows of a thread: oldest first, ties by arrival; what is not sent yet stands below everything. */
export type Rows = readonly Message[];

const isPending = ({ delivery }: Message): boolean => delivery.state === 'waiting' || delivery.state === 'sending';

function compare(a: Message, b: Message): number {
  const pending = Number(isPending(a)) - Number(isPending(b));
  if (pending !== 0 || isPending(a)) return pending;
  return a.at < b.at ? -1 : Number(a.at > b.at);
}

/** Our row with what the server says of it; the key, the attempts and the further delivery stay. */
export function mergeReport(row: Message, report: Message): Message {
  const content = report.content.kind === 'unsupported' ? row.content : report.content;
  const delivery = laterDelivery(row.delivery, report.delivery);
  const merged = { ...row, ...report, key: row.key, content: keepSame(row.content, content), delivery, attempts: row.attempts };
  return keepSame(row, merged);
}

/** Puts a message of ours where it belongs; a row of the same key, or of the same id, is the same message. */
export function putRow(rows: Rows, message: Message): Rows {
  const twin = message.id === undefined ? undefined : rows.find((row) => row.id === message.id && row.key !== message.key);
  const merged = twin
    ? { ...message, delivery: laterDelivery(message.delivery, twin.delivery), reactions: twin.reactions }
    : message;
  const at = rows.findLastIndex((row) => row.key === message.key);
  if (!twin && at >= 0 && compare(rows[at]!, merged) === 0) return replaceAt(rows, at, merged);
  return insert(
    rows.filter((row) => row !== twin && row.key !== message.key),
    merged,
  );
}

/** Takes a message of the server in: replaces the row of its id, or finds its place. */
export function mergeMessage(rows: Rows, message: Message): Rows {
  const at = rows.findLastIndex((row) => row.id === message.id);
  if (at >= 0) return putMerged(rows, at, mergeReport(rows[at]!, message));
  return isRetired(rows, message) ? rows : insert(rows, message);
}

/** Takes a page in at once; its unknown rows come before rows of the same instant when `side` is older. */
export function mergePage(rows: Rows, page: Rows, side: 'older' | 'newer'): Rows {
  const known = new Map(rows.flatMap((row) => (row.id === undefined ? [] : [[row.id, row] as const])));
  const reports = new Map(page.map((message) => [message.id, message]));
  const fresh = page.filter((message) => !known.has(message.id!) && !isRetired(rows, message));
  const merged = rows.map((row) => {
    const report = row.id === undefined ? undefined : reports.get(row.id);
    return report ? mergeReport(row, report) : row;
  });
  if (fresh.length === 0 && merged.every((row, index) => row === rows[index])) return rows;
  const all = side === 'older' ? [...fresh, ...merged] : [...merged, ...fresh];
  return Object.freeze(all.sort(compare));
}

/** Whether the id belongs to an earlier attempt of a row that was sent again since. */
function isRetired(rows: Rows, { id }: Message): boolean {
  return rows.some((row) => row.attempts.length > 1 && row.attempts.some((attempt) => attempt.id === id && id !== undefined));
}

function putMerged(rows: Rows, at: number, merged: Message): Rows {
  const row = rows[at]!;
  if (merged === row) return rows;
  if (compare(row, merged) === 0) return replaceAt(rows, at, merged);
  return insert(
    rows.filter((other) => other !== row),
    merged,
  );
}

function replaceAt(rows: Rows, at: number, message: Message): Rows {
  return rows[at] === message ? rows : Object.freeze(rows.with(at, message));
}

/** After everything that is not later. */
function insert(rows: Rows, message: Message): Rows {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(rows[middle]!, message) <= 0) low = middle + 1;
    else high = middle;
  }
  return Object.freeze(rows.toSpliced(low, 0, message));
}
