import { phoneDigits, toE164 } from '@wa-inbox/protocol';
import { announceContact, appendMessage } from '../../changes.ts';
import type { ContactRow } from '../../contact-book.ts';
import { refuse } from '../../refusal.ts';
import type { World } from '../../world.ts';
import { knownContact } from '../known.ts';
import type { Act } from './act.ts';

/**
 * The customer takes their account to another number. The conversation stays where it was and ends with what the provider
 * says; the new number is a contact of the same name, whose window opens when it writes. facts/webhook-samples.json,
 * in.system.number_changed.
 */
export function changeNumber(world: World, { phone, to }: Act<'change-number'>): string[] {
  const old = knownContact(world, phone);
  const next = phoneDigits(to);
  const refuseNumber = (why: string) =>
    refuse({
      key: 'invalid_request',
      rule: 'number',
      message: `"to" cannot be ${JSON.stringify(to)}: ${why}. Give a new number.`,
    });
  if (next === phone) refuseNumber('the customer has this number');
  if (world.contacts.get(next)) refuseNumber('it is the number of a contact');
  const body = `User ${old.name} changed from ${phone} to ${next}`;
  const told = tell(world, old, { type: 'system', system: { body, wa_id: next, type: 'user_changed_number' } });
  const { name, tags, profileImage, persona } = old;
  const contact = world.contacts.add({
    id: world.ids.next('contact'),
    phone: next,
    name: newName(name, phone, next),
    tags,
    profileImage,
    persona,
  });
  old.persona = undefined;
  const { optedOut, inExperiment } = world.business.customer(phone);
  if (optedOut || inExperiment) world.business.setCustomer(next, { optedOut, inExperiment });
  world.business.setCustomer(phone, { movedTo: next });
  announceContact(world, contact, world.clock.now());
  return [told];
}

/** Who is called by a number is called by the new one. */
function newName(name: string, phone: string, next: string): string {
  return name === toE164(phone) ? toE164(next) : name;
}

/** The customer has a new phone, and so a new key. facts/webhook-samples.json, in.system.identity_changed. */
export function changeIdentity(world: World, { phone, hash: given }: Act<'change-identity'>): string[] {
  const contact = knownContact(world, phone);
  const hash = given ?? world.ids.next('key');
  world.business.setCustomer(phone, { identityKeyHash: hash });
  const body = `${contact.name}'s security code changed`;
  const created_timestamp = Math.floor(world.clock.now() / 1_000);
  return [
    tell(world, contact, {
      type: 'system',
      system: { body, type: 'customer_identity_changed', customer: phone, identity: hash },
      identity: { acknowledged: true, created_timestamp, hash },
    }),
  ];
}

/** The provider says it in the conversation: nobody wrote, so that no window opens and nothing is unread. */
function tell(world: World, contact: ContactRow, content: { type: 'system'; [member: string]: unknown }): string {
  const now = world.clock.now();
  const message = appendMessage(world, contact, { direction: 'inbound', at: now, content, status: 'received' });
  world.contacts.touch(contact);
  world.log.append(now, { type: 'message.created', message });
  announceContact(world, contact, now);
  return message.id;
}
