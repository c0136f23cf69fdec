import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Milliseconds that a word of success stays. */
const STAYS_MS = 2_500;

/** A word about what was just done, which goes by itself. */
export class Toast {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  tell(text: string): void {
    this.#set(text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set(''), STAYS_MS);
  }

  render(): TemplateResult {
    return html`<div class="toast" role="status">${this.#text ? html`<span>${this.#text}</span>` : nothing}</div>`;
  }

  #set(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }
}
