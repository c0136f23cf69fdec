import { html, type TemplateResult } from 'lit';
import type { WaInboxComposer } from '../composer.ts';
import { renderReplyBar } from './reply-bar.ts';
import { toolsStyles } from './tools.styles.ts';

/** What a composer can do beyond text; loaded once a composer is on the page. */
export class ComposerTools {
  readonly #host: WaInboxComposer;

  constructor(host: WaInboxComposer) {
    this.#host = host;
    const root = host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, toolsStyles.styleSheet!];
  }

  /** Whether there is anything to send. */
  get canSend(): boolean {
    return this.#host.text.trim() !== '';
  }

  willUpdate(): void {}

  above(): TemplateResult {
    return html`${renderReplyBar(this.#host, () => this.#cancelReply())}`;
  }

  start(): TemplateResult {
    return html``;
  }

  end(): TemplateResult {
    return html``;
  }

  /** Sends what is more than text; false leaves the text to the composer. */
  send(): boolean {
    return false;
  }

  /** Whether a key was one of ours. */
  keydown(event: KeyboardEvent): boolean {
    if (event.key !== 'Escape' || this.#host.context.replyTo === undefined) return false;
    event.preventDefault();
    this.#cancelReply();
    return true;
  }

  #cancelReply(): void {
    this.#host.ask({ kind: 'reply', id: undefined });
    this.#host.field?.focus();
  }
}
