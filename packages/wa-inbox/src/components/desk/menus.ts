import { icons } from '../../content/icons.ts';
import { deskStrings } from '../../i18n/desk-strings.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { DeskFilter, DeskSort } from '../../model/arrangement.ts';
import type { Contact } from '../../model/contact.ts';
import type { Marks } from '../../model/marks.ts';
import { deskIcons } from './desk-icons.ts';
import type { MenuItem } from './menu.ts';

const SORTS: readonly DeskSort[] = ['recent', 'unread', 'closing', 'name'];
/** Tags that a menu offers; the most frequent ones come first. */
const MOST_TAGS = 12;

/** Sorting, tags, the archive, and marking everything as read. */
export function listMenu(
  i18n: I18n,
  view: { filter: DeskFilter; sort: DeskSort; tags: readonly string[]; readonly: boolean; alerts: readonly MenuItem[] },
): MenuItem[] {
  const t = i18n.of(deskStrings);
  const choice = (label: string, filter: DeskFilter): MenuItem => {
    const checked = view.filter === filter;
    return { label, kind: 'checkbox', checked, wish: { kind: 'filter', filter: checked ? 'all' : filter } };
  };
  const tags = view.tags.slice(0, MOST_TAGS).map((tag) => choice(tag, `tag:${tag}`));
  return [
    { heading: t('filter.sort') },
    ...SORTS.map((sort): MenuItem => ({
      label: t(`sort.${sort}`),
      kind: 'radio',
      checked: sort === view.sort,
      wish: { kind: 'sort', sort },
    })),
    ...(tags.length > 0 ? [{ heading: t('filter.tags') }, ...tags] : []),
    { heading: t('filter.others') },
    choice(t('filter.archived'), 'archived'),
    ...view.alerts,
    ...(view.readonly ? [] : [{ label: t('filter.read.all'), icon: deskIcons.read, wish: { kind: 'read-all' } } as const]),
  ];
}

/** What can be done with a conversation of the list. */
export function contactMenu(i18n: I18n, { phone, unread }: Contact, marks: Marks): MenuItem[] {
  const t = i18n.of(deskStrings);
  const isUnread = unread > 0 || marks.unread.has(phone);
  return [
    {
      label: t(marks.pinned.has(phone) ? 'contact.unpin' : 'contact.pin'),
      icon: deskIcons.tack,
      wish: { kind: 'mark', phone, as: 'pinned' },
    },
    isUnread
      ? { label: t('contact.read'), icon: deskIcons.read, wish: { kind: 'read', phone } }
      : { label: t('contact.unread'), icon: deskIcons.dot, wish: { kind: 'mark', phone, as: 'unread' } },
    {
      label: t(marks.muted.has(phone) ? 'contact.unmute' : 'contact.mute'),
      icon: deskIcons.mute,
      wish: { kind: 'mark', phone, as: 'muted' },
    },
    {
      label: t(marks.archived.has(phone) ? 'contact.unarchive' : 'contact.archive'),
      icon: deskIcons.archive,
      wish: { kind: 'mark', phone, as: 'archived' },
    },
  ];
}

/** What can be done with the open conversation. */
export function conversationMenu(i18n: I18n, contact: Contact, { marks, folded }: { marks: Marks; folded: boolean }): MenuItem[] {
  const t = i18n.of(deskStrings);
  const folds: MenuItem[] = [
    { label: t('conversation.find'), icon: icons.search, wish: { kind: 'find' } },
    { label: t('conversation.details'), icon: deskIcons.info, wish: { kind: 'details' } },
  ];
  return [
    ...(folded ? folds : []),
    ...contactMenu(i18n, contact, marks),
    { heading: t('conversation.export') },
    { label: t('export.text'), icon: deskIcons.export, wish: { kind: 'export', format: 'text' } },
    { label: t('export.json'), icon: deskIcons.export, wish: { kind: 'export', format: 'json' } },
    { label: t('export.html'), icon: deskIcons.export, wish: { kind: 'export', format: 'html' } },
    { label: t('export.print'), icon: deskIcons.print, wish: { kind: 'export', format: 'print' } },
  ];
}
