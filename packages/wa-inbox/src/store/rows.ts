import { laterDelivery, type Message } from '../model/message.ts';
import { keepSame } from '../model/same-data.ts';

/** Rows of a thread: oldest first, ties by arrival; what is not sent yet stands below everything. */
export type Rows = readonly Message[];

/**
 * Ids that rows may hold, those of earlier attempts among them: what is not in the set need not be looked for. A list
 * hands its set on to the list that is made of it, so that a message costs the same in a thread of any length.
 */
const IDS = new WeakMap<Rows, Set<string>>();

function idsOf(rows: Rows): Set<string> {
  const known = IDS.get(rows);
  if (known) return known;
  const ids = new Set<string>();
  for (const row of rows) note(ids, row);
  IDS.set(rows, ids);
  return ids;
}

function note(ids: Set<string>, { id, attempts }: Message): void {
  if (id !== undefined) ids.add(id);
  for (const attempt of attempts) if (attempt.id !== undefined) ids.add(attempt.id);
}

/** The list that was made of another by adding or replacing messages. */
function madeOf(rows: Rows, next: Rows, messages: readonly Message[]): Rows {
  const ids = idsOf(rows);
  for (const message of messages) note(ids, message);
  IDS.set(next, ids);
  return next;
}

/** The index of a message by its id; the newest are looked at first. */
export function indexOfId(rows: Rows, id: string | undefined): number {
  return id !== undefined && idsOf(rows).has(id) ? rows.findLastIndex((row) => row.id === id) : -1;
}

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

/** More than these are put into their places at once: the list is copied once, and not for each. */
const FEW = 8;

/** Takes messages of the server in, in the order in which they came. */
export function mergeMessages(rows: Rows, messages: readonly Message[]): Rows {
  if (messages.length === 0) return rows;
  const ids = idsOf(rows);
  const areLast = messages.every(
    (message, index) => !ids.has(message.id!) && compare(messages[index - 1] ?? rows.at(-1) ?? message, message) <= 0,
  );
  if (areLast) return madeOf(rows, [...rows, ...messages], messages);
  return messages.length > FEW ? mergePage(rows, messages, 'newer') : messages.reduce(mergeMessage, rows);
}

/** Replaces the row of a message's id, or finds its place. */
function mergeMessage(rows: Rows, message: Message): Rows {
  const at = indexOfId(rows, message.id);
  if (at >= 0) return putMerged(rows, at, mergeReport(rows[at]!, message));
  return isRetired(rows, message) ? rows : insert(rows, message);
}

/** Takes a page in at once; its unknown rows come before rows of the same instant when `side` is older. */
export function mergePage(rows: Rows, page: Rows, side: 'older' | 'newer'): Rows {
  if (rows.length === 0) return page.toSorted(compare);
  const known = new Map(rows.flatMap((row) => (row.id === undefined ? [] : [[row.id, row] as const])));
  const reports = new Map(page.map((message) => [message.id, message]));
  const fresh = page.filter((message) => !known.has(message.id!) && !isRetired(rows, message));
  const merged = rows.map((row) => {
    const report = row.id === undefined ? undefined : reports.get(row.id);
    return report && report !== row ? mergeReport(row, report) : row;
  });
  if (fresh.length === 0 && merged.every((row, index) => row === rows[index])) return rows;
  const all = side === 'older' ? [...fresh, ...merged] : [...merged, ...fresh];
  return all.sort(compare);
}

/** Whether the id belongs to an earlier attempt of a row that was sent again since. */
function isRetired(rows: Rows, { id }: Message): boolean {
  if (id === undefined || !idsOf(rows).has(id)) return false;
  return rows.some((row) => row.attempts.length > 1 && row.attempts.some((attempt) => attempt.id === id));
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
  return rows[at] === message ? rows : madeOf(rows, rows.with(at, message), [message]);
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
  return madeOf(rows, rows.toSpliced(low, 0, message), [message]);
}
