import { announceContact } from '../changes.ts';
import type { ContactRow } from '../contact-book.ts';
import type { Phone } from '../values.ts';
import type { World } from '../world.ts';
import { knownContact } from './known.ts';

export type PatchContactCommand = {
  readonly do: 'patch-contact';
  readonly phone: Phone;
  readonly name?: string | undefined;
  readonly tags?: readonly string[] | undefined;
};

/** Changes what the business calls a contact; tags are replaced as a whole. */
export function patchContact(world: World, command: PatchContactCommand): ContactRow {
  const contact = knownContact(world, command.phone);
  contact.name = command.name ?? contact.name;
  contact.tags = command.tags ? [...new Set(command.tags)] : contact.tags;
  contact.searchText = undefined;
  announceContact(world, contact, world.clock.now());
  return contact;
}
