import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../content/icons.ts';
import type { DeskWish } from '../../events/desk-wish.ts';
import { WaInboxIntentEvent } from '../../events/intent-event.ts';
import { deskStrings } from '../../i18n/desk-strings.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { deskIcons } from './desk-icons.ts';

/**
 * What can be done with several messages at once.
 *
 * @csspart selection - what can be done with the messages that are ticked
 */
export function renderSelectionBar(i18n: I18n, selection: ReadonlySet<string>, canForward: boolean): TemplateResult {
  const t = i18n.of(deskStrings);
  const keys = [...selection];
  const button = (label: string, icon: TemplateResult, wish: DeskWish): TemplateResult =>
    html`<button
      class="icon-button"
      type="button"
      aria-label=${label}
      title=${label}
      ?disabled=${keys.length === 0 && wish.kind !== 'end-selection'}
      @click=${(event: Event) => event.currentTarget!.dispatchEvent(new WaInboxIntentEvent({ kind: 'desk', wish }))}
    >
      ${icon}
    </button>`;
  return html`<div class="selection-bar" part="selection" role="group" aria-label=${t('selection.label')}>
    ${button(t('selection.end'), icons.close, { kind: 'end-selection' })}
    <p role="status">${t('selection.count', { count: keys.length })}</p>
    ${button(t('selection.copy'), icons.copy, { kind: 'copy', keys })}
    ${canForward ? button(t('selection.forward'), icons.forward, { kind: 'forward', keys }) : nothing}
    ${button(t('selection.star'), deskIcons.star, { kind: 'star', keys })}
    ${button(t('selection.export'), deskIcons.export, { kind: 'export', format: 'text', keys })}
  </div>`;
}
