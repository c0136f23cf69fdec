import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Message } from 'wa-inbox';
import { choicesOf, type Choice } from './choices.ts';
import type { MockControl } from './mock-control.ts';

/** What the customer can tap in the last message, while nothing came after it. */
@customElement('demo-choice-bar')
export class DemoChoiceBar extends LitElement {
  static override styles = css`
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 0.375rem;
      padding: 0.5rem 1rem;
      border-block-start: 1px solid var(--line);
    }
    button {
      min-block-size: 2rem;
      padding: 0.125rem 0.75rem;
      border: 1px solid var(--green);
      border-radius: 1rem;
      background: none;
      color: inherit;
      font: inherit;
      font-size: 0.8125rem;
      cursor: pointer;
    }
    button:hover {
      background: var(--hover);
    }
    :focus-visible {
      outline: 2px solid var(--green);
      outline-offset: 2px;
    }
  `;

  @property({ attribute: false }) control: MockControl | undefined;
  @property({ attribute: false }) phone: string | undefined;
  @property({ attribute: false }) message: Message | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const choices = choicesOf(this.message?.content);
    if (choices.length === 0) return nothing;
    return html`<div role="group" aria-label="Tap an answer">
      ${choices.map((choice) => html`<button type="button" @click=${() => this.#tap(choice)}>${choice.text}</button>`)}
    </div>`;
  }

  #tap(choice: Choice): void {
    const id = this.message?.id;
    if (this.phone && id !== undefined) void this.control?.tap(this.phone, id, choice);
  }
}
