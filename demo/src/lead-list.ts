import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Lead } from './leads.ts';
import { panelStyles } from './panel.styles.ts';

/** The CRM's own list: who is to be called, how far, and for how much. */
@customElement('demo-lead-list')
export class DemoLeadList extends LitElement {
  static override styles = [
    panelStyles,
    css`
      ul {
        margin: 0;
        padding: 0 0 0.5rem;
        list-style: none;
      }
      button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 0.5rem;
        inline-size: 100%;
        padding: 0.5rem 1rem;
        border: 0;
        border-inline-start: 3px solid transparent;
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      button:hover {
        background: var(--hover);
      }
      button[aria-current='true'] {
        border-color: var(--green);
        background: var(--chosen);
      }
      b,
      bdi {
        display: block;
        font-weight: 600;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      small {
        color: var(--ink-soft);
      }
      .value,
      small:last-child {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) leads: readonly Lead[] = [];
  @property({ attribute: false }) chosen: string | undefined;

  protected override render(): TemplateResult {
    return html`<h2>Leads <small>${this.leads.length}</small></h2>
      <ul>
        ${this.leads.map(
          (lead) =>
            html`<li>
              <button
                type="button"
                aria-current=${lead.phone === this.chosen ? 'true' : 'false'}
                @click=${() => this.#choose(lead)}
              >
                <b><bdi>${lead.name}</bdi></b
                ><span class="value">€${lead.value.toLocaleString('en')}</span> <small>${lead.stage}</small
                ><small>${lead.owner}</small>
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #choose(lead: Lead): void {
    this.dispatchEvent(new CustomEvent('demo-choose', { detail: lead.phone }));
  }
}
