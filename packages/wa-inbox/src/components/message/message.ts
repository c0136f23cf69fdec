import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { MediaGate } from '../../controllers/media-gate.ts';
import { WaInboxIntentEvent, type PieceIntent } from '../../events/intent-event.ts';
import { I18n } from '../../i18n/i18n.ts';
import type { Message } from '../../model/message.ts';
import { tickStyles } from '../../styles/shared.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { labelOf, renderBubble, type BubbleView } from './bubble.ts';
import { contentStyles } from './content.styles.ts';
import { messageStyles } from './message.styles.ts';
import { Stage } from './stage.ts';

/**
 * One message by itself, as the thread shows it.
 *
 * @element wa-inbox-message
 * @fires wa-inbox-intent - asks for a retry, a template, a jump; tells of an action
 */
export class WaInboxMessage extends LitElement {
  static override styles = [
    tokens,
    base,
    tickStyles,
    messageStyles,
    contentStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
    `,
  ];

  /** What is shown. */
  @property({ attribute: false }) message: Message | undefined;
  /** The message that this one answers, where it is known. */
  @property({ attribute: false }) repliedTo: Message | null = null;
  /** Name of the customer. */
  @property() name = '';
  /** First of a run: it has the tail. */
  @property({ attribute: false }) first = true;
  /** Leaves out what would send or change something. */
  @property({ type: Boolean }) readonly = false;
  /** @internal */
  @property({ attribute: false }) i18n = new I18n();
  /** Origins from which media may be loaded without asking. */
  @property({ attribute: false }) mediaOrigins: readonly string[] = [];

  readonly #media = new MediaGate(this);
  readonly #stage = new Stage(this, this.#media, () => (this.message ? [this.message] : []));

  protected override willUpdate(): void {
    this.#media.origins = this.mediaOrigins;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.message) return nothing;
    const view: BubbleView = {
      context: this.#stage.context(this.i18n),
      name: this.name,
      first: this.first,
      repliedTo: this.repliedTo,
      readonly: this.readonly,
      onRetry: ({ key }) => this.#ask({ kind: 'retry', key }),
      onAction: ({ id, key }, action) => this.#ask({ kind: 'action', id: id ?? key, action }),
      onTemplate: () => this.#ask({ kind: 'choose-template' }),
      onJump: (id) => this.#ask({ kind: 'jump', id }),
    };
    return html`<article aria-label=${labelOf(this.message, view)}>${renderBubble(this.message, view)}</article>`;
  }

  #ask(intent: PieceIntent): void {
    this.dispatchEvent(new WaInboxIntentEvent(intent));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-message': WaInboxMessage;
  }
}
