import { html, type TemplateResult } from 'lit';
import { cssProps } from '../../../controllers/css-props.ts';
import { placeMenu, type Place } from '../../message-actions/place.ts';
import type { WaInboxComposer } from '../composer.ts';

/** What is `folded` stands elsewhere too, and here only where there is little room. */
export type AttachItem = { icon: TemplateResult; text: string; folded?: boolean; act(): unknown };

/** What can be attached, above its button; arrows move, Escape and a press elsewhere close. */
export class AttachMenu {
  readonly #host: WaInboxComposer;
  #at: Place = {};
  #opener: HTMLElement | undefined;

  constructor(host: WaInboxComposer) {
    this.#host = host;
  }

  render(label: string, items: readonly AttachItem[]): TemplateResult {
    return html`<div
      role="menu"
      popover="auto"
      aria-label=${label}
      @keydown=${this.#keydown}
      @beforetoggle=${this.#beforeToggle}
      ${cssProps(this.#at)}
    >
      ${items.map(
        ({ icon, text, folded, act }) =>
          html`<button
            type="button"
            role="menuitem"
            class=${folded ? 'folded' : ''}
            tabindex="-1"
            @click=${() => {
              this.#menu?.hidePopover();
              act();
            }}
          >
            ${icon}${text}
          </button>`,
      )}
    </div>`;
  }

  readonly toggle = (event: Event): void => {
    const menu = this.#menu;
    if (!menu) return;
    this.#opener = event.currentTarget as HTMLElement;
    menu.togglePopover();
    if (!menu.matches(':popover-open')) return;
    this.#at = placeMenu(menu, event.currentTarget as Element, 'start');
    this.#host.requestUpdate();
    menu.querySelector<HTMLElement>('button')?.focus();
  };

  /** The focus goes back to the button, where it still is in the menu. */
  readonly #beforeToggle = (event: ToggleEvent): void => {
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    if (event.newState === 'closed' && this.#menu?.contains(activeElement)) this.#opener?.focus();
  };

  get #menu(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[role="menu"]');
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') this.#menu?.hidePopover();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const buttons = [...this.#menu!.querySelectorAll<HTMLElement>('button')];
    const items = buttons.filter((button) => button.getClientRects().length > 0);
    const at = items.indexOf((this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement);
    items.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % items.length)!.focus();
  };
}
