import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../content/icons.ts';
import type { I18n } from '../../i18n/i18n.ts';

export type SearchFieldView = {
  i18n: I18n;
  search: string;
  onInput(event: InputEvent): void;
  onKeydown(event: KeyboardEvent): void;
  onClear(): void;
};

/** The field above the conversations. */
export function renderSearchField({ i18n, search, onInput, onKeydown, onClear }: SearchFieldView): TemplateResult {
  return html`<div class="search" part="search">
    ${icons.search}
    <input
      type="text"
      role="searchbox"
      enterkeyhint="search"
      autocomplete="off"
      aria-label=${i18n.t('list.search')}
      placeholder=${i18n.t('list.search')}
      .value=${search}
      @input=${onInput}
      @keydown=${onKeydown}
    />
    ${
      search
        ? html`<button class="icon-button" type="button" aria-label=${i18n.t('list.search.clear')} @click=${onClear}>
            ${icons.close}
          </button>`
        : nothing
    }
  </div>`;
}
