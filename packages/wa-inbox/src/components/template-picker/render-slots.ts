import { html, nothing, type TemplateResult } from 'lit';
import type { I18n } from '../../i18n/i18n.ts';
import { templateStrings } from '../../i18n/template-strings.ts';
import type { Template } from '../../model/template.ts';
import { renderSlot } from './render-slot.ts';
import type { SlotForm } from './slot-form.ts';
import { cardsOf, hasArticleCards, slotsOf, type Slot, type SlotValues } from './slots.ts';

/** Cards that a carousel has at least and at most. */
const CARDS = { least: 2, most: 10 };

export type SlotsView = {
  i18n: I18n;
  values: SlotValues;
  form(slot: Slot): SlotForm;
  setCards(count: number): void;
};

/** Every value of a template; those of a card together, under its number. */
export function renderSlots(template: Template, view: SlotsView): TemplateResult {
  const t = view.i18n.of(templateStrings);
  const slots = slotsOf(template, view.values);
  const render = (card: number | undefined): TemplateResult[] =>
    slots.filter((slot) => slot.card === card).map((slot) => renderSlot(slot, view.form(slot)));
  const cards = cardsOf(template, view.values).map(({ card }) => card!);
  return html`${render(undefined)}
  ${cards
    .filter((card) => slots.some((slot) => slot.card === card))
    .map(
      (card) =>
        html`<fieldset class="group">
          <legend>${t('template.card', { number: card + 1 })}</legend>
          ${render(card)}
        </fieldset>`,
    )}
  ${hasArticleCards(template) ? renderCardCount(cards.length, view) : nothing}`;
}

/** A carousel of articles has as many cards as one wants to show. */
function renderCardCount(count: number, { i18n, setCards }: SlotsView): TemplateResult {
  const t = i18n.of(templateStrings);
  const step = (label: string, by: number, isPossible: boolean): TemplateResult =>
    html`<button class="button quiet" type="button" ?disabled=${!isPossible} @click=${() => setCards(count + by)}>
      ${label}
    </button>`;
  return html`<div class="card-count">
    ${step(t('template.card.add'), 1, count < CARDS.most)} ${step(t('template.card.remove'), -1, count > CARDS.least)}
  </div>`;
}
