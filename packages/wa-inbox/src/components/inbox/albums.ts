import type { ImageContent, VideoContent } from '../../model/content.ts';
import type { Delivery, Message } from '../../model/message.ts';

/** Pictures sent closer than this belong together. */
const TOGETHER_MS = 60_000;
type Pictured = Message & { content: ImageContent | VideoContent };
type View = { unreadFrom: string | undefined; starred: ReadonlySet<string> };

/** Shows pictures that one author sent in a row as one album. A row's key stays, whatever joins it later. */
export class Albums {
  /** The key of the row in which a message was shown. */
  readonly #rowOf = new Map<string, string>();
  #asked: readonly unknown[] = [];
  #rows: readonly Message[] = [];
  #made = new Map<string, Message>();

  rows(messages: readonly Message[], view: View): readonly Message[] {
    const asked = [messages, view.unreadFrom, view.starred];
    if (asked.every((part, index) => part === this.#asked[index])) return this.#rows;
    this.#asked = asked;
    const made = new Map<string, Message>();
    const rows: Message[] = [];
    for (let from = 0, to = 0; from < messages.length; from = to) {
      to = endOfRun(messages, from, view);
      rows.push(to - from === 1 ? messages[from]! : this.#rowFor(messages.slice(from, to), made));
    }
    this.#rows = rows.length === messages.length ? messages : rows;
    this.#made = made;
    return this.#rows;
  }

  #rowFor(run: readonly Message[], made: Map<string, Message>): Message {
    const key = run.map((part) => this.#rowOf.get(part.key)).find((known) => known !== undefined) ?? run[0]!.key;
    for (const part of run) this.#rowOf.set(part.key, key);
    const before = this.#made.get(key);
    const isSame = before?.parts?.length === run.length && before.parts.every((part, index) => part === run[index]);
    const row = isSame ? before : albumOf(run as readonly Pictured[], key);
    made.set(key, row);
    return row;
  }
}

/** The time of the last picture, and the delivery of the one that is least far. */
function albumOf(parts: readonly Pictured[], key: string): Message {
  const last = parts.at(-1)!;
  return {
    ...parts[0]!,
    key,
    at: last.at,
    content: { kind: 'album', items: parts.map(({ content }) => content) },
    delivery: leastOf(parts.map(({ delivery }) => delivery)),
    parts,
  };
}

/** Where the next row begins; most messages are a row by themselves, and cost no list. */
function endOfRun(messages: readonly Message[], from: number, view: View): number {
  let to = from + 1;
  while (to < messages.length && isPicture(messages[to]!) && joins(messages.slice(from, to), messages[to]!, view)) to++;
  return to;
}

/** One caption at most, for an album shows one; what has a mark of its own stays by itself. */
function joins(run: readonly Message[], message: Message, { unreadFrom, starred }: View): boolean {
  const last = run.at(-1)!;
  if (!isPlain(last) || !isPlain(message) || message.replyTo || message.referral || message.about) return false;
  if (last.direction !== message.direction || message.key === unreadFrom) return false;
  if (Date.parse(message.at) - Date.parse(last.at) > TOGETHER_MS) return false;
  if ([last, message].some(({ id, key }) => starred.has(id ?? key))) return false;
  return !(message.content.caption && run.some(({ content }) => 'caption' in content && content.caption));
}

function isPicture({ content }: Message): boolean {
  return content.kind === 'image' || content.kind === 'video';
}

function isPlain(message: Message): message is Pictured {
  const { delivery, reactions, forwarded, edited } = message;
  return (
    isPicture(message) &&
    delivery.state !== 'failed' &&
    delivery.state !== 'waiting' &&
    reactions.length === 0 &&
    !forwarded &&
    !edited
  );
}

const ORDER = ['sending', 'accepted', 'sent', 'delivered', 'read', 'played'];

function leastOf(deliveries: readonly Delivery[]): Delivery {
  return deliveries.reduce((least, each) => (ORDER.indexOf(each.state) < ORDER.indexOf(least.state) ? each : least));
}
