import type { TemplateResult } from 'lit';
import { html } from '../../content/html.ts';
import { icons } from '../../content/icons.ts';
import type { DeskWish } from '../../events/desk-wish.ts';
import { WaInboxIntentEvent } from '../../events/intent-event.ts';
import { deskStrings } from '../../i18n/desk-strings.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { deskIcons } from './desk-icons.ts';

/**
 * Buttons at the end of a conversation's header: search, details, more.
 *
 * @csspart find - the button that searches the conversation
 * @csspart details-toggle - the button that opens the details
 * @csspart conversation-menu - the button for everything rarer
 */
export function renderActions(i18n: I18n, open: { find: boolean; details: boolean }): TemplateResult {
  const t = i18n.of(deskStrings);
  return html`<button
      class="icon-button"
      type="button"
      part="find"
      aria-pressed=${open.find ? 'true' : 'false'}
      aria-label=${t('conversation.find')}
      title=${t('conversation.find')}
      @click=${(event: Event) => ask(event, { kind: open.find ? 'end-find' : 'find' })}
    >
      ${icons.search}
    </button>
    <button
      class="icon-button"
      type="button"
      part="details-toggle"
      aria-expanded=${open.details ? 'true' : 'false'}
      aria-label=${t('conversation.details')}
      title=${t('conversation.details')}
      @click=${(event: Event) => ask(event, { kind: 'details' })}
    >
      ${deskIcons.info}
    </button>
    <button
      class="icon-button"
      type="button"
      part="conversation-menu"
      aria-haspopup="menu"
      aria-label=${t('conversation.menu')}
      title=${t('conversation.menu')}
      @click=${openMenu}
    >
      ${deskIcons.more}
    </button>`;
}

function openMenu(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  const folded = button.parentElement!.querySelector('[part="find"]')?.getClientRects().length === 0;
  ask(event, { kind: 'conversation-menu', at: button.getBoundingClientRect(), folded });
}

function ask(event: Event, wish: DeskWish): void {
  event.currentTarget!.dispatchEvent(new WaInboxIntentEvent({ kind: 'desk', wish }));
}
