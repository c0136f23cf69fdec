import type { ContactCard } from '../../model/content-parts.ts';
import type { Content } from '../../model/content.ts';
import { given, itemsOf, membersOf, textOf, type Members } from './reader.ts';

export function decodeContacts(part: unknown): Content | undefined {
  const contacts = itemsOf(part).map(decodeCard);
  return contacts.length > 0 ? { kind: 'contacts', contacts } : undefined;
}

function decodeCard(card: Members): ContactCard {
  const name = membersOf(card['name']);
  const org = membersOf(card['org']);
  const phones = labelled(card['phones'], ['phone', 'wa_id']);
  const emails = labelled(card['emails'], ['email']);
  const parts = [name['first_name'], name['middle_name'], name['last_name']];
  return {
    name: textOf(name['formatted_name']) ?? (joined(parts, ' ') || phones[0]?.value || ''),
    ...given({
      organisation: joined([org['title'], org['department'], org['company']], ', ') || undefined,
      birthday: textOf(card['birthday']),
    }),
    phones: phones.map(({ value, label }) => ({ number: value, ...given({ label }) })),
    emails: emails.map(({ value, label }) => ({ address: value, ...given({ label }) })),
    links: labelled(card['urls'], ['url']).map(({ value }) => value),
    addresses: itemsOf(card['addresses']).map(({ street, zip, city, state, country }) =>
      joined([street, joined([zip, city], ' '), state, country], ', '),
    ),
  };
}

/** Values with what they are for; the first name that has a value is read. */
function labelled(list: unknown, names: string[]): { value: string; label: string | undefined }[] {
  return itemsOf(list).flatMap((item) => {
    const value = names.map((name) => textOf(item[name])).find((found) => found !== undefined);
    return value === undefined ? [] : [{ value, label: textOf(item['type'])?.toLowerCase() }];
  });
}

function joined(parts: unknown[], by: string): string {
  return parts.map(textOf).filter(Boolean).join(by);
}
