import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { icons } from '../../content/icons.ts';
import type { DeskWish } from '../../events/desk-wish.ts';
import { WaInboxIntentEvent } from '../../events/intent-event.ts';
import { base, tokens } from '../../styles/tokens.ts';

/** A line of a menu: what it does, or the heading of a group; `checked` makes it one of several to choose from. */
export type MenuItem =
  | { heading: string }
  | { label: string; icon?: TemplateResult; wish: DeskWish; checked?: boolean; kind?: 'radio' | 'checkbox' };

/** Px between a menu and what it belongs to, and the edge of the page. */
const GAP = 4;

/**
 * A menu at a place of the page. Arrows, Home, End and first letters move, Escape closes; the focus goes back to where it was.
 *
 * @element wa-inbox-menu
 * @fires wa-inbox-intent - what was chosen, and that the menu is closed
 * @csspart menu - the menu
 */
export class WaInboxMenu extends LitElement {
  static override styles = [
    tokens,
    base,
    css`
      [role='menu'] {
        position: fixed;
        inset: auto;
        min-inline-size: 12rem;
        max-inline-size: min(20rem, 100vw - 1rem);
        max-block-size: min(26rem, 100vh - 1rem);
        margin: 0;
        padding: 0.375rem;
        overflow-y: auto;
        border: 1px solid var(--_border);
        border-radius: var(--_radius);
        background: var(--_surface-raised);
        color: var(--_text);
        box-shadow: 0 6px 24px #00000033;
      }
      [role^='menuitem'] {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        inline-size: 100%;
        min-block-size: 2.25rem;
        padding: 0.25rem 0.75rem;
        border-radius: 8px;
        text-align: start;
      }
      [role^='menuitem']:hover,
      [role^='menuitem']:focus-visible {
        background: var(--_surface-sunken);
      }
      [role^='menuitem']:focus-visible {
        outline-offset: -2px;
      }
      [role^='menuitem'] > span {
        flex: 1;
        overflow-wrap: anywhere;
      }
      .icon {
        flex: none;
        inline-size: 1.25rem;
        block-size: 1.25rem;
        color: var(--_text-muted);
      }
      .chosen svg {
        color: var(--_accent-strong);
      }
      h3 {
        margin: 0;
        padding: 0.5rem 0.75rem 0.25rem;
        color: var(--_text-muted);
        font-size: 0.75rem;
        font-weight: 600;
      }
      .heading:not(:first-child) {
        border-block-start: 1px solid var(--_border);
        margin-block-start: 0.375rem;
      }
    `,
  ];

  @property({ attribute: false }) items: readonly MenuItem[] = [];
  /** What the menu belongs to, in px of the viewport. */
  @property({ attribute: false }) at: DOMRect | undefined;
  /** What a screen reader calls it. */
  @property() label = '';

  @query('[role="menu"]') private menu!: HTMLElement;

  #before: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#before = focused();
    addEventListener('pointerdown', this.#onOutside, true);
    addEventListener('resize', this.#onLeave);
    addEventListener('blur', this.#onLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pointerdown', this.#onOutside, true);
    removeEventListener('resize', this.#onLeave);
    removeEventListener('blur', this.#onLeave);
  }

  /** One that was closed and asked for again before it was taken away opens again. */
  protected override updated(): void {
    if (this.menu.matches(':popover-open')) return;
    this.#before = focused();
    this.menu.showPopover();
    this.#place();
    this.#items[0]?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div part="menu" role="menu" popover="manual" aria-label=${this.label} @keydown=${this.#onKeydown}>
      ${this.items.map((item) => ('heading' in item ? renderHeading(item.heading) : this.#renderItem(item)))}
    </div>`;
  }

  #renderItem(item: Extract<MenuItem, { label: string }>): TemplateResult {
    const { kind, checked, icon } = item;
    const mark = kind ? (checked ? icons.tick : html`<svg class="icon"></svg>`) : icon;
    return html`<button
      type="button"
      role=${kind ? `menuitem${kind}` : 'menuitem'}
      class=${checked ? 'chosen' : ''}
      tabindex="-1"
      aria-checked=${kind ? String(checked ?? false) : nothing}
      @click=${() => this.#choose(item.wish)}
    >
      ${mark ?? nothing}<span><bdi>${item.label}</bdi></span>
    </button>`;
  }

  get #items(): HTMLElement[] {
    return [...this.menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  }

  #place(): void {
    const at = this.at ?? new DOMRect();
    const { offsetWidth: width, offsetHeight: height } = this.menu;
    const isRtl = getComputedStyle(this).direction === 'rtl';
    const left = isRtl ? at.right - width : at.left;
    const below = at.bottom + GAP;
    const top = below + height > innerHeight ? at.top - height - GAP : below;
    this.menu.style.setProperty('left', `${clamp(left, innerWidth - width)}px`);
    this.menu.style.setProperty('top', `${clamp(top, innerHeight - height)}px`);
  }

  /** The focus is back before the choice takes effect: what it opens may take it from there. */
  #choose(wish: DeskWish): void {
    this.#close();
    this.#ask(wish);
  }

  #close(): void {
    this.menu.hidePopover();
    this.#before?.focus({ preventScroll: true });
    this.#ask({ kind: 'close-menu' });
  }

  #ask(wish: DeskWish): void {
    this.dispatchEvent(new WaInboxIntentEvent({ kind: 'desk', wish }));
  }

  readonly #onLeave = (): void => this.#ask({ kind: 'close-menu' });

  readonly #onOutside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#ask({ kind: 'close-menu' });
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const items = this.#items;
    const index = items.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items.at(to % items.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') this.#close();
    else if (event.key.length !== 1 || !this.#findLetter(event.key, items, index)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #findLetter(key: string, items: HTMLElement[], index: number): boolean {
    if (key === ' ') return false;
    const letter = key.toLocaleLowerCase();
    const turned = [...items.slice(index + 1), ...items.slice(0, index + 1)];
    turned.find((item) => item.textContent.trim().toLocaleLowerCase().startsWith(letter))?.focus();
    return true;
  }
}

function renderHeading(heading: string): TemplateResult {
  return html`<div class="heading" role="presentation"><h3 role="presentation">${heading}</h3></div>`;
}

/** The element with the focus, however deep. */
function focused(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return (element as HTMLElement | null) ?? undefined;
}

function clamp(value: number, most: number): number {
  return Math.max(GAP, Math.min(value, most - GAP));
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-menu': WaInboxMenu;
  }
}
