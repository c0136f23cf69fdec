import { isPhone, phoneProblem } from '@wa-inbox/protocol';
import type { SendReply } from '@wa-inbox/protocol/cloud/replies';
import { refuse } from '../../core/refusal.ts';
import type { Phone } from '../../core/values.ts';
import { phoneOfUserId, standInPhone, userIdOf } from './user-id.ts';

export type Recipient = {
  readonly phone: Phone;
  readonly kind: 'phone' | 'user' | 'group';
  /** What a contact is called that only this id is known of. */
  readonly name?: string;
  /** How the reply repeats it. */
  readonly contact: SendReply['contacts'][number];
};
type Addressed = { to?: string | number | undefined; recipient?: string | undefined; recipient_type?: string | undefined };

/** Whom a message goes to: `to` wins over `recipient`. Cloud API, messages; business-scoped user ids. */
export function recipientOf(body: Addressed): Recipient {
  const input = body.to === undefined ? '' : String(body.to);
  if (input === '') return userRecipient(body.recipient!);
  if (body.recipient_type === 'group') {
    return { phone: standInPhone(input), kind: 'group', name: input, contact: { input, wa_id: input } };
  }
  const phone = input.replace(/[\s()+.-]/g, '');
  if (!isPhone(phone)) {
    return refuse({ key: 'invalid_parameter', rule: 'parse', message: `"to": ${phoneProblem(phone) ?? 'give E.164 digits.'}` });
  }
  return { phone, kind: 'phone', contact: { input, wa_id: phone, user_id: userIdOf(phone) } };
}

/** A person known by id alone; one that nobody has heard of gets a conversation under the id. */
function userRecipient(userId: string): Recipient {
  const contact = { input: userId, user_id: userId };
  const known = phoneOfUserId(userId);
  if (known !== undefined) return { phone: known, kind: 'user', contact };
  return { phone: standInPhone(userId), kind: 'user', name: userId, contact };
}
