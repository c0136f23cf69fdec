import { announceContact, setWindow } from '../changes.ts';
import type { ContactRow } from '../contact-book.ts';
import type { Phone } from '../values.ts';
import type { World } from '../world.ts';
import { knownContact } from './known.ts';

export type SetWindowCommand = {
  readonly do: 'set-window';
  readonly phone: Phone;
  /** Milliseconds from now that it stays open; 0 closes it. */ readonly span: number;
};

/** Opens or closes a customer service window by hand. One that never was open stays so when it is closed. */
export function setServiceWindow(world: World, command: SetWindowCommand): ContactRow {
  const contact = knownContact(world, command.phone);
  const now = world.clock.now();
  const isAlreadyClosed = command.span === 0 && (contact.windowExpiresAt ?? 0) <= now;
  if (isAlreadyClosed) return contact;
  setWindow(world, contact, now + command.span, now);
  announceContact(world, contact, now);
  return contact;
}
