import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { icons } from '../../content/icons.ts';
import { addressOf, isWebLink, linkText } from '../../content/media.ts';
import { I18n } from '../../i18n/i18n.ts';
import { viewerStrings } from '../../i18n/viewer-strings.ts';
import type { Content } from '../../model/content.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { sheetOf, type SheetRow } from './sheet-of.ts';
import { sheetStyles } from './sheet.styles.ts';

/**
 * Rows of a message to read: the options of a list, the lines of an order, the numbers of a contact. Nothing can be
 * chosen here, that is the customer's. Loaded when first used, opens by itself, and is gone when closed.
 *
 * @element wa-inbox-sheet
 * @csspart sheet - the dialog
 */
export class WaInboxSheet extends LitElement {
  static override styles = [tokens, base, sheetStyles];

  @property({ attribute: false }) content: Content | undefined;
  @property({ attribute: false }) i18n = new I18n();

  @query('dialog') private dialog!: HTMLDialogElement | null;

  protected override firstUpdated(): void {
    this.dialog?.showModal();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.content) return nothing;
    const { title, choices, sections } = sheetOf(this.content, this.i18n);
    const close = this.i18n.of(viewerStrings)('sheet.close');
    return html`<dialog part="sheet" aria-labelledby="title" @close=${() => this.remove()} @click=${this.#onClick}>
      <header>
        <h2 id="title" dir="auto">${title}</h2>
        <button class="icon-button" type="button" aria-label=${close} title=${close} @click=${() => this.dialog?.close()}>
          ${icons.close}
        </button>
      </header>
      <div class="content" tabindex="0" role="group" aria-labelledby="title">
        ${choices ? html`<p class="note">${this.i18n.of(viewerStrings)('sheet.inert')}</p>` : nothing}
        ${sections
          .filter(({ rows }) => rows.length > 0)
          .map(
            (section) => html`
              ${section.title ? html`<h3 dir="auto">${section.title}</h3>` : nothing}
              <ul>
                ${section.rows.map((row) => this.#renderRow(row, choices))}
              </ul>
            `,
          )}
      </div>
    </dialog>`;
  }

  #renderRow({ title, detail, value, link }: SheetRow, choices = false): TemplateResult {
    const name =
      link && isWebLink(link)
        ? html`<a href=${link} target="_blank" rel="noopener noreferrer" title=${addressOf(link)}>${linkText(link, title)}</a>`
        : html`<span dir="auto">${title}</span>`;
    return html`<li>
      <span class="name">${name}${detail ? html`<small dir="auto">${detail}</small>` : nothing}</span>
      ${value ? html`<span class="value">${value}</span>` : nothing}
      ${choices ? html`<span class="radio" aria-hidden="true"></span>` : nothing}
    </li>`;
  }

  /** A click beside the sheet closes it. */
  readonly #onClick = (event: MouseEvent): void => {
    if (event.target === this.dialog) this.dialog?.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-sheet': WaInboxSheet;
  }
}
