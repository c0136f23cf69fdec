import { html, nothing, type TemplateResult } from 'lit';
import { composerStrings } from '../../i18n/composer-strings.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { templateStrings } from '../../i18n/template-strings.ts';
import type { SlotProblem } from './slot-problems.ts';
import type { SlotValue } from './slots.ts';

/** What a field of the form knows and tells. */
export type SlotForm = {
  i18n: I18n;
  value: SlotValue;
  problem: SlotProblem | undefined;
  /** What an amount or a date is; undefined where it is words. */
  as: 'text' | 'money' | 'date';
  /** A file is on its way, or could not go. */
  file: 'sending' | 'failed' | 'wrong' | undefined;
  /** Types that can be chosen; undefined where files cannot be sent to the server. */
  accept: string | undefined;
  set(value: SlotValue): void;
  setAs(as: 'text' | 'money' | 'date'): void;
  choose(file: File): void;
};

/** What is wrong, beside the field that it is about. */
export function renderProblem({ problem, i18n }: Pick<SlotForm, 'problem' | 'i18n'>): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  const t = i18n.of({ ...composerStrings, ...templateStrings });
  const values = 'over' in problem ? { over: problem.over, limit: problem.limit } : {};
  return html`<span class="problem" role="alert">${t(problem.key, values)}</span>`;
}

export function textIn(event: InputEvent): string {
  return (event.target as HTMLInputElement).value;
}
