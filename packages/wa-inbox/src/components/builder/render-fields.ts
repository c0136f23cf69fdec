import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../content/icons.ts';
import { builderStrings } from '../../i18n/builder-strings.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { InteractiveLimits } from '../../model/source.ts';
import type { Built, BuiltSection } from './built.ts';
import { emptySection } from './built.ts';
import { fieldsOf, type FieldProblem } from './built-problems.ts';

/** What the fields of the form know, and how they tell that they changed. */
export type BuilderForm = {
  i18n: I18n;
  built: Built;
  limits: InteractiveLimits;
  /** What is to be said about a field now. */
  problemOf(id: string): FieldProblem | undefined;
  /** `focus` names the field that has the focus next. */
  set(change: Partial<Built>, focus?: string): void;
};

type Field = { id: string; label: string; tall?: boolean; input(text: string): void };

/** Header, text and footer, which all kinds have. */
export function renderFields(form: BuilderForm): TemplateResult {
  const t = form.i18n.of(builderStrings);
  const field = (id: 'header' | 'body' | 'footer'): TemplateResult =>
    renderField(form, { id, label: t(`builder.${id}`), tall: id === 'body', input: (text) => form.set({ [id]: text }) });
  return html`${field('header')}${field('body')}${field('footer')}`;
}

/** What only the chosen kind has. */
export function renderKindFields(form: BuilderForm): TemplateResult {
  const t = form.i18n.of(builderStrings);
  const { built } = form;
  if (built.kind === 'buttons') return renderButtons(form);
  if (built.kind === 'link') {
    return html`${renderField(form, { id: 'label', label: t('builder.label'), input: (label) => form.set({ label }) })}
    ${renderField(form, { id: 'url', label: t('builder.url'), input: (url) => form.set({ url }) })}`;
  }
  const { sections } = built;
  const hasRoom = sections.length < (form.limits.sections ?? Number.POSITIVE_INFINITY) && rowsLeft(form) > 0;
  return html`${renderField(form, { id: 'opener', label: t('builder.opener'), input: (opener) => form.set({ opener }) })}
  ${sections.map((section, at) => renderSection(form, section, at))}
  ${
    hasRoom
      ? renderAdd(t('builder.section.add'), () =>
          form.set({ sections: [...sections, emptySection()] }, `section.${sections.length}`),
        )
      : nothing
  }`;
}

function renderButtons(form: BuilderForm): TemplateResult {
  const t = form.i18n.of(builderStrings);
  const { buttons } = form.built;
  return html`${buttons.map((_, at) => {
    const number = form.i18n.number(at + 1);
    const remove = (): void => form.set({ buttons: buttons.toSpliced(at, 1) }, `button.${Math.max(0, at - 1)}`);
    return html`<div class="with-remove">
      ${renderField(form, {
        id: `button.${at}`,
        label: t('builder.button', { number }),
        input: (text) => form.set({ buttons: buttons.with(at, text) }),
      })}
      ${buttons.length > 1 ? renderRemove(t('builder.button.remove', { number }), remove) : nothing}
    </div>`;
  })}
  ${
    buttons.length < (form.limits.buttons ?? Number.POSITIVE_INFINITY)
      ? renderAdd(t('builder.button.add'), () => form.set({ buttons: [...buttons, ''] }, `button.${buttons.length}`))
      : nothing
  }`;
}

function renderSection(form: BuilderForm, section: BuiltSection, at: number): TemplateResult {
  const t = form.i18n.of(builderStrings);
  const { sections } = form.built;
  const number = form.i18n.number(at + 1);
  const isNeeded = sections.length > 1;
  const put = (change: Partial<BuiltSection>, focus?: string): void =>
    form.set({ sections: sections.with(at, { ...section, ...change }) }, focus);
  const add = (): void =>
    put({ rows: [...section.rows, { title: '', description: '' }] }, `row.${at}.${section.rows.length}.title`);
  const remove = (): void => form.set({ sections: sections.toSpliced(at, 1) }, `section.${Math.max(0, at - 1)}`);
  return html`<fieldset class="section">
    <legend>${t('builder.section', { number })}</legend>
    <div class="with-remove">
      ${renderField(form, {
        id: `section.${at}`,
        label: t(isNeeded ? 'builder.section.title' : 'builder.section.title.optional', { number }),
        input: (title) => put({ title }),
      })}
      ${isNeeded ? renderRemove(t('builder.section.remove', { number }), remove) : nothing}
    </div>
    ${section.rows.map((_, place) => renderRow(form, { section, at, place, put }))}
    ${rowsLeft(form) > 0 ? renderAdd(t('builder.row.add'), add) : nothing}
  </fieldset>`;
}

type RowPlace = {
  section: BuiltSection;
  at: number;
  place: number;
  put(change: Partial<BuiltSection>, focus?: string): void;
};

function renderRow(form: BuilderForm, { section, at, place, put }: RowPlace): TemplateResult {
  const t = form.i18n.of(builderStrings);
  const { rows } = section;
  const row = rows[place]!;
  const number = form.i18n.number(place + 1);
  const remove = (): void => put({ rows: rows.toSpliced(place, 1) }, `row.${at}.${Math.max(0, place - 1)}.title`);
  return html`<div class="row">
    <div class="with-remove">
      ${renderField(form, {
        id: `row.${at}.${place}.title`,
        label: t('builder.row', { number }),
        input: (title) => put({ rows: rows.with(place, { ...row, title }) }),
      })}
      ${rows.length > 1 ? renderRemove(t('builder.row.remove', { number }), remove) : nothing}
    </div>
    ${renderField(form, {
      id: `row.${at}.${place}.description`,
      label: t('builder.row.description', { number }),
      input: (description) => put({ rows: rows.with(place, { ...row, description }) }),
    })}
  </div>`;
}

/** A field with its name, how much of it is used, and what is wrong with it. */
function renderField(form: BuilderForm, { id, label, tall = false, input }: Field): TemplateResult {
  const t = form.i18n.of(builderStrings);
  const { value, limit } = fieldsOf(form.built, form.limits).find((field) => field.id === id)!;
  const problem = form.problemOf(id);
  const onInput = (event: InputEvent): void => input((event.target as HTMLInputElement).value);
  const invalid = problem ? 'true' : 'false';
  const count = value.trim().length;
  return html`<label>
    <span class="name"
      >${label}${
        limit === undefined
          ? nothing
          : html`<small
              class=${count > limit ? 'count over' : 'count'}
              title=${t('builder.count', { count, limit })}
              aria-hidden="true"
              >${form.i18n.number(count)}/${form.i18n.number(limit)}</small
            >`
      }</span
    >
    ${
      tall
        ? html`<textarea name=${id} dir="auto" rows="3" aria-invalid=${invalid} .value=${value} @input=${onInput}></textarea>`
        : html`<input
            name=${id}
            dir=${id === 'url' ? 'ltr' : 'auto'}
            inputmode=${id === 'url' ? 'url' : 'text'}
            autocomplete="off"
            aria-invalid=${invalid}
            .value=${value}
            @input=${onInput}
          />`
    }
    ${problem ? html`<span class="problem" role="alert">${wordsOf(problem, form)}</span>` : nothing}
  </label>`;
}

function wordsOf(problem: FieldProblem, { i18n }: BuilderForm): string {
  const t = i18n.of(builderStrings);
  return problem.key === 'builder.long' ? t(problem.key, { over: problem.over, limit: problem.limit }) : t(problem.key);
}

function rowsLeft({ built, limits }: BuilderForm): number {
  const rows = built.sections.reduce((total, section) => total + section.rows.length, 0);
  return (limits.rows ?? Number.POSITIVE_INFINITY) - rows;
}

function renderAdd(text: string, add: () => void): TemplateResult {
  return html`<button class="button quiet add" type="button" @click=${add}>${text}</button>`;
}

function renderRemove(label: string, remove: () => void): TemplateResult {
  return html`<button class="icon-button remove" type="button" aria-label=${label} title=${label} @click=${remove}>
    ${icons.close}
  </button>`;
}
