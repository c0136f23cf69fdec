import { isStandIn, userIdOf } from '../user-id.ts';
import type { Phone } from '../../../core/values.ts';
import type { World } from '../../../core/world.ts';

/** A customer as webhooks name one: by number and business-scoped id, by that id alone, or as a group. */
export type Person = { readonly name: string; readonly waId?: string; readonly userId?: string; readonly groupId?: string };

export function personOf(world: World, phone: Phone): Person {
  const name = world.contacts.get(phone)?.name ?? phone;
  if (!isStandIn(phone)) return { name, waId: phone, userId: userIdOf(phone) };
  // under a stand-in number the contact is called by its id
  return /^[A-Z]{2}\./.test(name) ? { name, userId: name } : { name, groupId: name };
}

/** An item of `contacts`. */
export function contactOf({ name, waId, userId }: Person) {
  return { profile: { name }, ...(waId !== undefined && { wa_id: waId }), ...(userId !== undefined && { user_id: userId }) };
}
