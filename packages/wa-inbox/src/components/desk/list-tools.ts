import { css, LitElement, nothing, type TemplateResult } from 'lit';
import { html } from '../../content/html.ts';
import { property } from 'lit/decorators.js';
import type { DeskWish } from '../../events/desk-wish.ts';
import { WaInboxIntentEvent } from '../../events/intent-event.ts';
import { deskStrings } from '../../i18n/desk-strings.ts';
import { I18n } from '../../i18n/i18n.ts';
import type { DeskFilter } from '../../model/arrangement.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { deskIcons } from './desk-icons.ts';

/** Filters that always have a chip. */
export const CHIPS = ['all', 'unread', 'open', 'closing', 'failed'] as const satisfies DeskFilter[];

/**
 * Filters of the conversation list as one row of chips, and a button for everything rarer: sorting, tags, the archive.
 *
 * @element wa-inbox-list-tools
 * @fires wa-inbox-intent - asks for a filter, a menu, further conversations
 * @csspart filters - the row of chips
 * @csspart filter - a chip
 */
export class WaInboxListTools extends LitElement {
  static override styles = [
    tokens,
    base,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 0.25rem;
      }
      .chips {
        flex: 1;
        display: flex;
        gap: 0.375rem;
        min-inline-size: 0;
        padding: 2px;
        margin: -2px;
        overflow-x: auto;
        scrollbar-width: none;
        mask-image: linear-gradient(to left, transparent, #000 1rem);
      }
      .chips:dir(rtl) {
        mask-image: linear-gradient(to right, transparent, #000 1rem);
      }
      .chips::after {
        content: '';
        flex: none;
        inline-size: 0.75rem;
      }
      .chip {
        flex: none;
        display: inline-flex;
        align-items: center;
        gap: 0.375rem;
        min-block-size: 2rem;
        padding-inline: 0.75rem;
        border: 1px solid var(--_border);
        border-radius: 1rem;
        color: var(--_text-muted);
        font-size: 0.8125rem;
        white-space: nowrap;
      }
      .chip:hover {
        background: var(--_surface-hover);
        color: var(--_text);
      }
      .chip[aria-pressed='true'] {
        border-color: transparent;
        background: var(--_surface-selected);
        color: var(--_accent-strong);
        font-weight: 600;
      }
      .chip b {
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .icon-button {
        inline-size: 2rem;
        block-size: 2rem;
      }
      .covers {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 0.5rem;
        margin: 0.375rem 0 0;
        color: var(--_text-muted);
        font-size: 0.75rem;
      }
      .covers button {
        min-block-size: 1.5rem;
        color: var(--_accent-strong);
        font-weight: 600;
        text-decoration: underline;
        text-underline-offset: 2px;
      }
      @media (forced-colors: active) {
        .chips {
          mask-image: none;
        }
        .chip[aria-pressed='true'] {
          border: 2px solid Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) filter: DeskFilter = 'all';
  @property({ attribute: false }) counts: ReadonlyMap<DeskFilter, number> = new Map();
  /** How many conversations a filter looks at, where more could be loaded. */
  @property({ attribute: false }) covers: number | undefined;
  @property({ type: Boolean }) loading = false;
  @property({ attribute: false }) i18n = new I18n();

  protected override render(): TemplateResult {
    const t = this.i18n.of(deskStrings);
    const rare = (CHIPS as readonly DeskFilter[]).includes(this.filter) ? [] : [this.filter];
    return html`<div class="bar">
        <div class="chips" part="filters" role="toolbar" aria-label=${t('filter.label')} @keydown=${this.#onKeydown}>
          ${[...rare, ...CHIPS].map((filter) => this.#renderChip(filter))}
        </div>
        <button
          class="icon-button"
          type="button"
          aria-haspopup="menu"
          aria-label=${t('filter.menu')}
          title=${t('filter.menu')}
          @click=${(event: Event) => this.#ask({ kind: 'list-menu', at: (event.currentTarget as HTMLElement).getBoundingClientRect() })}
        >
          ${deskIcons.more}
        </button>
      </div>
      ${this.covers === undefined ? nothing : this.#renderCovers(this.covers)}`;
  }

  #renderChip(filter: DeskFilter): TemplateResult {
    const label = filterLabel(filter, this.i18n);
    const count = filter === 'all' ? 0 : (this.counts.get(filter) ?? 0);
    const isChosen = filter === this.filter;
    return html`<button
      class="chip"
      part="filter"
      type="button"
      tabindex=${isChosen ? 0 : -1}
      aria-pressed=${isChosen ? 'true' : 'false'}
      data-filter=${filter}
      @click=${() => this.#ask({ kind: 'filter', filter: isChosen ? 'all' : filter })}
    >
      <span dir="auto" .textContent=${label}></span
      >${count > 0 ? html` <b .textContent=${this.i18n.number(count)}></b>` : nothing}
    </button>`;
  }

  #renderCovers(count: number): TemplateResult {
    const t = this.i18n.of(deskStrings);
    return html`<p class="covers">
      <span>${t('filter.covers', { count })}</span>
      ${
        this.loading
          ? html`<span>${t('filter.covers.loading')}</span>`
          : html`<button type="button" @click=${() => this.#ask({ kind: 'cover-more' })}>${t('filter.covers.more')}</button>`
      }
    </p>`;
  }

  /** One stop in the tab order; arrows move along the row as it is read. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const chips = [...this.renderRoot.querySelectorAll<HTMLElement>('.chip')];
    const index = chips.indexOf(event.target as HTMLElement);
    const forward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const to = {
      ArrowRight: index + forward,
      ArrowLeft: index - forward,
      Home: 0,
      End: chips.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    chips.at(to % chips.length)?.focus();
  };

  #ask(wish: DeskWish): void {
    this.dispatchEvent(new WaInboxIntentEvent({ kind: 'desk', wish }));
  }
}

/** What a filter is called. */
export function filterLabel(filter: DeskFilter, i18n: I18n): string {
  const t = i18n.of(deskStrings);
  if (filter.startsWith('tag:')) return t('filter.tag', { tag: filter.slice(4) });
  return t(`filter.${filter as Exclude<DeskFilter, `tag:${string}`>}`);
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-list-tools': WaInboxListTools;
  }
}
