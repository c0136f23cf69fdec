import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';
import { renderCard } from './panel.ts';

/** The first card, and how many more there are; all of it is in the sheet. */
export function renderContacts({ contacts }: ContentOf<'contacts'>, { i18n }: ContentContext): Rendered {
  const [first] = contacts;
  const more = contacts.length - 1;
  const name = first!.name;
  const detail = first!.organisation ?? first!.phones[0]?.number;
  return renderCard('person', more > 0 ? i18n.t('message.contacts', { name, count: more }) : name, detail);
}
