import { refuse } from '../../core/refusal.ts';
import { IDENTITIES } from '../../core/settings.ts';
import type { Call } from '../dialect.ts';

/** The business phone number of the path must be the mock's. */
export function checkPhoneNumber(call: Call): void {
  const id = call.params['phoneNumberId'] ?? '';
  if (id !== IDENTITIES.phoneNumberId) refuseObject(call.exchange.method, id);
  if (call.world.business.account.status === 'DELETED') refuse({ key: 'phone_number_deleted', rule: 'object' });
}

/** The account of the path must be the mock's. */
export function checkAccount(call: Call): void {
  const id = call.params['wabaId'] ?? '';
  if (id !== IDENTITIES.wabaId) refuseObject(call.exchange.method, id);
}

/** The app of the path must be the mock's. */
export function checkApp(call: Call): void {
  const id = call.params['appId'] ?? '';
  if (id !== IDENTITIES.appId) refuseObject(call.exchange.method, id);
}

/** The Cloud API's answer to an id that it does not know, captured: 400, code 100, subcode 33. */
export function refuseObject(method: string, id: string): never {
  return refuse({
    key: 'unknown_object',
    rule: 'object',
    cloud: { message: unknownObject(method, id) },
    note: `The mock has the phone number ${IDENTITIES.phoneNumberId}, the account ${IDENTITIES.wabaId} and the app ${IDENTITIES.appId}.`,
  });
}

export function unknownObject(method: string, id: string): string {
  return `Unsupported ${method.toLowerCase()} request. Object with ID '${id.slice(0, 100)}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`;
}
