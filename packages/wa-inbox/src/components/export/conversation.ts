import type { I18n } from '../../i18n/i18n.ts';
import type { Contact } from '../../model/contact.ts';
import type { Message } from '../../model/message.ts';
import { deskStrings } from '../../i18n/desk-strings.ts';
import { explainFailure } from '../../i18n/failures/explain-failure.ts';
import { copyText } from '../desk/message-text.ts';

/** A conversation to be saved. `partial` when older messages are missing. */
export type Conversation = { contact: Contact; messages: readonly Message[]; partial: boolean; now: number };
export type ExportView = { i18n: I18n; starred: ReadonlySet<string> };

/** What every readable form of a conversation is made of: all of it text. */
export type Transcript = {
  title: string;
  made: string;
  partial: string | undefined;
  days: { day: string; lines: TranscriptLine[] }[];
};
export type TranscriptLine = {
  author: string;
  isOwn: boolean;
  time: string;
  at: string;
  text: string;
  notes: string[];
};

export function transcriptOf({ contact, messages, partial, now }: Conversation, { i18n, starred }: ExportView): Transcript {
  const t = i18n.of(deskStrings);
  const days = new Map<string, TranscriptLine[]>();
  for (const message of messages) {
    const key = i18n.dayKey(message.at);
    const lines = days.get(key) ?? [];
    days.set(key, lines);
    lines.push(lineOf(message, contact, { i18n, starred }));
  }
  return {
    title: t('export.title', {
      name: contact.name === `+${contact.phone}` ? contact.name : `${contact.name} (+${contact.phone})`,
    }),
    made: t('export.made', { time: i18n.moment(new Date(now).toISOString()), count: messages.length }),
    partial: partial ? t('export.partial') : undefined,
    days: [...days].map(([day, lines]) => ({ day, lines })),
  };
}

function lineOf(message: Message, contact: Contact, { i18n, starred }: ExportView): TranscriptLine {
  const t = i18n.of(deskStrings);
  const { delivery, direction, content } = message;
  const isOwn = direction === 'outbound';
  const url = 'url' in content && typeof content.url === 'string' && content.kind !== 'link' ? content.url : '';
  const text = copyText(message, i18n);
  return {
    isOwn,
    author: isOwn ? i18n.t('message.from.you') : contact.name,
    time: i18n.time(message.at),
    at: message.at,
    text: content.kind === 'text' ? text : `[${kindOf(message)}] ${text}`,
    notes: [
      ...(url && !url.startsWith('data:') ? [url] : []),
      ...message.reactions.map(({ emoji }) => i18n.t('message.reaction', { emoji })),
      ...(starred.has(message.id ?? message.key) ? [t('export.starred')] : []),
      ...(delivery.state === 'failed' ? [t('export.failed', { reason: explainFailure(delivery.failure, i18n).title })] : []),
    ],
  };
}

/** As in the JSON export, so that one can be looked up in the other. */
function kindOf({ content }: Message): string {
  return content.kind === 'template' ? `${content.kind}: ${content.name}` : content.kind;
}
