import type { DeskWish } from '../../events/desk-wish.ts';
import { deskStrings } from '../../i18n/desk-strings.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Marks } from '../../model/marks.ts';
import type { InboxState } from '../../store/state.ts';
import type { MenuItem } from '../desk/menu.ts';
import { contactMenu, conversationMenu, listMenu } from '../desk/menus.ts';
import type { DeskList } from './desk-list.ts';

/** An open menu and where it belongs. */
export type Menu = { label: string; items: readonly MenuItem[]; at: DOMRect };
export type MenuView = {
  state: InboxState;
  i18n: I18n;
  marks: Marks;
  list: DeskList;
  readonly: boolean;
  alerts: readonly MenuItem[];
};

/** The menu that was asked for; undefined when what it is about has gone meanwhile. */
export function menuOf(wish: Extract<DeskWish, { at: DOMRect }>, view: MenuView): Menu | undefined {
  const { state, i18n, marks, list } = view;
  const t = i18n.of(deskStrings);
  const { at } = wish;
  switch (wish.kind) {
    case 'list-menu': {
      const { filter, sort } = list;
      const items = listMenu(i18n, { filter, sort, tags: list.tags(state), readonly: view.readonly, alerts: view.alerts });
      return { at, label: t('filter.menu'), items };
    }
    case 'conversation-menu': {
      const contact = state.openContact;
      return (
        contact && { at, label: t('conversation.menu'), items: conversationMenu(i18n, contact, { marks, folded: wish.folded }) }
      );
    }
    case 'contact-menu': {
      const contact = state.contacts.items.find(({ phone }) => phone === wish.phone);
      return contact && { at, label: t('contact.menu', { name: contact.name }), items: contactMenu(i18n, contact, marks) };
    }
  }
}
