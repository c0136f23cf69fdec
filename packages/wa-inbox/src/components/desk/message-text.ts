import { summarize } from '../../content/summary.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { plainText } from '../../markup/parse.ts';
import type { Message } from '../../model/message.ts';

/** All that a message says, as plain text: what is copied, searched and exported. */
export function copyText({ content }: Message, i18n: I18n): string {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'template') {
    const { header, body, footer } = content;
    return [header, body ?? summarize(content, i18n), footer].filter(Boolean).join('\n');
  }
  if ('body' in content && content.body) return content.body;
  return 'caption' in content && content.caption ? content.caption : summarize(content, i18n);
}

/** What a search looks through: the text as it is read, without markers, and names of files. */
export function searchedText(message: Message, i18n: I18n): string {
  const { content } = message;
  const name = content.kind === 'document' && content.filename ? `\n${content.filename}` : '';
  return plainText(copyText(message, i18n)) + name;
}

/** The same letters whatever the case and the accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Keys of the messages that contain what was typed, oldest first. */
export function hitsIn(messages: readonly Message[], typed: string, i18n: I18n): string[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return [];
  return messages.filter((message) => fold(searchedText(message, i18n)).includes(wanted)).map(({ key }) => key);
}
