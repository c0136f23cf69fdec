import { icons } from '../../content/icons.ts';
import { deskStrings } from '../../i18n/desk-strings.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Message } from '../../model/message.ts';
import type { ThreadExtras } from '../thread/thread-extras.ts';
import { deskIcons } from './desk-icons.ts';

/** What can be done with a message besides answering it; the menu itself copies what is text only. */
export function messageItems(i18n: I18n, { key, content }: Message, isStarred: boolean): ReturnType<ThreadExtras['items']> {
  const t = i18n.of(deskStrings);
  const copy = { icon: icons.copy, text: t('message.copy'), wish: { kind: 'copy', keys: [key] } } as const;
  return [
    ...(content.kind === 'text' ? [] : [copy]),
    { icon: deskIcons.star, text: t(isStarred ? 'message.unstar' : 'message.star'), wish: { kind: 'star', keys: [key] } },
    { icon: deskIcons.info, text: t('message.info'), wish: { kind: 'info', key } },
    { icon: deskIcons.select, text: t('message.select'), wish: { kind: 'pick', key } },
  ];
}
