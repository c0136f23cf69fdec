import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { drawIcon, icons } from '../../content/icons.ts';
import { previewStrings } from '../../i18n/preview-strings.ts';
import type { Message } from '../../model/message.ts';
import type { Reading } from '../../model/preview.ts';
import { renderAvatar } from '../contact-list/avatar.ts';
import { labelOf, renderBubble, type BubbleView } from '../message/bubble.ts';
import type { StageContext } from '../message/stage.ts';

const SMILE = drawIcon('<circle cx="12" cy="12" r="8" /><path d="M8.500 14a4.200 4.200 0 0 0 7 0M9 9.800v.1M15 9.800v.1" />');
const DOTS = drawIcon('<path d="M12 5.500v.1M12 12v.1M12 18.500v.1" />');

/** What the phone shows. `empty` stands where there is no message; `at` is the time of the messages. */
export type PhoneView = { context: StageContext; name: string; reading: Reading | undefined; at: string; empty: string };

/** A phone with a conversation on it: who it is with, the messages on the wallpaper, the line to write in. */
export function renderPhone({ context, name, reading, at, empty }: PhoneView): TemplateResult {
  const t = context.i18n.of(previewStrings);
  const messages = messagesOf(reading, { t, at });
  return html`<figure class="phone" part="phone" aria-label=${t('preview.label', { name })}>
    <div class="bar" part="phone-header">
      ${icons.back} ${renderAvatar({ name }, () => false)}
      <div class="who"><bdi class="name">${name}</bdi><span>${t('preview.online')}</span></div>
      <span class="extras" aria-hidden="true">${icons.video} ${icons.phone} ${DOTS}</span>
    </div>
    <div class="wallpaper" part="wallpaper" tabindex="0" role="group" aria-label=${context.i18n.t('thread.label', { name })}>
      ${
        messages.length === 0
          ? html`<p class="empty">${empty}</p>`
          : repeat(
              messages,
              ({ key }) => key,
              (message, index) =>
                renderMessage(message, { context, name, first: messages[index - 1]?.direction !== message.direction }),
            )
      }
    </div>
    <div class="input" part="input" aria-hidden="true">
      <span class="field">${SMILE}<span>${t('preview.input')}</span>${icons.image}</span>
      <span class="mic">${icons.voice}</span>
    </div>
  </figure>`;
}

type Look = { context: StageContext; name: string; first: boolean };

/** Nothing can be asked of it but what it shows: a list, a picture. */
function renderMessage(message: Message, { context, name, first }: Look): TemplateResult {
  const nothingToDo = (): void => {};
  const view: BubbleView = {
    context,
    name,
    first,
    readonly: true,
    repliedTo: message.replyTo === undefined ? null : inbound(context.i18n.of(previewStrings)('preview.answered'), message.at),
    onRetry: nothingToDo,
    onAction: nothingToDo,
    onTemplate: nothingToDo,
    onJump: nothingToDo,
  };
  return html`<article aria-label=${labelOf(message, view)}>${renderBubble(message, view)}</article>`;
}

type Words = { t: (key: keyof typeof previewStrings) => string; at: string };

/** A reaction, and the sign that something was read, stand on a message of the customer that nobody knows here. */
function messagesOf(reading: Reading | undefined, { t, at }: Words): Message[] {
  if (!reading) return [];
  const all = reading.messages.map(({ content, replyTo }, index): Message => {
    if (content.kind !== 'reaction') {
      return { ...outbound(at), key: String(index), content, ...(replyTo === undefined ? {} : { replyTo }) };
    }
    const reactions = content.emoji ? [{ from: 'business', emoji: content.emoji }] : [];
    return { ...inbound(t('preview.reacted'), at), key: String(index), reactions };
  });
  if (!reading.act) return all;
  const sign: Message = {
    ...outbound(at),
    key: 'act',
    content: { kind: 'notice', about: 'other', text: t(`preview.${reading.act}`) },
  };
  return [inbound(t('preview.written'), at), sign];
}

function outbound(at: string): Omit<Message, 'content' | 'key'> {
  return { phone: '', direction: 'outbound', at, delivery: { state: 'delivered' }, reactions: [], attempts: [] };
}

function inbound(text: string, at: string): Message {
  return { ...outbound(at), key: 'theirs', direction: 'inbound', delivery: { state: 'read' }, content: { kind: 'text', text } };
}
