import type { I18n } from '../i18n/i18n.ts';
import { plainText } from '../markup/parse.ts';
import type { Panel } from '../model/content-parts.ts';
import type { Content, ContentOf } from '../model/content.ts';
import { callAnswer, countOf, statusOf, totalOf } from './orders.ts';

/** One line of text for a list row, a quote, an announcement: what the message is, without markers. Never empty. */
export function summarize(content: Content, i18n: I18n): string {
  switch (content.kind) {
    case 'text':
      return oneLine(content.text);
    case 'image':
    case 'video':
      return described(i18n.t(`message.${content.kind}`), content.caption, i18n);
    case 'audio': {
      const what = i18n.t(content.voice ? 'message.voice' : 'message.audio');
      return content.seconds ? i18n.t('message.length', { what, time: i18n.length(content.seconds) }) : what;
    }
    case 'document':
      return content.filename ?? described(i18n.t('message.document'), content.caption, i18n);
    case 'sticker':
      return i18n.t('message.sticker');
    case 'album':
      return i18n.t('message.album', { count: content.items.length });
    case 'location':
      return described(i18n.t('message.location'), content.name, i18n);
    case 'contacts': {
      const name = content.contacts[0]!.name;
      const count = content.contacts.length - 1;
      return count > 0 ? i18n.t('message.contacts', { name, count }) : i18n.t('message.contact', { name });
    }
    case 'reaction':
      return content.emoji ? i18n.t('message.reacted', { emoji: content.emoji }) : i18n.t('message.reacted.back');
    case 'choice':
      return oneLine(content.text);
    case 'order':
      return orderLine(content, i18n);
    case 'form':
      return described(i18n.t(`message.form.${content.asked}`), content.asked === 'address' ? content.text : undefined, i18n);
    case 'call-answer':
      return callAnswer(content, i18n);
    case 'order-status': {
      const { reference, status } = content;
      return i18n.t('message.order.status', { reference, status: statusOf(status, i18n) });
    }
    case 'template':
      return content.body === undefined ? i18n.t('message.template.label', { name: content.name }) : oneLine(content.body);
    case 'notice':
      return content.text ?? i18n.t(`message.notice.${content.about}`);
    case 'gone':
      return i18n.t(`message.gone.${content.why}`);
    case 'unsupported':
      return i18n.t('message.unsupported', { type: content.type });
    default:
      return panelLine(content) || nameOf(content, i18n);
  }
}

type PanelContent = ContentOf<
  'buttons' | 'list' | 'link' | 'flow' | 'product' | 'products' | 'catalogue' | 'carousel' | 'request' | 'payment'
>;

function panelLine({ body, header }: Panel): string {
  return oneLine(body ?? (header?.kind === 'text' ? header.text : ''));
}

/** What an interactive message without any text is called. */
function nameOf(content: PanelContent, i18n: I18n): string {
  return i18n.t(content.kind === 'request' ? `message.request.${content.asks}` : `message.kind.${content.kind}`);
}

function orderLine({ lines }: ContentOf<'order'>, i18n: I18n): string {
  const total = totalOf(lines);
  const items = i18n.t('message.order.items', { count: countOf(lines) });
  return i18n.t('message.with', { what: i18n.t('message.order'), text: total ? `${items}, ${i18n.money(total)}` : items });
}

function described(what: string, text: string | undefined, i18n: I18n): string {
  return text ? i18n.t('message.with', { what, text: oneLine(text) }) : what;
}

/** Formatting is read to the end of all but the longest texts: cut within, its first marker would stay. */
function oneLine(text: string): string {
  return plainText(text.slice(0, 4_096)).replace(/\s+/g, ' ').trim().slice(0, 400);
}
