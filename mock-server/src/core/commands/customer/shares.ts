import { phoneDigits, toE164 } from '@wa-inbox/protocol';
import type { SharedContact } from '@wa-inbox/protocol/control/customer-actions';
import { askOf } from '../../message-text.ts';
import type { Content, Phone } from '../../values.ts';
import type { World } from '../../world.ts';
import type { Act } from './act.ts';
import { answer, received, refuseTarget, write } from './targets.ts';

/** A place: of itself, or as the answer to a request. */
export function shareLocation(world: World, command: Act<'share-location'>): string[] {
  const { phone, messageId, latitude, longitude, name, address } = command;
  const location = { latitude, longitude, ...(name !== undefined && { name }), ...(address !== undefined && { address }) };
  return share(world, { phone, messageId, answers: 'location_request_message' }, { type: 'location', location });
}

export function shareContacts(world: World, { phone, messageId, contacts }: Act<'share-contacts'>): string[] {
  const cards = contacts.map(cardOf);
  return share(world, { phone, messageId, answers: 'request_contact_info' }, { type: 'contacts', contacts: cards });
}

type Asked = { readonly phone: Phone; readonly messageId?: string | undefined; readonly answers: string };

function share(world: World, { phone, messageId, answers }: Asked, content: Content): string[] {
  if (messageId === undefined) return write(world, phone, content);
  const request = received(world, phone, messageId);
  if (askOf(request.content) !== answers)
    refuseTarget(messageId, `it is no message of type "${answers}". Give one, or leave "messageId" out`);
  return answer(world, request, content);
}

/** In short it is a name and a number. */
function cardOf(given: SharedContact): object {
  if (typeof given.name !== 'string') return given;
  const digits = phoneDigits((given as { phone: string }).phone);
  return {
    name: { formatted_name: given.name, first_name: given.name.split(' ')[0] },
    phones: [{ phone: toE164(digits), type: 'MOBILE', wa_id: digits }],
  };
}
