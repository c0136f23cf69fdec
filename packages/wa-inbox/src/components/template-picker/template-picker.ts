import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icons } from '../../content/icons.ts';
import { WaInboxIntentEvent, type PieceIntent } from '../../events/intent-event.ts';
import { I18n } from '../../i18n/i18n.ts';
import { templateStrings } from '../../i18n/template-strings.ts';
import type { Template } from '../../model/template.ts';
import { fieldStyles, tickStyles } from '../../styles/shared.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { renderBubble } from '../message/bubble.ts';
import { contentStyles } from '../message/content.styles.ts';
import { messageStyles } from '../message/message.styles.ts';
import { stillContext } from '../message/stage.ts';
import { fillTemplate, isTextOnly, slotsOf } from './fill.ts';
import { templatePickerStyles } from './template-picker.styles.ts';

/**
 * Chooses an approved template, asks for its values with a preview, and sends it. Loaded when first used.
 *
 * @element wa-inbox-template-picker
 * @fires wa-inbox-intent - `send` with the filled template, `close-templates`, `load-templates`
 * @csspart dialog - the dialog
 */
export class WaInboxTemplatePicker extends LitElement {
  static override styles = [tokens, base, fieldStyles, tickStyles, messageStyles, contentStyles, templatePickerStyles];

  /** All templates; only approved ones that text fields can fill are offered. */
  @property({ attribute: false }) templates: readonly Template[] = [];
  @property({ attribute: false }) loading = false;
  @property({ type: Boolean }) failed = false;
  @property({ attribute: false }) i18n = new I18n();
  /** Milliseconds; the time in the preview. */
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private chosen: Template | undefined;
  @state() private search = '';
  @state() private values: ReadonlyMap<string, string> = new Map();
  @state() private checked = false;

  @query('dialog') private dialog!: HTMLDialogElement;

  /** Opens the dialog; with a name, at that template. */
  async show(name?: string): Promise<void> {
    this.#choose(name ? this.templates.find((template) => template.name === name) : undefined);
    this.search = '';
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  hide(): void {
    this.dialog.close();
  }

  protected override render(): TemplateResult {
    const { chosen } = this;
    const t = this.i18n.of(templateStrings);
    return html`<dialog part="dialog" aria-labelledby="title" @close=${() => this.#ask({ kind: 'close-templates' })}>
      <header>
        ${
          chosen
            ? html`<button
                class="icon-button"
                type="button"
                aria-label=${t('template.back')}
                @click=${() => this.#choose(undefined)}
              >
                ${icons.back}
              </button>`
            : nothing
        }
        <h2 id="title">${chosen ? readable(chosen.name) : t('template.title')}</h2>
        <button class="icon-button" type="button" aria-label=${t('template.close')} @click=${() => this.hide()}>
          ${icons.close}
        </button>
      </header>
      ${chosen ? this.#renderForm(chosen) : this.#renderList()}
    </dialog>`;
  }

  #renderList(): TemplateResult {
    const t = this.i18n.of(templateStrings);
    const found = this.#offered();
    return html`
      <input
        class="search"
        type="search"
        aria-label=${t('template.search')}
        placeholder=${t('template.search')}
        .value=${this.search}
        @input=${(event: InputEvent) => (this.search = (event.target as HTMLInputElement).value)}
      />
      <div class="content">
        ${this.loading ? html`<div class="notice"><div class="spinner" role="img" aria-label=${t('template.loading')}></div></div>` : nothing}
        ${
          this.failed
            ? html`<div class="notice">
                <h3>${t('template.failed')}</h3>
                <button class="button" type="button" @click=${() => this.#ask({ kind: 'load-templates' })}>
                  ${t('template.retry')}
                </button>
              </div>`
            : nothing
        }
        ${!this.loading && !this.failed && found.length === 0 ? html`<div class="notice"><p>${t('template.none')}</p></div>` : nothing}
        <ul>
          ${found.map((template) => html`<li>${this.#renderOption(template)}</li>`)}
        </ul>
      </div>
    `;
  }

  #renderOption(template: Template): TemplateResult {
    const body = template.components.find((component) => component.type.toLowerCase() === 'body')?.text ?? '';
    return html`<button class="option" type="button" @click=${() => this.#choose(template)}>
      <b>${readable(template.name)}</b>
      <small>${this.i18n.of(templateStrings)(`template.category.${template.category}`)} · ${template.language}</small>
      <span dir="auto">${body}</span>
    </button>`;
  }

  #renderForm(template: Template): TemplateResult {
    const t = this.i18n.of(templateStrings);
    return html`<div class="content">
      <form
        novalidate
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          this.#send(template);
        }}
      >
        ${slotsOf(template).map((slot) => {
          const value = this.values.get(slot.id) ?? '';
          const missing = this.checked && value.trim() === '';
          return html`<label>
            ${t('template.parameter', { name: `{{${slot.name}}}` })}
            <input
              dir="auto"
              autocomplete="off"
              aria-invalid=${missing ? 'true' : 'false'}
              placeholder=${slot.example ?? nothing}
              .value=${value}
              @input=${(event: InputEvent) => this.#fill(slot.id, (event.target as HTMLInputElement).value)}
            />
            ${missing ? html`<span class="problem" role="alert">${t('template.missing')}</span>` : nothing}
          </label>`;
        })}
        <div class="preview" role="group" aria-label=${t('template.preview')}>${this.#renderPreview(template)}</div>
        <div class="actions"><button class="button" type="submit" part="send">${t('template.send')}</button></div>
      </form>
    </div>`;
  }

  #renderPreview(template: Template): TemplateResult {
    const nothingToDo = (): void => {};
    const message = {
      key: 'preview',
      phone: '',
      direction: 'outbound',
      at: new Date(this.now()).toISOString(),
      content: fillTemplate(template, this.values),
      delivery: { state: 'sending' },
      reactions: [],
      attempts: [],
    } as const;
    return renderBubble(
      { ...message, reactions: [], attempts: [] },
      {
        context: stillContext(this.i18n),
        name: '',
        first: true,
        readonly: true,
        onAction: nothingToDo,
        onRetry: nothingToDo,
        onTemplate: nothingToDo,
        onJump: nothingToDo,
      },
    );
  }

  #offered(): Template[] {
    const wanted = this.search.trim().toLocaleLowerCase();
    return this.templates
      .filter((template) => template.status === 'APPROVED' && isTextOnly(template))
      .filter((template) =>
        `${template.name} ${readable(template.name)} ${JSON.stringify(template.components)}`.toLocaleLowerCase().includes(wanted),
      );
  }

  #choose(template: Template | undefined): void {
    this.chosen = template;
    this.values = new Map();
    this.checked = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('form input, .search')?.focus());
  }

  #fill(slot: string, value: string): void {
    this.values = new Map(this.values).set(slot, value);
  }

  #send(template: Template): void {
    this.checked = true;
    if (slotsOf(template).some((slot) => !this.values.get(slot.id)?.trim())) {
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    this.#ask({ kind: 'send', content: fillTemplate(template, this.values) });
    this.hide();
  }

  #ask(intent: PieceIntent): void {
    this.dispatchEvent(new WaInboxIntentEvent(intent));
  }
}

/** "order_confirmation" → "Order confirmation" */
function readable(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-template-picker': WaInboxTemplatePicker;
  }
}
