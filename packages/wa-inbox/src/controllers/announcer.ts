import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Milliseconds in which announcements are gathered, so that a burst is read once. */
const BATCH_MS = 400;
/** Milliseconds after which the region is emptied, so that the same text can be read again. */
const CLEAR_MS = 4_000;

/** One hidden live region for the whole inbox; the thread itself is not live. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #combine: (texts: (() => string)[]) => string;
  #pending: (() => string)[] = [];
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `combine` makes one sentence of what was gathered; a text that is not said need not be made. */
  constructor(host: ReactiveControllerHost, combine: (texts: (() => string)[]) => string) {
    this.#host = host;
    this.#combine = combine;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#pending = [];
    this.#text = '';
  }

  announce(text: () => string): void {
    this.#pending.push(text);
    if (this.#pending.length > 1) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#speak(), BATCH_MS);
  }

  render(): TemplateResult {
    return html`<div class="sr-only" role="status" aria-live="polite" aria-atomic="true">${this.#text}</div>`;
  }

  #speak(): void {
    this.#text = this.#combine(this.#pending);
    this.#pending = [];
    this.#host.requestUpdate();
    this.#timer = setTimeout(() => {
      this.#text = '';
      this.#host.requestUpdate();
    }, CLEAR_MS);
  }
}
