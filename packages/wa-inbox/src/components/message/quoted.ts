import { html, type TemplateResult } from 'lit';
import { summarize } from '../../content/summary.ts';
import type { BubbleView } from './bubble.ts';

/** The message that another one answers; leads to it. */
export function renderQuoted(id: string, view: BubbleView): TemplateResult {
  const { i18n } = view.context;
  const quoted = view.repliedTo;
  if (!quoted) {
    return html`<button class="quoted" part="quoted" type="button" @click=${() => view.onJump(id)}>
      <span>${i18n.t('message.reply.gone')}</span>
    </button>`;
  }
  const author = quoted.direction === 'outbound' ? i18n.t('message.from.you') : view.name;
  const text = summarize(quoted.content, i18n);
  return html`<button
    class=${quoted.direction === 'inbound' ? 'quoted theirs' : 'quoted'}
    part="quoted"
    type="button"
    aria-label=${i18n.t('message.reply', { text })}
    @click=${() => view.onJump(id)}
  >
    <b><bdi>${author}</bdi></b
    ><span dir="auto">${text}</span>
  </button>`;
}
