import { html, nothing, type TemplateResult } from 'lit';
import { templateStrings } from '../../i18n/template-strings.ts';
import { renderEnd, renderPlace, renderProducts } from './render-rich-slot.ts';
import { renderProblem, textIn, type SlotForm } from './slot-form.ts';
import type { Slot } from './slots.ts';

/** A value with its name, and what is wrong with it. */
export function renderSlot(slot: Slot, form: SlotForm): TemplateResult {
  switch (slot.kind) {
    case 'image':
    case 'video':
    case 'document':
      return renderFile(slot, form);
    case 'location':
      return renderPlace(form);
    case 'ends':
      return renderEnd(form);
    case 'products':
      return renderProducts(slot, form);
    default:
      return renderWords(slot, form);
  }
}

/** Words, or what is written as words: an amount, a date, a code, an article's id. */
function renderWords(slot: Slot, form: SlotForm): TemplateResult {
  const t = form.i18n.of(templateStrings);
  const name = `{{${slot.name}}}`;
  const field = slot.kind === 'text' && form.as !== 'text' ? renderTyped(name, form) : renderText(slot, form);
  if (slot.part !== 'body') return field;
  return html`<div class="slot">
    ${field}
    <select
      aria-label=${t('template.as', { name })}
      @change=${(event: Event) => form.setAs((event.target as HTMLSelectElement).value as SlotForm['as'])}
    >
      ${(['text', 'money', 'date'] as const).map(
        (as) => html`<option value=${as} ?selected=${as === form.as}>${t(`template.as.${as}`)}</option>`,
      )}
    </select>
  </div>`;
}

function renderText(slot: Slot, form: SlotForm): TemplateResult {
  return html`<label>
    ${labelOf(slot, form)}
    <input
      dir=${slot.kind === 'text' ? 'auto' : 'ltr'}
      autocomplete="off"
      aria-invalid=${form.problem ? 'true' : 'false'}
      placeholder=${slot.example ?? nothing}
      .value=${form.value.text}
      @input=${(event: InputEvent) => form.set({ text: textIn(event) })}
    />
    ${renderProblem(form)}
  </label>`;
}

/** An amount or a date: the customer reads it as this language writes it. */
function renderTyped(name: string, form: SlotForm): TemplateResult {
  const t = form.i18n.of(templateStrings);
  const invalid = form.problem ? 'true' : 'false';
  if (form.as === 'date') {
    const read = (event: InputEvent): void => {
      const at = Date.parse(textIn(event));
      const date = Number.isNaN(at) ? undefined : new Date(at).toISOString();
      form.set(date ? { text: form.i18n.moment(date), date } : { text: '' });
    };
    return html`<label>
      ${t('template.date', { name })}<input type="datetime-local" aria-invalid=${invalid} @input=${read} />${renderProblem(form)}
    </label>`;
  }
  const { amount = Number.NaN, currency = 'USD' } = form.value.money ?? {};
  const set = (money: { amount: number; currency: string }): void => {
    const isWhole = Number.isFinite(money.amount) && /^[A-Z]{3}$/.test(money.currency);
    form.set({ text: isWhole ? form.i18n.money(money) : '', money });
  };
  return html`<div class="amount">
    <label>
      ${t('template.amount', { name })}<input
        type="number"
        step="any"
        aria-invalid=${invalid}
        @input=${(event: InputEvent) => set({ currency, amount: (event.target as HTMLInputElement).valueAsNumber })}
      />${renderProblem(form)}
    </label>
    <label>
      ${t('template.currency')}<input
        dir="ltr"
        size="4"
        maxlength="3"
        .value=${currency}
        @input=${(event: InputEvent) => set({ amount, currency: textIn(event).toUpperCase() })}
      />
    </label>
  </div>`;
}

function renderFile(slot: Slot, form: SlotForm): TemplateResult {
  const t = form.i18n.of(templateStrings);
  const { media, text } = form.value;
  const said = form.file ?? (media ? 'chosen' : undefined);
  const onFile = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.files?.[0]) form.choose(input.files[0]);
    input.value = '';
  };
  return html`<fieldset class="file">
    <legend>${t(`template.header.${slot.kind}` as 'template.header.image')}</legend>
    ${
      form.accept === undefined
        ? nothing
        : html`<label class="button quiet"
            >${t('template.file.choose')}<input type="file" accept=${form.accept} @change=${onFile}
          /></label>`
    }
    ${
      said
        ? html`<span role="status" class=${said === 'failed' || said === 'wrong' ? 'problem' : ''}
            >${t(`template.file.${said}`, { name: media?.filename ?? '' })}</span
          >`
        : nothing
    }
    <label>
      ${t('template.file')}
      <input
        dir="ltr"
        inputmode="url"
        autocomplete="off"
        aria-invalid=${form.problem ? 'true' : 'false'}
        .value=${text}
        @input=${(event: InputEvent) => form.set({ text: textIn(event) })}
      />
      ${renderProblem(form)}
    </label>
  </fieldset>`;
}

function labelOf({ kind, name }: Slot, { i18n }: SlotForm): string {
  const t = i18n.of(templateStrings);
  if (kind === 'product') return t('template.product');
  if (kind === 'catalogue') return t('template.catalogue');
  if (kind === 'text') return t('template.parameter', { name: `{{${name}}}` });
  return t(`template.button.${kind}` as 'template.button.link', { name });
}
