import type { TemplateResult } from 'lit';
import { html } from '../../content/html.ts';
import { icons } from '../../content/icons.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Delivery, DeliveryState } from '../../model/message.ts';

/** No tick before the server gave an id: a clock until then. */
const ICON: Record<DeliveryState, TemplateResult> = {
  waiting: icons.pending,
  sending: icons.pending,
  accepted: icons.tick,
  sent: icons.tick,
  delivered: icons.ticks,
  read: icons.ticks,
  played: icons.ticks,
  failed: icons.failed,
};

export function renderTick(delivery: Delivery, i18n: I18n): TemplateResult {
  const label = i18n.t(`message.state.${delivery.state}`);
  return html`<span class=${`tick ${delivery.state}`} part="tick" role="img" aria-label=${label} title=${label}
    >${ICON[delivery.state]}</span
  >`;
}
