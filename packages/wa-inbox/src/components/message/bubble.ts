import { nothing, type TemplateResult } from 'lit';
import { html } from '../../content/html.ts';
import type { ContentContext } from '../../content/context.ts';
import { controlsOf } from '../../content/controls-of.ts';
import { renderControls } from '../../content/controls.ts';
import { icons } from '../../content/icons.ts';
import { renderContent } from '../../content/render-content.ts';
import { summarize } from '../../content/summary.ts';
import type { DeliveryState, Message } from '../../model/message.ts';
import { renderQuoted } from './quoted.ts';
import { renderReactions } from './reactions.ts';
import { shapeOf } from './shape.ts';
import type { StageContext } from './stage.ts';
import { renderTick } from './tick.ts';

/** What a bubble shows besides its message. */
export type BubbleView = {
  context: StageContext;
  /** Name of the customer. */
  name: string;
  /** First of a run by the same author: it has the tail. */
  first: boolean;
  /** The message that this one answers; null when it is not loaded. */
  repliedTo?: Message | null;
  readonly: boolean;
  /** Replaces the content; for hosts. */
  renderMessage?: ((message: Message) => TemplateResult | undefined) | undefined;
  /** What is added to it from outside: see `ThreadExtras`. */
  extras?: { mark(message: Message): TemplateResult | undefined } | undefined;
  onRetry(message: Message): void;
  onTemplate(): void;
  onJump(id: string): void;
  /** Milliseconds; the page's time by default. */
  now?(): number;
  /** A part of the message was used. */
  onAction(message: Message, action: object): void;
};

const TROUBLED: ReadonlySet<DeliveryState> = new Set(['waiting', 'sending', 'failed']);

/** One message with everything that belongs to it. */
export function renderBubble(message: Message, view: BubbleView): TemplateResult {
  const { content } = message;
  const { i18n } = view.context;
  const context: ContentContext = {
    ...view.context,
    view: (url) => view.context.view(url, message),
    act: (action) => view.onAction(message, action),
  };
  const own = view.renderMessage?.(message);
  if (content.kind === 'notice' && !own) {
    return html`<div class="line notice-line"><div class="chip" part="chip">${renderContent(content, context)}</div></div>`;
  }
  const out = message.direction === 'outbound';
  const classes = ['line', out ? 'out' : 'in', view.first && 'first', `kind-${content.kind}`, ...shapeOf(message, context)];
  const trouble = TROUBLED.has(message.delivery.state) ? view.context.trouble() : undefined;
  const cards = !own && (content.kind === 'carousel' || content.kind === 'template') ? content.cards : undefined;
  const controls = own ? [] : controlsOf(content, i18n);
  const mark = view.extras?.mark(message);
  return html`<div class=${classes.filter(Boolean).join(' ')}>
    <div class="bubble" part=${`bubble ${out ? 'bubble-out' : 'bubble-in'}`}>
      ${renderSurroundings(message, view, context)}
      <div class="body" dir="auto">
        ${own ?? renderContent(content, context)}<span class="meta" part="meta"
          >${
            mark || message.edited
              ? html`${mark}${message.edited ? html`<span>${i18n.t('message.edited')}</span>` : nothing}`
              : nothing
          }<time dir="auto" datetime=${message.at} .textContent=${i18n.time(message.at)}></time
          >${out ? renderTick(message.delivery, i18n) : nothing}</span
        >
      </div>
      ${
        trouble || controls.length > 0
          ? html`${trouble?.undo(message, view)}${
              controls.length > 0
                ? renderControls(controls, context, { inert: out, open: () => context.openSheet(content) })
                : nothing
            }`
          : nothing
      }
    </div>
    ${
      cards || trouble || message.reactions.length > 0
        ? html`${cards && context.more()?.cards(cards, context, out)}${
            message.reactions.length > 0 ? renderReactions(message, i18n) : nothing
          }${trouble?.note(message, view)}`
        : nothing
    }
  </div>`;
}

/** Where a message comes from and what it answers, above what it says; nothing for most, which then have no nodes for it. */
function renderSurroundings(message: Message, view: BubbleView, context: ContentContext): TemplateResult | typeof nothing {
  const { i18n } = context;
  const { forwarded, about, referral, replyTo } = message;
  if (!forwarded && !about && !referral && !replyTo) return nothing;
  return html`${
    forwarded
      ? html`<div class="topic" part="forwarded">${icons.forward}<span>${i18n.t(`message.forwarded.${forwarded}`)}</span></div>`
      : nothing
  }${referral ? (context.more()?.referral(referral, context) ?? nothing) : nothing}${message.replyTo ? renderQuoted(message.replyTo, view) : nothing}${
    about ? html`<div class="topic">${icons.bag}<bdi>${i18n.t('message.about.product', { id: about.id })}</bdi></div>` : nothing
  }`;
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
  if (message.content.kind === 'notice') return i18n.t('message.article.notice', values);
  if (!out) return i18n.t('message.article', values);
  return i18n.t('message.article.state', { ...values, state: i18n.t(`message.state.${message.delivery.state}`) });
}
