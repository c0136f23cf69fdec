import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MockControl, Personas } from './mock-control.ts';

const NOBODY = '';

/** Who answers for the customer, when it is not the person at the keyboard. */
@customElement('demo-persona-choice')
export class DemoPersonaChoice extends LitElement {
  static override styles = css`
    label {
      display: flex;
      align-items: center;
      justify-content: space-between;
      color: var(--ink-soft);
      font-size: 0.75rem;
    }
    select {
      max-inline-size: 9rem;
      min-block-size: 1.75rem;
      border: 1px solid var(--line);
      border-radius: 8px;
      background: var(--hover);
      color: inherit;
      font: inherit;
      font-size: 0.8125rem;
    }
    :focus-visible {
      outline: 2px solid var(--green);
      outline-offset: 1px;
    }
  `;

  @property({ attribute: false }) control: MockControl | undefined;
  @property({ attribute: false }) phone: string | undefined;
  /** Changes when the world may have: who has which persona is asked again. */
  @property({ attribute: false }) life = 0;
  @state() private known: Personas = { personas: [], contacts: [] };

  protected override render(): TemplateResult {
    const { personas, contacts } = this.known;
    const chosen = contacts.find(({ phone }) => phone === `+${this.phone}`)?.persona ?? NOBODY;
    const option = (name: string, told: string) =>
      html`<option value=${name} title=${told} ?selected=${name === chosen}>${name || 'nobody'}</option>`;
    return html`<label
      >Answers by itself
      <select @change=${this.#onChange}>
        ${option(NOBODY, 'You write what the customer says.')} ${personas.map(({ name, sentence }) => option(name, sentence))}
      </select></label
    >`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('phone') || changed.has('life') || changed.has('control')) void this.#load();
  }

  async #load(): Promise<void> {
    this.known = (await this.control?.personas().catch(() => undefined)) ?? this.known;
  }

  readonly #onChange = async ({ target }: Event): Promise<void> => {
    const name = (target as HTMLSelectElement).value;
    if (!this.phone) return;
    await this.control?.become(this.phone, name === NOBODY ? null : name);
    await this.#load();
  };
}
