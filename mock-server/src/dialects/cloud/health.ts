import { CATALOG, type ErrorRow } from '@wa-inbox/protocol';
import { RESTRICTIONS, type Account } from '@wa-inbox/protocol/control/account';
import { IDENTITIES } from '../../core/settings.ts';

type Entity = {
  readonly entity_type: 'PHONE_NUMBER' | 'WABA' | 'APP';
  readonly id: string;
  readonly can_send_message: 'AVAILABLE' | 'BLOCKED';
  readonly errors?: readonly object[];
};

/** Whether messages can be sent, and what stands in the way. Cloud API, health status. */
export function healthOf(account: Account): { can_send_message: string; entities: Entity[] } {
  const isConnected = account.status === 'CONNECTED';
  const unregistered = isConnected ? [] : [CATALOG.phone_number_not_registered];
  const entities: Entity[] = [
    entity('PHONE_NUMBER', IDENTITIES.phoneNumberId, unregistered),
    entity(
      'WABA',
      IDENTITIES.wabaId,
      account.restrictions.map((restriction) => CATALOG[RESTRICTIONS[restriction]]),
    ),
    entity('APP', IDENTITIES.appId, []),
  ];
  const isBlocked = entities.some(({ can_send_message: can }) => can === 'BLOCKED');
  return { can_send_message: isBlocked ? 'BLOCKED' : 'AVAILABLE', entities };
}

function entity(type: Entity['entity_type'], id: string, rows: readonly ErrorRow[]): Entity {
  const errors = rows.map(({ code, title, remedy }) => ({
    error_code: code,
    error_description: title,
    possible_solution: remedy,
  }));
  return {
    entity_type: type,
    id,
    can_send_message: rows.length > 0 ? 'BLOCKED' : 'AVAILABLE',
    ...(errors.length > 0 && { errors }),
  };
}
