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
    const runs = runsOf(messages, view);
    const made = new Map<string, Message>();
    this.#rows = runs.length === messages.length ? messages : runs.map((run) => this.#rowFor(run, made));
    this.#made = made;
    return this.#rows;
  }

  #rowFor(run: readonly Message[], made: Map<string, Message>): Message {
    const [first] = run;
    if (run.length === 1) return first!;
    const key = run.map((part) => this.#rowOf.get(part.key)).find((known) => known !== undefined) ?? first!.key;
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

function runsOf(messages: readonly Message[], view: View): Message[][] {
  const runs: Message[][] = [];
  for (const message of messages) {
    const run = runs.at(-1);
    if (run && joins(run, message, view)) run.push(message);
    else runs.push([message]);
  }
  return runs;
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

function isPlain(message: Message): message is Pictured {
  const { content, delivery, reactions, forwarded, edited } = message;
  const isPicture = content.kind === 'image' || content.kind === 'video';
  return (
    isPicture && delivery.state !== 'failed' && delivery.state !== 'waiting' && reactions.length === 0 && !forwarded && !edited
  );
}

const ORDER = ['sending', 'accepted', 'sent', 'delivered', 'read', 'played'];

function leastOf(deliveries: readonly Delivery[]): Delivery {
  return deliveries.reduce((least, each) => (ORDER.indexOf(each.state) < ORDER.indexOf(least.state) ? each : least));
}
