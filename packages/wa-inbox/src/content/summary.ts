import type { I18n } from '../i18n/i18n.ts';
import { plainText } from '../markup/parse.ts';
import type { Content } from '../model/content.ts';

/** One line of text for a list row, a quote, an announcement: what the message is, without markers. */
export function summarize(content: Content, i18n: I18n): string {
  switch (content.kind) {
    case 'text':
      return oneLine(plainText(content.text.slice(0, 400)));
    case 'image':
      return content.caption
        ? i18n.t('message.image.caption', { caption: oneLine(plainText(content.caption)) })
        : i18n.t('message.image');
    case 'document':
      return content.filename ?? i18n.t('message.document');
    case 'location':
      return content.name ?? i18n.t('message.location');
    case 'template':
      return content.body === undefined
        ? i18n.t('message.template.label', { name: content.name })
        : oneLine(plainText(content.body));
    case 'unsupported':
      return i18n.t('message.unsupported', { type: content.type });
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
