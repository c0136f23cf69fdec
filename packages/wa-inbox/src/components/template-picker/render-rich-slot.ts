import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../content/icons.ts';
import { composerStrings } from '../../i18n/composer-strings.ts';
import { templateStrings } from '../../i18n/template-strings.ts';
import { renderProblem, textIn, type SlotForm } from './slot-form.ts';
import type { SlotProblem } from './slot-problems.ts';
import type { Slot, TypedSection } from './slots.ts';

const PLACE = ['latitude', 'longitude', 'name', 'address'] as const;
const NO_SECTION: TypedSection = { title: '', products: '' };
/** Sections that a message with articles has at most. */
const MOST_SECTIONS = 10;

/** A place: degrees, and what it is called. */
export function renderPlace(form: SlotForm): TemplateResult {
  const { i18n, value } = form;
  const fields = value.fields ?? {};
  const names = {
    latitude: i18n.of(composerStrings)('location.latitude'),
    longitude: i18n.of(composerStrings)('location.longitude'),
    name: i18n.of(templateStrings)('template.place.name'),
    address: i18n.of(templateStrings)('template.place.address'),
  };
  return html`<fieldset class="group place">
    <legend>${i18n.of(templateStrings)('template.header.location')}</legend>
    ${PLACE.map((name) =>
      renderField(form, {
        name,
        label: names[name],
        value: fields[name] ?? '',
        isNumber: name === 'latitude' || name === 'longitude',
        set: (text) => form.set({ text: '', fields: { ...fields, [name]: text } }),
      }),
    )}
  </fieldset>`;
}

/** When an offer ends, as the customer's phone counts down to it. */
export function renderEnd(form: SlotForm): TemplateResult {
  const { i18n } = form;
  const read = (event: InputEvent): void => {
    const at = Date.parse(textIn(event));
    const date = Number.isNaN(at) ? undefined : new Date(at).toISOString();
    form.set(date ? { text: i18n.moment(date), date } : { text: '' });
  };
  return html`<label>
    ${i18n.of(templateStrings)('template.ends')}
    <input type="datetime-local" aria-invalid=${form.problem ? 'true' : 'false'} @input=${read} />
    ${renderProblem(form)}
  </label>`;
}

/** Articles behind a button, in sections. */
export function renderProducts(slot: Slot, form: SlotForm): TemplateResult {
  const t = form.i18n.of(templateStrings);
  const { value } = form;
  const sections = value.sections?.length ? value.sections : [NO_SECTION];
  const set = (next: readonly TypedSection[]): void => form.set({ ...value, sections: next });
  const change = (index: number, part: Partial<TypedSection>): void =>
    set(sections.map((section, at) => (at === index ? { ...section, ...part } : section)));
  return html`<fieldset class="group">
    <legend>${t('template.products', { name: slot.name })}</legend>
    ${sections.map(
      (section, index) =>
        html`<div class="section">
          ${renderField(form, {
            name: `title:${index}`,
            label: t('template.section.title', { number: index + 1 }),
            value: section.title,
            set: (title) => change(index, { title }),
          })}
          ${renderField(form, {
            name: `products:${index}`,
            label: t('template.section.products'),
            value: section.products,
            example: t('template.section.example'),
            isCode: true,
            set: (products) => change(index, { products }),
          })}
          ${
            sections.length > 1
              ? renderRemove(t('template.section.remove', { number: index + 1 }), () => set(sections.toSpliced(index, 1)))
              : nothing
          }
        </div>`,
    )}
    ${
      sections.length < MOST_SECTIONS
        ? html`<button class="button quiet" type="button" @click=${() => set([...sections, NO_SECTION])}>
            ${t('template.section.add')}
          </button>`
        : nothing
    }
    ${renderField(form, {
      name: 'thumbnail',
      label: t('template.thumbnail'),
      value: value.text,
      isCode: true,
      set: (text) => form.set({ ...value, text }),
    })}
  </fieldset>`;
}

export function renderRemove(label: string, act: () => void): TemplateResult {
  return html`<button class="icon-button" type="button" aria-label=${label} title=${label} @click=${act}>${icons.close}</button>`;
}

type Field = {
  /** As a problem names it. */
  name: string;
  label: string;
  value: string;
  example?: string;
  isNumber?: boolean;
  /** Written from left to right in every script. */
  isCode?: boolean;
  set(text: string): void;
};

/** One of several fields; what is wrong is said at the one that it is about. */
function renderField({ problem, i18n }: SlotForm, { name, label, value, example, isNumber, isCode, set }: Field): TemplateResult {
  const own: SlotProblem | undefined = problem?.field === name ? problem : undefined;
  return html`<label>
    ${label}
    <input
      dir=${isNumber || isCode ? 'ltr' : 'auto'}
      inputmode=${isNumber ? 'decimal' : 'text'}
      autocomplete="off"
      placeholder=${example ?? nothing}
      aria-invalid=${own ? 'true' : 'false'}
      .value=${value}
      @input=${(event: InputEvent) => set(textIn(event))}
    />
    ${renderProblem({ problem: own, i18n })}
  </label>`;
}
