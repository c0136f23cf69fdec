import { toE164 } from '@wa-inbox/protocol';
import { IDENTITIES } from '../../core/settings.ts';
import type { Query } from '../url.ts';
import type { Handler } from '../sending-handler.ts';
import { checkPhoneNumber, refuseObject } from './objects.ts';

/** What the number says of itself. The name is ours; the words are the document's. */
const PHONE_NUMBER = {
  verified_name: 'wa-mock',
  display_phone_number: toE164(IDENTITIES.businessPhone),
  quality_rating: 'GREEN',
  code_verification_status: 'VERIFIED',
  throughput: { level: 'STANDARD' },
  status: 'CONNECTED',
  name_status: 'APPROVED',
};
/** What comes when no fields are asked for. */
const USUAL = ['verified_name', 'display_phone_number', 'quality_rating', 'code_verification_status', 'throughput'];

export const getPhoneNumber: Handler = (call) => {
  checkPhoneNumber(call);
  return { run: () => ({ status: 200, body: JSON.stringify(chosen(call.query)) }) };
};

export const listPhoneNumbers: Handler = ({ exchange, params, query }) => {
  const id = params['wabaId'] ?? '';
  if (id !== IDENTITIES.wabaId) refuseObject(exchange.method, id);
  return { run: () => ({ status: 200, body: JSON.stringify({ data: [chosen(query)] }) }) };
};

/** The fields that are asked for, in their order; those that it does not have are left out, and the id is always there. */
function chosen({ fields }: Query) {
  const wanted = fields === undefined ? USUAL : fields.split(',').map((name) => name.trim());
  const known = wanted.filter((name): name is keyof typeof PHONE_NUMBER => Object.hasOwn(PHONE_NUMBER, name));
  return { ...Object.fromEntries(known.map((name) => [name, PHONE_NUMBER[name]])), id: IDENTITIES.phoneNumberId };
}
