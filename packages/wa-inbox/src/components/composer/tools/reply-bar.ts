import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../../content/icons.ts';
import { summarize } from '../../../content/summary.ts';
import type { WaInboxComposer } from '../composer.ts';
import { composerStrings } from '../../../i18n/composer-strings.ts';

/** The message that is answered, above the field. */
export function renderReplyBar({ context, i18n, name }: WaInboxComposer, onCancel: () => void): TemplateResult | typeof nothing {
  const { replyTo, answered } = context;
  if (replyTo === undefined) return nothing;
  const t = i18n.of(composerStrings);
  const author = answered?.direction === 'outbound' ? i18n.t('message.from.you') : name;
  return html`<div
    class=${answered?.direction === 'outbound' ? 'reply' : 'reply theirs'}
    part="reply"
    role="group"
    aria-label=${t('reply.label')}
  >
    <div>
      <b><bdi>${answered ? author : t('reply.label')}</bdi></b>
      <span dir="auto">${answered ? summarize(answered.content, i18n) : i18n.t('message.reply.gone')}</span>
    </div>
    <button class="icon-button" type="button" aria-label=${t('reply.cancel')} title=${t('reply.cancel')} @click=${onCancel}>
      ${icons.close}
    </button>
  </div>`;
}
