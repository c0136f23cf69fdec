import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Milliseconds in which announcements are gathered, so that a burst is read once. */
const BATCH_MS = 400;
/** Milliseconds after which the region is emptied, so that the same text can be read again. */
const CLEAR_MS = 4_000;

/** `isMessage`: a customer wrote it; several of these are counted instead of read. */
type Announcement = { text: () => string; isMessage: boolean };

/** One hidden live region for the whole inbox; the thread itself is not live. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #countOf: (count: number) => string;
  #pending: Announcement[] = [];
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `countOf` says how many messages came. */
  constructor(host: ReactiveControllerHost, countOf: (count: number) => string) {
    this.#host = host;
    this.#countOf = countOf;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#pending = [];
    this.#text = '';
  }

  /** A text that is not said need not be made. */
  announce(text: () => string, isMessage = false): void {
    this.#pending.push({ text, isMessage });
    if (this.#pending.length > 1) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#speak(), BATCH_MS);
  }

  render(): TemplateResult {
    return html`<div class="sr-only" role="status" aria-live="polite" aria-atomic="true">${this.#text}</div>`;
  }

  #speak(): void {
    const messages = this.#pending.filter(({ isMessage }) => isMessage).length;
    const count = messages > 1 ? this.#countOf(messages) : undefined;
    const texts = this.#pending.map(({ text, isMessage }) => (isMessage && count) || text());
    this.#text = [...new Set(texts)].join('. ');
    this.#pending = [];
    this.#host.requestUpdate();
    this.#timer = setTimeout(() => {
      this.#text = '';
      this.#host.requestUpdate();
    }, CLEAR_MS);
  }
}
