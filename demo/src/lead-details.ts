import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Lead } from './leads.ts';
import { panelStyles } from './panel.styles.ts';

const KEPT = 4;

/** The card of one lead, and what the inbox told the CRM lately. */
@customElement('demo-lead-details')
export class DemoLeadDetails extends LitElement {
  static override styles = [
    panelStyles,
    css`
      :host {
        border-block-start: 1px solid var(--line);
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.25rem 0.875rem;
        margin: 0;
        padding: 0 1rem 0.75rem;
        font-size: 0.875rem;
      }
      dt {
        color: var(--ink-soft);
      }
      dd {
        margin: 0;
      }
      p {
        margin: 0;
        padding: 0 1rem 0.75rem;
        color: var(--ink-soft);
      }
      ol {
        margin: 0;
        padding: 0.5rem 1rem 0.75rem;
        border-block-start: 1px solid var(--line);
        list-style: none;
        color: var(--ink-soft);
        font-size: 0.8125rem;
      }
    `,
  ];

  @property({ attribute: false }) lead: Lead | undefined;
  @state() private notes: readonly string[] = [];

  /** Writes a line into the lead's history, as a CRM would. */
  note(text: string): void {
    this.notes = [...this.notes, text].slice(-KEPT);
  }

  protected override render(): TemplateResult {
    return html`${
      this.lead
        ? this.#renderLead(this.lead)
        : html`<h2>Lead</h2>
            <p>Choose a lead or a conversation.</p>`
    }
    ${
      this.notes.length > 0
        ? html`<ol aria-label="History">
            ${this.notes.map((note) => html`<li>${note}</li>`)}
          </ol>`
        : nothing
    }`;
  }

  #renderLead(lead: Lead): TemplateResult {
    return html`<h2><bdi>${lead.name}</bdi></h2>
      <dl>
        <dt>Wants</dt>
        <dd>${lead.interest}</dd>
        <dt>Stage</dt>
        <dd>${lead.stage}</dd>
        <dt>Value</dt>
        <dd>€${lead.value.toLocaleString('en')}</dd>
        <dt>Phone</dt>
        <dd dir="ltr">+${lead.phone}</dd>
        <dt>Owner</dt>
        <dd>${lead.owner}</dd>
      </dl>`;
  }
}
