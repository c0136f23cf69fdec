import { LitElement, nothing, type TemplateResult } from 'lit';
import { html } from '../../content/html.ts';
import { property, query } from 'lit/decorators.js';
import { icons } from '../../content/icons.ts';
import { summarize } from '../../content/summary.ts';
import { WaInboxIntentEvent, type PieceIntent } from '../../events/intent-event.ts';
import { I18n } from '../../i18n/i18n.ts';
import type { Message } from '../../model/message.ts';
import { base, tokens } from '../../styles/tokens.ts';
import type { ComposerContext } from './context.ts';
import { composerStyles } from './composer.styles.ts';
import type { ComposerTools } from './tools/tools.ts';

/**
 * Where messages are written: Enter sends, Shift+Enter breaks the line. When the customer service window is closed it
 * says so and offers templates; what was typed is kept. What goes beyond text is loaded once it is on the page.
 *
 * @element wa-inbox-composer
 * @fires wa-inbox-intent - `draft` while typing, `send`, `reply` without an id, `choose-template`
 * @csspart composer - all of it
 * @csspart input - the text field
 * @csspart send - the button
 * @csspart closed - what stands there while the window is closed
 * @csspart choose-template - the button that opens the templates
 * @csspart reply - the message that is answered
 * @csspart tray - the files that go with it
 * @csspart attach - the button for files
 * @csspart emoji - the button for emoji
 * @csspart canned - the list of canned replies
 * @csspart record - the button that records
 * @csspart recording - the voice note while it is recorded
 * @csspart camera - the sheet with the live view of the camera
 * @csspart builder - the form for messages with buttons and lists
 * @slot start - before the text field
 * @slot end - after the text field
 */
export class WaInboxComposer extends LitElement {
  static override styles = [tokens, base, composerStyles];

  /** What is typed. */
  @property({ attribute: false }) text = '';
  /** Name of the customer. */
  @property() name = '';
  /** Whether free text can be sent: `closed` until the customer writes, `never` when they have not written yet. */
  @property() window: 'open' | 'closed' | 'never' = 'open';
  /** Nothing can be written. */
  @property({ type: Boolean }) readonly = false;
  /** Whether there are templates to choose from. */
  @property({ attribute: false }) templates = true;
  /** Characters that the provider takes at most. */
  @property({ attribute: false }) limit = Number.POSITIVE_INFINITY;
  /** Which key sends: `ctrl-enter` leaves Enter to the field. */
  @property({ attribute: 'send-key' }) sendKey: 'enter' | 'ctrl-enter' = 'enter';
  /** What else can be written, and to whom. */
  @property({ attribute: false }) context: ComposerContext = {};
  /** @internal */
  @property({ attribute: false }) i18n = new I18n();

  /** @internal */
  @query('textarea') readonly field!: HTMLTextAreaElement | null;

  #tools: ComposerTools | undefined;

  /** Puts the focus into the text field. */
  override focus(): void {
    (this.field ?? this.renderRoot.querySelector<HTMLElement>('.button'))?.focus();
  }

  /** Puts text where the caret is, or at the end. */
  insertText(text: string): void {
    const at = this.field?.selectionStart ?? this.text.length;
    const end = this.field?.selectionEnd ?? at;
    this.write(this.text.slice(0, at) + text + this.text.slice(end), at + text.length);
  }

  /** Replaces the text, and selects a part of the new one. */
  write(text: string, from: number, to = from): void {
    this.#type(text);
    void this.updateComplete.then(() => this.field?.setSelectionRange(from, to));
  }

  /** Sends what is typed. */
  send(): void {
    if (this.#tools?.send()) return;
    const text = this.text.trim();
    if (text === '' || this.#over > 0) return;
    const { replyTo } = this.context;
    this.ask({ kind: 'send', content: { kind: 'text', text }, ...(replyTo === undefined ? {} : { replyTo }) });
    this.field?.focus();
  }

  /** Puts files into the tray, as if they had been dropped here. */
  addFiles(files: Iterable<File>): void {
    this.#tools?.addFiles(files);
  }

  /** @internal What a message says in one line. */
  summaryOf({ content }: Message): string {
    return summarize(content, this.i18n);
  }

  /** @internal */
  ask(intent: PieceIntent): void {
    this.dispatchEvent(new WaInboxIntentEvent(intent));
  }

  protected override firstUpdated(): void {
    void import('./tools/tools.ts').then(({ ComposerTools }) => {
      this.#tools = new ComposerTools(this);
      this.requestUpdate();
    });
  }

  protected override render(): TemplateResult {
    if (this.readonly) return html`<p class="readonly">${this.i18n.t('composer.readonly')}</p>`;
    return this.window === 'open' ? this.#renderOpen() : this.#renderClosed();
  }

  #renderOpen(): TemplateResult {
    const { i18n } = this;
    const over = this.#over;
    const tools = this.#tools;
    return html`
      ${tools?.above()}
      <div class="bar" part="composer">
        <slot name="start"></slot>${tools?.start()}
        ${
          this.templates
            ? html`<button
                class="icon-button template"
                type="button"
                aria-label=${i18n.t('composer.template')}
                title=${i18n.t('composer.template')}
                @click=${() => this.ask({ kind: 'choose-template' })}
              >
                ${icons.template}
              </button>`
            : nothing
        }
        <div class="field">
          <div class="mirror" aria-hidden="true">${this.text + '\u200b'}</div>
          <textarea
            part="input"
            rows="1"
            dir="auto"
            enterkeyhint="send"
            aria-label=${i18n.t('composer.label', { name: this.name })}
            aria-invalid=${over > 0 ? 'true' : 'false'}
            placeholder=${i18n.t('composer.placeholder')}
            .value=${this.text}
            @input=${this.#onInput}
            @keydown=${this.#onKeydown}
          ></textarea>
        </div>
        <slot name="end"></slot>${tools?.end()}
        <button
          class="send"
          part="send"
          type="button"
          aria-label=${i18n.t('composer.send')}
          title=${i18n.t('composer.send')}
          ?disabled=${!(tools?.canSend ?? this.text.trim()) || over > 0}
          @click=${() => this.send()}
        >
          ${icons.send}
        </button>
      </div>
      ${
        over > 0
          ? html`<p class="problem" role="alert">${i18n.t('composer.long', { count: over, limit: this.limit })}</p>`
          : nothing
      }
    `;
  }

  #renderClosed(): TemplateResult {
    const { i18n } = this;
    return html`<div class="closed" part="closed">
      ${icons.lock}
      <div>
        <h3>${i18n.t('window.closed.title')}</h3>
        <p>${i18n.t(this.window === 'never' ? 'window.never.text' : 'window.closed.text')}</p>
        ${this.text.trim() ? html`<p class="draft" dir="auto" title=${i18n.t('window.draft.kept')}>“${this.text}”</p>` : nothing}
      </div>
      ${
        this.templates
          ? html`<button
              class="button"
              type="button"
              part="choose-template"
              @click=${() => this.ask({ kind: 'choose-template' })}
            >
              ${icons.template}${i18n.t('window.template')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #type(text: string): void {
    this.text = text;
    this.ask({ kind: 'draft', text });
  }

  get #over(): number {
    return [...this.text.trim()].length - this.limit;
  }

  readonly #onInput = (event: InputEvent): void => this.#type((event.target as HTMLTextAreaElement).value);

  /** Enter also ends a word in input methods; that Enter is theirs. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229 || this.#tools?.keydown(event)) return;
    const sends = this.sendKey === 'ctrl-enter' ? event.ctrlKey || event.metaKey : !event.shiftKey;
    if (event.key !== 'Enter' || !sends) return;
    event.preventDefault();
    this.send();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-composer': WaInboxComposer;
  }
}
