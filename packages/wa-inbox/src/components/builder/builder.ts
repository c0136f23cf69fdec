import { html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icons } from '../../content/icons.ts';
import { WaInboxIntentEvent } from '../../events/intent-event.ts';
import { builderStrings } from '../../i18n/builder-strings.ts';
import { I18n } from '../../i18n/i18n.ts';
import type { InteractiveLimits } from '../../model/source.ts';
import { fieldStyles, tickStyles } from '../../styles/shared.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { contentStyles } from '../message/content.styles.ts';
import { lazyElements } from '../message/lazy-elements.ts';
import { messageStyles } from '../message/message.styles.ts';
import { renderPreview } from '../message/preview.ts';
import { builderStyles } from './builder.styles.ts';
import { BUILT_KINDS, contentOf, emptyBuilt, type Built, type BuiltKind } from './built.ts';
import { problemsOf } from './built-problems.ts';
import { renderFields, renderKindFields, type BuilderForm } from './render-fields.ts';

/**
 * Builds a message with reply buttons, a list or a link: a form that counts as one types, and a preview beside it.
 * Loaded when first used, opens by itself, and is gone when closed. Enter goes to the next field, Ctrl+Enter sends.
 *
 * @element wa-inbox-builder
 * @fires wa-inbox-intent - `send` with what was built
 * @fires wa-inbox-builder-change - what is filled in changed: the host may keep `built` for the next time
 * @fires wa-inbox-builder-close - it was closed, and is gone
 * @csspart builder - the dialog
 * @csspart send - the button that sends it
 */
export class WaInboxBuilder extends LitElement {
  static override styles = [tokens, base, fieldStyles, tickStyles, messageStyles, contentStyles, builderStyles];

  /** Kinds that can be sent. */
  @property({ attribute: false }) kinds: readonly BuiltKind[] = BUILT_KINDS;
  @property({ attribute: false }) limits: InteractiveLimits = {};
  /** What is filled in. */
  @property({ attribute: false }) built: Built | undefined;
  /** The conversation it goes to, where that is not the open one; the message that it answers. */
  @property({ attribute: false }) to: { phone?: string; replyTo?: string } = {};
  @property({ attribute: false }) i18n = new I18n();
  /** Milliseconds; the time in the preview. */
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private checked = false;

  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
    this.renderRoot.querySelector<HTMLElement>('[name="kind"]:checked')?.focus();
  }

  protected override render(): TemplateResult {
    const t = this.i18n.of(builderStrings);
    const form = this.#form;
    return html`<dialog part="builder" aria-labelledby="title" @close=${this.#onClose}>
      <header>
        <h2 id="title">${t('builder.title')}</h2>
        <button
          class="icon-button"
          type="button"
          aria-label=${t('builder.close')}
          title=${t('builder.close')}
          @click=${() => this.dialog.close()}
        >
          ${icons.close}
        </button>
      </header>
      <form novalidate @submit=${this.#onSubmit} @keydown=${this.#onKeydown}>
        <div class="fields">${this.#renderKinds()} ${renderFields(form)} ${renderKindFields(form)}</div>
        <div class="aside">
          <div class="preview" role="group" aria-label=${t('builder.preview')}>${this.#renderPreview()}</div>
          <button class="button" type="submit" part="send">${t('builder.send')}</button>
        </div>
      </form>
    </dialog>`;
  }

  #renderKinds(): TemplateResult {
    const t = this.i18n.of(builderStrings);
    return html`<fieldset class="kinds">
      <legend>${t('builder.kind')}</legend>
      ${this.kinds.map(
        (kind) =>
          html`<label class="kind"
            ><input type="radio" name="kind" .checked=${kind === this.#built.kind} @change=${() => this.#set({ kind })} /><span
              >${t(`builder.${kind}`)}</span
            ></label
          >`,
      )}
    </fieldset>`;
  }

  #renderPreview(): TemplateResult {
    const content = contentOf(this.#built);
    const openSheet = (): void => void this.#openSheet();
    return renderPreview(content, { i18n: this.i18n, now: this.now(), openSheet });
  }

  async #openSheet(): Promise<void> {
    await lazyElements.load?.('wa-inbox-sheet');
    const sheet = Object.assign(document.createElement('wa-inbox-sheet'), { i18n: this.i18n, content: contentOf(this.#built) });
    this.renderRoot.append(sheet);
  }

  get #built(): Built {
    return (this.built ??= emptyBuilt(this.kinds[0]));
  }

  /** What is missing is said once a person wanted to send; what is too long at once. */
  get #form(): BuilderForm {
    const problems = problemsOf(this.#built, this.limits);
    return {
      i18n: this.i18n,
      built: this.#built,
      limits: this.limits,
      problemOf: (id) => (this.checked || problems.get(id)?.late === false ? problems.get(id) : undefined),
      set: (change, focus) => this.#set(change, focus),
    };
  }

  #set(change: Partial<Built>, focus?: string): void {
    this.built = { ...this.#built, ...change };
    this.dispatchEvent(new CustomEvent('wa-inbox-builder-change'));
    if (focus !== undefined) void this.updateComplete.then(() => this.#focus(`[name="${focus}"]`));
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #onClose = (): void => {
    this.remove();
    this.dispatchEvent(new CustomEvent('wa-inbox-builder-close'));
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.checked = true;
    if (problemsOf(this.#built, this.limits).size > 0) {
      void this.updateComplete.then(() => this.#focus('[aria-invalid="true"]'));
      return;
    }
    this.dispatchEvent(new WaInboxIntentEvent({ kind: 'send', content: contentOf(this.#built), ...this.to }));
    this.built = emptyBuilt(this.kinds[0]);
    this.dispatchEvent(new CustomEvent('wa-inbox-builder-change'));
    this.dialog.close();
  };

  /** A message is not sent by the Enter that ends a field. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (event.key !== 'Enter' || event.isComposing || target.localName === 'button') return;
    const form = event.currentTarget as HTMLFormElement;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      return form.requestSubmit();
    }
    if (target.localName !== 'input') return;
    event.preventDefault();
    const fields = [...form.querySelectorAll<HTMLElement>('input:not([type="radio"]), textarea')];
    (fields[fields.indexOf(target) + 1] ?? form.querySelector<HTMLElement>('[part="send"]'))?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-builder': WaInboxBuilder;
  }
}
