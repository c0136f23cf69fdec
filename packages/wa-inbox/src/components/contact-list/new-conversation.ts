import { css, html, type TemplateResult } from 'lit';
import { adoptStyles } from '../../controllers/late-styles.ts';
import { newStrings } from '../../i18n/new-strings.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { PhoneProblem } from '../../model/phone.ts';
import { fieldStyles } from '../../styles/shared.ts';

const styles = css`
  ${fieldStyles}
  form {
    display: grid;
    gap: 0.5rem;
    padding: 0.75rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }
  form .hint {
    color: var(--_text-muted);
    font-size: 0.8125rem;
  }
  form .answer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    justify-content: flex-end;
  }
`;

/** Brings the styles of the form into the list that shows it. */
export function adopt(root: Node): void {
  adoptStyles(root, styles);
}

/** The sentence for a number that cannot be one. */
export function phoneSentence(typed: string, problem: PhoneProblem, i18n: I18n): string {
  const digits = typed.replace(/\D/g, '');
  return i18n.of(newStrings)(`new.invalid.${problem}`, { value: typed.trim(), count: digits.length });
}

export type NewConversationView = {
  i18n: I18n;
  problem: string | undefined;
  onOpen(typed: string): void;
  onCancel(): void;
};

/** A conversation with a number that is not in the list. */
export function renderNewConversation(view: NewConversationView): TemplateResult {
  const { i18n, problem } = view;
  const t = i18n.of(newStrings);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const phone = new FormData(event.currentTarget as HTMLFormElement).get('phone');
    view.onOpen(typeof phone === 'string' ? phone : '');
  };
  const cancel = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    view.onCancel();
  };
  return html`<form part="new-conversation" aria-label=${t('new.title')} @submit=${submit} @keydown=${cancel}>
    <label>
      ${t('new.phone')}
      <input
        name="phone"
        type="tel"
        dir="ltr"
        autocomplete="off"
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${problem ? 'phone-problem' : 'phone-hint'}
      />
    </label>
    ${
      problem
        ? html`<span class="problem" id="phone-problem" role="alert">${problem}</span>`
        : html`<span class="hint" id="phone-hint">${t('new.hint')}</span>`
    }
    <span class="answer">
      <button class="button quiet" type="button" @click=${() => view.onCancel()}>${t('new.cancel')}</button>
      <button class="button" type="submit">${t('new.open')}</button>
    </span>
  </form>`;
}
