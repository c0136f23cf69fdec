import { html, nothing, type TemplateResult } from 'lit';
import type { I18n } from '../../i18n/i18n.ts';
import type { Message } from '../../model/message.ts';

/** Each emoji once, with how many chose it where it is more than one. */
export function renderReactions({ reactions }: Message, i18n: I18n): TemplateResult {
  const counts = new Map<string, number>();
  for (const { emoji } of reactions) counts.set(emoji, (counts.get(emoji) ?? 0) + 1);
  return html`<div class="reactions" part="reactions">
    ${[...counts].map(([emoji, count]) => {
      const label = i18n.t(count > 1 ? 'message.reactions' : 'message.reaction', { emoji, count });
      return html`<span role="img" aria-label=${label}
        >${emoji}${count > 1 ? html` <small>${i18n.number(count)}</small>` : nothing}</span
      >`;
    })}
  </div>`;
}
