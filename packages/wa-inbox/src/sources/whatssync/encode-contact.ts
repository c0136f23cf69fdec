import type { SendBody } from '@wa-inbox/protocol/whatssync/requests';
import type { ContactCard } from '../../model/content-parts.ts';

type WireContacts = Extract<SendBody, { type: 'contacts' }>['contacts'];

/** A contact card in the Cloud API's shape: what is not a person's full name is all called the first one. */
export function encodeContact({ name, organisation, birthday, phones, emails, links }: ContactCard): WireContacts[number] {
  return {
    name: { formatted_name: name, first_name: name },
    ...(organisation ? { org: { company: organisation } } : {}),
    ...(birthday ? { birthday } : {}),
    ...(phones.length > 0 ? { phones: phones.map(({ number, label }) => ({ phone: number, ...typed(label) })) } : {}),
    ...(emails.length > 0 ? { emails: emails.map(({ address, label }) => ({ email: address, ...typed(label) })) } : {}),
    ...(links.length > 0 ? { urls: links.map((url) => ({ url })) } : {}),
  };
}

function typed(label: string | undefined): { type?: string } {
  return label ? { type: label.toUpperCase() } : {};
}
