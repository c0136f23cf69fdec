import { refuseSilent } from '../rules/silenced.ts';
import { movedTo } from '../rules/moved-rule.ts';
import type { World } from '../world.ts';
import type { Act, CustomerCommand, CustomerDeed } from './customer/act.ts';
import { allowCalls, submitAddress, submitFlow } from './customer/forms.ts';
import { changeIdentity, changeNumber } from './customer/identity.ts';
import { order } from './customer/order.ts';
import { setPersona } from './customer/persona.ts';
import { refer } from './customer/refer.ts';
import { shareContacts, shareLocation } from './customer/shares.ts';
import { block, optOut, pay, react, type } from './customer/standing.ts';
import { play, read } from './customer/statuses.ts';
import { tap } from './customer/tap.ts';
import { edit, forward, remove, send } from './customer/words.ts';
import { knownContact } from './known.ts';

export type { CustomerCommand };

const DEEDS: { readonly [Name in CustomerDeed]: (world: World, command: Act<Name>) => string[] } = {
  read,
  deliver: read,
  play,
  type,
  react,
  send,
  tap,
  edit,
  delete: remove,
  forward,
  'share-location': shareLocation,
  'share-contacts': shareContacts,
  order,
  pay,
  'submit-flow': submitFlow,
  'submit-address': submitAddress,
  'call-permission': allowCalls,
  refer,
  block,
  unblock: block,
  'opt-out': optOut,
  'opt-in': optOut,
  'change-number': changeNumber,
  'change-identity': changeIdentity,
  persona: setPersona,
};
/** What somebody can begin with who was never heard of. */
const FIRST: ReadonlySet<CustomerDeed> = new Set(['send', 'refer']);

/** What a customer does, decided by what their messages hold. Returns the ids of the messages that changed or came. */
export function customer(world: World, command: CustomerCommand): string[] {
  if (!FIRST.has(command.action)) knownContact(world, command.phone);
  if (movedTo(world, command.phone) !== undefined) refuseSilent(world, command.phone);
  return (DEEDS[command.action] as (world: World, command: CustomerCommand) => string[])(world, command);
}
