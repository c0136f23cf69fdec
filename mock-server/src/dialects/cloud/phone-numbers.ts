import { phoneDigits, toE164 } from '@wa-inbox/protocol';
import { numberBody } from '@wa-inbox/protocol/cloud/account-requests';
import { execute } from '../../core/commands/execute.ts';
import { IDENTITIES } from '../../core/settings.ts';
import { withOverride } from '../../core/subscriptions.ts';
import type { World } from '../../core/world.ts';
import type { Handler, Result } from '../sending-handler.ts';
import { overrideOf } from './callbacks.ts';
import { afterHandshake } from './handshake.ts';
import { chosenFields } from './fields.ts';
import { healthOf } from './health.ts';
import { checkAccount, checkPhoneNumber } from './objects.ts';
import { readCall, SUCCESS } from './parameters.ts';

/** What comes when no fields are asked for. */
const USUAL = ['verified_name', 'display_phone_number', 'quality_rating', 'code_verification_status', 'throughput'];

export const getPhoneNumber: Handler = (call) => {
  checkPhoneNumber(call);
  const { world, query } = call;
  return { run: () => answer(chosenFields(numberFields(world), query['fields'], USUAL)) };
};

export const listPhoneNumbers: Handler = (call) => {
  checkAccount(call);
  const { world, query } = call;
  return {
    run: () => {
      const isThere = world.business.account.status !== 'DELETED';
      return answer({ data: isThere ? [chosenFields(numberFields(world), query['fields'], USUAL)] : [] });
    },
  };
};

/** `POST /{phone-number-id}`: a new PIN, a callback of its own, or both. */
export const setPhoneNumber: Handler = (call) => {
  checkPhoneNumber(call);
  const { pin, webhook_configuration: webhook } = readCall(call, numberBody);
  const override = webhook && overrideOf(webhook);
  const set = (): Result => {
    const { world } = call;
    if (pin !== undefined) execute(world, { do: 'set-account', change: { pin } });
    if (webhook) {
      const own = override && { ...override, phoneNumberId: IDENTITIES.phoneNumberId };
      execute(world, { do: 'set-subscriptions', subscriptions: withOverride(world.subscriptions.list(), 'number', own) });
    }
    return { status: 200, body: SUCCESS };
  };
  return { run: () => afterHandshake(call, override, set) };
};

/** Everything that the number says of itself. The name is ours; the words are the document's. */
function numberFields(world: World): Record<string, unknown> {
  const { account } = world.business;
  const number = phoneDigits(IDENTITIES.businessPhone);
  return {
    id: IDENTITIES.phoneNumberId,
    verified_name: account.verifiedName,
    display_phone_number: toE164(number),
    country_dial_code: '1',
    quality_rating: account.quality,
    quality_score: { score: account.quality },
    code_verification_status: account.codeVerification,
    throughput: { level: account.throughput },
    status: account.status,
    name_status: account.nameStatus,
    new_name_status: 'NONE',
    platform_type: account.status === 'CONNECTED' ? 'CLOUD_API' : 'NOT_APPLICABLE',
    account_mode: account.allowedRecipients ? 'SANDBOX' : 'LIVE',
    is_pin_enabled: account.pin !== null,
    is_official_business_account: false,
    is_preverified_number: false,
    search_visibility: 'NON_VISIBLE',
    messaging_limit_tier: account.tier,
    whatsapp_business_manager_messaging_limit: account.tier,
    conversational_automation: { id: IDENTITIES.phoneNumberId, ...account.automation },
    webhook_configuration: callbacksOf(world),
    health_status: healthOf(account),
  };
}

/** The callbacks of each level, the first of which is used. Cloud API, webhook overrides. */
function callbacksOf({ subscriptions }: World): Record<string, string> {
  const callbacks: Record<string, string> = {};
  for (const { overrides, url, dialect } of subscriptions.list()) {
    if (overrides === 'number') callbacks['phone_number'] = url;
    else if (overrides === 'account') callbacks['whatsapp_business_account'] = url;
    else if (dialect === 'cloud') callbacks['application'] = url;
  }
  return callbacks;
}

function answer(json: object) {
  return { status: 200, body: JSON.stringify(json) };
}
