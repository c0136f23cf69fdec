import { CATALOG, phoneDigits, toE164 } from '@wa-inbox/protocol';
import { RESTRICTIONS } from '@wa-inbox/protocol/control/account';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

const TURN = 'PATCH /_mock/account turns it.';
/** What the Cloud API says by status; it refuses the rest at once. Ours where the documents name both. */
const LATER = new Set(['payment', 'spam', 'classification']);
/** Names of numbers that WhatsApp gave must be approved first. */
const USABLE_NAMES = new Set(['APPROVED', 'AVAILABLE_WITHOUT_REVIEW']);

/**
 * Whatever the API, for every provider sends through this number: it must be registered and in good standing, and be allowed to write to this customer. Codes
 * 133010, 131031, 131030 …
 */
export function accountRule({ business }: World, { to }: SendIntent): Refusal | undefined {
  const { account } = business;
  const rule = 'account';
  if (account.status !== 'CONNECTED')
    return { key: 'phone_number_not_registered', rule, message: `The number is ${account.status}: register it first.` };
  const restriction = account.restrictions[0];
  if (restriction !== undefined) {
    const key = RESTRICTIONS[restriction];
    return { key, rule, message: CATALOG[key].cause, note: TURN, reportedLater: LATER.has(restriction) };
  }
  if (!USABLE_NAMES.has(account.nameStatus)) {
    const message = `The display name is ${account.nameStatus}: it must be approved.`;
    return { key: 'display_name_not_approved', rule, message, note: TURN };
  }
  if (account.restrictedCountries.some((code) => to.startsWith(code)))
    return { key: 'country_restricted', rule, message: `${toE164(to)} is in a restricted country.`, note: TURN };
  const allowed = account.allowedRecipients;
  // the document's own details go out, so no message of ours
  if (allowed && !allowed.some((phone) => phoneDigits(phone) === to)) return { key: 'recipient_not_allowed', rule, note: TURN };
  return undefined;
}
