import { html, nothing, type TemplateResult } from 'lit';
import type { ContentContext } from '../../content/context.ts';
import { renderContent } from '../../content/render-content.ts';
import { summarize } from '../../content/summary.ts';
import { renderTemplateButtons } from '../../content/template.ts';
import { isLoneEmoji } from '../../content/text.ts';
import type { Message } from '../../model/message.ts';
import { renderFailure, renderWaiting } from './failure.ts';
import { renderTick } from './tick.ts';

/** What a bubble shows besides its message. */
export type BubbleView = {
  context: ContentContext;
  /** Name of the customer. */
  name: string;
  /** First of a run by the same author: it has the tail. */
  first: boolean;
  /** The message that this one answers; null when it is not loaded. */
  repliedTo?: Message | null;
  readonly: boolean;
  /** Replaces the content; for hosts. */
  renderMessage?: ((message: Message) => TemplateResult | undefined) | undefined;
  onRetry(message: Message): void;
  onTemplate(): void;
  onJump(id: string): void;
};

/** One message with everything that belongs to it. */
export function renderBubble(message: Message, view: BubbleView): TemplateResult {
  const { content } = message;
  const { i18n } = view.context;
  const out = message.direction === 'outbound';
  const own = view.renderMessage?.(message);
  const lone = content.kind === 'text' && isLoneEmoji(content.text) && !message.replyTo;
  const bare = content.kind === 'image' && !content.caption;
  const classes = [
    'line',
    out ? 'out' : 'in',
    view.first && 'first',
    lone && 'lone',
    `kind-${content.kind}`,
    bare && 'bare',
  ].filter(Boolean);
  return html`<div class=${classes.join(' ')}>
    <div class="bubble" part=${`bubble ${out ? 'bubble-out' : 'bubble-in'}`}>
      ${message.replyTo ? renderQuoted(message.replyTo, view) : nothing}
      <div class="body" dir="auto">
        ${own ?? renderContent(content, view.context)}<span class="meta" part="meta"
          ><time dir="auto" datetime=${message.at}>${i18n.time(message.at)}</time
          >${out ? renderTick(message.delivery, i18n) : nothing}</span
        >
      </div>
      ${content.kind === 'template' ? renderTemplateButtons(content) : nothing}
    </div>
    ${message.reactions.length > 0 ? renderReactions(message, view) : nothing}
    ${message.delivery.state === 'failed' ? renderFailure(message, message.delivery.failure, view) : renderWaiting(message, view)}
  </div>`;
}

/** The sentence by which a screen reader names the message. */
export function labelOf(message: Message, view: Pick<BubbleView, 'name' | 'context'>): string {
  const { i18n } = view.context;
  const out = message.direction === 'outbound';
  const values = {
    author: out ? i18n.t('message.from.you') : view.name,
    time: i18n.time(message.at),
    text: summarize(message.content, i18n),
  };
  if (!out) return i18n.t('message.article', values);
  return i18n.t('message.article.state', { ...values, state: i18n.t(`message.state.${message.delivery.state}`) });
}

function renderQuoted(id: string, view: BubbleView): TemplateResult {
  const { i18n } = view.context;
  const quoted = view.repliedTo;
  if (!quoted) return html`<span class="quoted">${i18n.t('message.reply.gone')}</span>`;
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

function renderReactions(message: Message, view: BubbleView): TemplateResult {
  const { i18n } = view.context;
  return html`<div class="reactions" part="reactions">
    ${message.reactions.map(({ emoji }) => html`<span role="img" aria-label=${i18n.t('message.reaction', { emoji })}>${emoji}</span>`)}
  </div>`;
}
