import { IDENTITIES } from '../../core/settings.ts';
import type { World } from '../../core/world.ts';
import { healthOf } from './health.ts';

/** What an account says when no fields are asked for. */
export const USUAL_OF_ACCOUNT = ['name', 'currency', 'timezone_id', 'message_template_namespace'];

/** Everything that the account says of itself. Name and namespace are ours. */
export function accountFields({ business: { account } }: World): Record<string, unknown> {
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
