import type { Phone } from '../../model/values.ts';
import type { InboxState } from '../../store/state.ts';
import type { Session } from './session.ts';

/** Milliseconds that a customer sees an answer being typed, at most. Cloud API, typing indicators: 25 seconds. */
const SHOWN_MS = 20_000;

/** Tells the server that an answer is being written, as long as somebody writes. */
export class OwnTyping {
  readonly #session: Session;
  readonly #now: () => number;
  #phone: Phone | undefined;
  #text = '';
  #toldAt = Number.NEGATIVE_INFINITY;

  /** `now` in milliseconds of the page. */
  constructor(session: Session, now: () => number = Date.now) {
    this.#session = session;
    this.#now = now;
  }

  /** Called with every state; `isWriting`: the person is in the field, so that a draft that comes back is not typing. */
  follow({ open, drafts }: InboxState, isWriting: boolean): void {
    const text = (open === undefined ? undefined : drafts.get(open)) ?? '';
    const isOther = open !== this.#phone;
    const isTyped = !isOther && text !== this.#text && text.trim() !== '';
    [this.#phone, this.#text] = [open, text];
    if (isOther || text === '') this.#toldAt = Number.NEGATIVE_INFINITY;
    if (isTyped && isWriting && open !== undefined) this.#tell(open);
  }

  #tell(phone: Phone): void {
    const { source } = this.#session;
    const now = this.#now();
    if (!source?.typing || !source.capabilities.typing || now - this.#toldAt < SHOWN_MS) return;
    this.#toldAt = now;
    // nobody waits for it: a customer who does not see it misses nothing
    source.typing(phone).catch(() => {});
  }
}
