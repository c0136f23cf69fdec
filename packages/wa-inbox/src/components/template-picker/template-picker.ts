import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icons } from '../../content/icons.ts';
import type { More } from '../../content/more/more.ts';
import { WaInboxIntentEvent, type PieceIntent } from '../../events/intent-event.ts';
import { I18n } from '../../i18n/i18n.ts';
import { templateStrings } from '../../i18n/template-strings.ts';
import { isCharged, type PriceOf } from '../../model/cost.ts';
import type { TemplateContent } from '../../model/content.ts';
import type { MediaKind } from '../../model/source.ts';
import type { Template } from '../../model/template.ts';
import { fieldStyles, tickStyles } from '../../styles/shared.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { contentStyles } from '../message/content.styles.ts';
import { messageStyles } from '../message/message.styles.ts';
import { renderPreview } from '../message/preview.ts';
import type { ComposerContext } from '../composer/context.ts';
import { checkFile } from '../composer/tools/file-check.ts';
import { fillTemplate } from './fill.ts';
import { noteTemplate } from './recent-templates.ts';
import { readable, renderList, type TemplateListView } from './render-list.ts';
import { renderSlots } from './render-slots.ts';
import type { SlotForm } from './slot-form.ts';
import { slotProblems } from './slot-problems.ts';
import { CARD_COUNT, slotsOf, type Slot, type SlotValue, type SlotValues } from './slots.ts';
import { templatePickerStyles } from './template-picker.styles.ts';

const NO_FILTER = { search: '', category: '', language: '' };

/**
 * Chooses an approved template, asks for its values with a preview, and sends it. Loaded when first used.
 *
 * @element wa-inbox-template-picker
 * @fires wa-inbox-intent - `send` with the filled template, `close-templates`, `load-templates`
 * @csspart dialog - the dialog
 * @csspart cost - what sending it costs
 * @csspart send - the button that sends it
 */
export class WaInboxTemplatePicker extends LitElement {
  static override styles = [tokens, base, fieldStyles, tickStyles, messageStyles, contentStyles, templatePickerStyles];

  /** All templates; the approved ones are offered. */
  @property({ attribute: false }) templates: readonly Template[] = [];
  /** The templates are on their way. */
  @property({ attribute: false }) loading = false;
  /** The templates could not be loaded. */
  @property({ type: Boolean }) failed = false;
  /** To whom it goes, and how files of a header get to the server. */
  @property({ attribute: false }) context: Pick<ComposerContext, 'conversation' | 'upload' | 'media' | 'interactive'> = {};
  /** Whether the customer service window is open: what is an answer is free. */
  @property({ attribute: false }) window: 'open' | 'closed' | 'never' = 'closed';
  /** What a message of a category to a number costs, where the host knows. */
  @property({ attribute: false }) priceOf: PriceOf | undefined;
  /** @internal */
  @property({ attribute: false }) i18n = new I18n();
  /** Milliseconds; the time in the preview. */
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private chosen: Template | undefined;
  @state() private filter = NO_FILTER;
  @state() private values: SlotValues = new Map();
  @state() private kinds: ReadonlyMap<string, SlotForm['as']> = new Map();
  @state() private files: ReadonlyMap<string, SlotForm['file']> = new Map();
  @state() private checked = false;
  /** Draws cards; loaded with the first template that has some. */
  @state() private more: More | undefined;

  @query('dialog') private dialog!: HTMLDialogElement;

  /** Opens the dialog; with a name, at that template. */
  async show(name?: string): Promise<void> {
    this.#choose(name ? this.templates.find((template) => template.name === name) : undefined);
    this.filter = NO_FILTER;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  /** Closes the dialog. */
  hide(): void {
    this.dialog.close();
  }

  protected override render(): TemplateResult {
    const { chosen } = this;
    const t = this.i18n.of(templateStrings);
    return html`<dialog
      part="dialog"
      class=${chosen ? 'form' : ''}
      aria-labelledby="title"
      @close=${() => this.#ask({ kind: 'close-templates' })}
    >
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
      ${chosen ? this.#renderForm(chosen) : renderList(this.#listView)}
    </dialog>`;
  }

  #renderForm(template: Template): TemplateResult {
    const t = this.i18n.of(templateStrings);
    const content = fillTemplate(template, this.values);
    const slots = renderSlots(template, {
      i18n: this.i18n,
      values: this.values,
      form: (slot) => this.#slotForm(template, slot),
      setCards: (count) => this.#fill(CARD_COUNT, { text: String(count) }),
    });
    return html`<form
      class=${slotsOf(template).length > 0 ? 'filled' : ''}
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        this.#send(template);
      }}
    >
      <div class="fields">${slots}</div>
      <div class="aside">
        <div class="preview" role="group" aria-label=${t('template.preview')}>${this.#renderPreview(content)}</div>
        <div class="actions">
          <p class="cost" part="cost">${this.#cost(template)}</p>
          <button class="button" type="submit" part="send">${t('template.send')}</button>
        </div>
      </div>
    </form>`;
  }

  #renderPreview(content: TemplateContent): TemplateResult {
    if (content.cards && !this.more) void import('../../content/more/more.ts').then(({ more }) => (this.more = more));
    return renderPreview(content, { i18n: this.i18n, now: this.now(), mayLoad: isOwnFile, more: () => this.more });
  }

  get #listView(): TemplateListView {
    return {
      i18n: this.i18n,
      templates: this.#approved,
      filter: this.filter,
      loading: this.loading,
      failed: this.failed,
      set: (filter) => (this.filter = { ...this.filter, ...filter }),
      choose: (template) => this.#choose(template),
      reload: () => this.#ask({ kind: 'load-templates' }),
    };
  }

  /** What is missing is said once a person wanted to send; what is wrong at once. */
  #slotForm(template: Template, slot: Slot): SlotForm {
    const problem = this.#problems(template).get(slot.id);
    const { upload, media } = this.context;
    return {
      i18n: this.i18n,
      value: this.values.get(slot.id) ?? { text: '' },
      problem: this.checked || problem?.late === false ? problem : undefined,
      as: this.kinds.get(slot.id) ?? 'text',
      file: this.files.get(slot.id),
      accept: upload && (media?.[slot.kind as MediaKind]?.types.join(',') ?? ''),
      set: (value) => this.#fill(slot.id, value),
      setAs: (as) => {
        this.kinds = new Map(this.kinds).set(slot.id, as);
        this.#fill(slot.id, { text: '' });
      },
      choose: (file) => void this.#upload(slot, file),
    };
  }

  #problems(template: Template): ReturnType<typeof slotProblems> {
    return slotProblems(template, this.values, { body: this.context.interactive?.body, now: this.now() });
  }

  /** Only what the provider would take goes to the server; what was chosen for another template meanwhile is dropped. */
  async #upload({ id, kind }: Slot, file: File): Promise<void> {
    const { upload, media } = this.context;
    const { chosen } = this;
    const tell = (state: SlotForm['file']): void => {
      this.files = new Map(this.files).set(id, state);
    };
    if (!upload || !('kind' in checkFile(file, [kind as MediaKind], media))) return tell('wrong');
    tell('sending');
    try {
      const sent = await upload(file, { signal: new AbortController().signal, onProgress: () => {} });
      if (this.chosen !== chosen) return;
      tell(undefined);
      const named = kind === 'document' ? { filename: file.name } : {};
      this.#fill(id, { text: '', media: { url: sent.url ?? '', id: sent.id, mime: file.type, ...named } });
    } catch {
      if (this.chosen === chosen) tell('failed');
    }
  }

  #cost({ category }: Template): string {
    const t = this.i18n.of(templateStrings);
    if (!isCharged(category, this.window)) return t('template.free');
    const charged = t(`template.charged.${category}`);
    const price = this.context.conversation === undefined ? undefined : this.priceOf?.(category, this.context.conversation);
    return price ? t('template.price', { charged, price: this.i18n.money(price) }) : charged;
  }

  get #approved(): Template[] {
    return this.templates.filter(({ status }) => status === 'APPROVED');
  }

  #choose(template: Template | undefined): void {
    this.chosen = template;
    [this.values, this.kinds, this.files] = [new Map(), new Map(), new Map()];
    this.checked = false;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('form input:not([type="file"]), .search')?.focus(),
    );
  }

  #fill(slot: string, value: SlotValue): void {
    this.values = new Map(this.values).set(slot, value);
  }

  #send(template: Template): void {
    this.checked = true;
    if (this.#problems(template).size > 0) {
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    this.#ask({ kind: 'send', content: fillTemplate(template, this.values) });
    noteTemplate(template);
    this.hide();
  }

  #ask(intent: PieceIntent): void {
    this.dispatchEvent(new WaInboxIntentEvent(intent));
  }
}

/** Files that were uploaded just now are shown without asking: they are the person's own. */
function isOwnFile(url: string): boolean {
  return URL.canParse(url, document.baseURI) && new URL(url, document.baseURI).origin === location.origin;
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-template-picker': WaInboxTemplatePicker;
  }
}
