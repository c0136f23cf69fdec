import { html, nothing, type TemplateResult } from 'lit';
import type { I18n } from '../../i18n/i18n.ts';
import { templateStrings } from '../../i18n/template-strings.ts';
import type { Template } from '../../model/template.ts';
import { recentTemplates } from './recent-templates.ts';
import { canFill } from './slots.ts';

/** What templates are narrowed down by; empty where they are not. */
export type TemplateFilter = { search: string; category: string; language: string };

export type TemplateListView = {
  i18n: I18n;
  /** Those that can be sent. */
  templates: readonly Template[];
  filter: TemplateFilter;
  loading: boolean;
  failed: boolean;
  set(filter: Partial<TemplateFilter>): void;
  choose(template: Template): void;
  reload(): void;
};

/** Templates to choose from: those that were used last, then all. */
export function renderList(view: TemplateListView): TemplateResult {
  const { i18n, filter, loading, failed } = view;
  const t = i18n.of(templateStrings);
  const found = foundIn(view.templates, filter);
  const isWhole = filter.search.trim() === '' && filter.category === '' && filter.language === '';
  const recent = isWhole ? recentTemplates(view.templates) : [];
  return html`
    <input
      class="search"
      type="search"
      aria-label=${t('template.search')}
      placeholder=${t('template.search')}
      .value=${filter.search}
      @input=${(event: InputEvent) => view.set({ search: (event.target as HTMLInputElement).value })}
    />
    ${renderFilters(view)}
    <div class="content">
      ${loading ? html`<div class="notice"><div class="spinner" role="img" aria-label=${t('template.loading')}></div></div>` : nothing}
      ${
        failed
          ? html`<div class="notice">
              <h3>${t('template.failed')}</h3>
              <button class="button" type="button" @click=${() => view.reload()}>${t('template.retry')}</button>
            </div>`
          : nothing
      }
      ${!loading && !failed && found.length === 0 ? html`<div class="notice"><p>${t('template.none')}</p></div>` : nothing}
      ${
        recent.length > 0
          ? html`<h3>${t('template.recent')}</h3>
              ${renderOptions(recent, view)}
              <h3>${t('template.all')}</h3>`
          : nothing
      }
      ${renderOptions(found, view)}
    </div>
  `;
}

/** Only what tells some from others. */
function renderFilters({ i18n, templates, set }: TemplateListView): TemplateResult {
  const t = i18n.of(templateStrings);
  const categories = [...new Set(templates.map(({ category }) => category))].toSorted();
  const languages = [...new Set(templates.map(({ language }) => language))].toSorted();
  const named = new Intl.DisplayNames(i18n.locale, { type: 'language', fallback: 'code' });
  const filter = (name: 'category' | 'language', options: readonly [value: string, text: string][]) =>
    options.length < 2
      ? nothing
      : html`<select
          aria-label=${t(`template.filter.${name}`)}
          @change=${(event: Event) => set({ [name]: (event.target as HTMLSelectElement).value })}
        >
          <option value="">${t(`template.every.${name}`)}</option>
          ${options.map(([value, text]) => html`<option value=${value}>${text}</option>`)}
        </select>`;
  return html`<div class="filters">
    ${filter(
      'category',
      categories.map((category) => [category, t(`template.category.${category}`)]),
    )}
    ${filter(
      'language',
      languages.map((language) => [language, nameOf(language, named)]),
    )}
  </div>`;
}

function renderOptions(templates: readonly Template[], view: TemplateListView): TemplateResult {
  return html`<ul>
    ${templates.map((template) => html`<li>${renderOption(template, view)}</li>`)}
  </ul>`;
}

function renderOption(template: Template, { i18n, choose }: TemplateListView): TemplateResult {
  const body = template.components.find((component) => component.type.toLowerCase() === 'body')?.text ?? '';
  const isFit = canFill(template);
  const t = i18n.of(templateStrings);
  return html`<button class="option" type="button" ?disabled=${!isFit} @click=${() => choose(template)}>
    <b>${readable(template.name)}</b>
    <small>${t(`template.category.${template.category}`)} · ${template.language}</small>
    <span dir="auto">${body}</span>
    ${isFit ? nothing : html`<small>${t('template.unfit')}</small>`}
  </button>`;
}

function foundIn(templates: readonly Template[], { search, category, language }: TemplateFilter): Template[] {
  const wanted = search.trim().toLocaleLowerCase();
  return templates
    .filter((template) => category === '' || template.category === category)
    .filter((template) => language === '' || template.language === language)
    .filter((template) =>
      `${template.name} ${readable(template.name)} ${JSON.stringify(template.components)}`.toLocaleLowerCase().includes(wanted),
    );
}

/** Providers write "en_US". A name that is no language is shown as it is. */
function nameOf(language: string, names: Intl.DisplayNames): string {
  try {
    return names.of(language.replace('_', '-')) ?? language;
  } catch {
    return language;
  }
}

/** "order_confirmation" → "Order confirmation" */
export function readable(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
