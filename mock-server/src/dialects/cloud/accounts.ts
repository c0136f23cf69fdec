import { IDENTITIES } from '../../core/settings.ts';
import type { World } from '../../core/world.ts';
import type { Handler } from '../sending-handler.ts';
import { chosenFields } from './fields.ts';
import { healthOf } from './health.ts';

const APP = { id: IDENTITIES.appId, name: 'wa-mock' };

/** What an account says when no fields are asked for. */
const USUAL = ['name', 'currency', 'timezone_id', 'message_template_namespace'];

export const getAccount: Handler = ({ world, query }) => ({
  run: () => ({ status: 200, body: JSON.stringify(chosenFields(accountFields(world), query['fields'], USUAL)) }),
});

export const getApp: Handler = ({ query }) => ({
  run: () => ({ status: 200, body: JSON.stringify(chosenFields(APP, query['fields'], ['name'])) }),
});

/** Everything that the account says of itself. Name and namespace are ours. */
function accountFields({ business: { account } }: World): Record<string, unknown> {
  return {
    id: IDENTITIES.wabaId,
    name: account.verifiedName,
    currency: 'USD',
    timezone_id: '1',
    country: 'US',
    message_template_namespace: '00000000_0000_4000_8000_000000000002',
    account_review_status: 'APPROVED',
    business_verification_status: 'verified',
    ownership_type: 'SELF',
    status: account.restrictions.includes('locked') ? 'DISABLED' : 'ACTIVE',
    whatsapp_business_manager_messaging_limit: account.tier,
    health_status: healthOf(account),
  };
}
