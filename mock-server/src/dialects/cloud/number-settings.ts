import { automationBody, commerceBody, profileBody, settingsBody } from '@wa-inbox/protocol/cloud/account-requests';
import { execute } from '../../core/commands/execute.ts';
import { IDENTITIES } from '../../core/settings.ts';
import type { Call } from '../dialect.ts';
import type { Schema } from '../read-body.ts';
import type { Handler } from '../sending-handler.ts';
import { chosenFields } from './fields.ts';
import { checkPhoneNumber } from './objects.ts';
import { readCall, SUCCESS } from './parameters.ts';

type Part = 'profile' | 'settings' | 'automation' | 'commerce';

export const getProfile: Handler = (call) => {
  checkPhoneNumber(call);
  return {
    run: () => {
      const { profile } = call.world.business.account;
      // with no fields asked for, all of them: the document always asks
      const fields = chosenFields(profile, call.query['fields'], Object.keys(profile));
      return answer({ data: [{ ...fields, messaging_product: 'whatsapp' }] });
    },
  };
};

export const setProfile = setter('profile', profileBody, (given) => {
  const { messaging_product: product, profile_picture_handle: handle, ...profile } = given;
  return profile;
});

export const getSettings: Handler = (call) => {
  checkPhoneNumber(call);
  const usual = { calling: { status: 'DISABLED' }, user_identity_change: { enable_identity_key_check: false } };
  return { run: () => answer({ ...usual, ...call.world.business.account.settings }) };
};

export const setSettings = setter('settings', settingsBody);
export const setAutomation = setter('automation', automationBody);

export const getCommerce: Handler = (call) => {
  checkPhoneNumber(call);
  return { run: () => answer({ data: [{ id: IDENTITIES.phoneNumberId, ...call.world.business.account.commerce }] }) };
};

export const setCommerce = setter('commerce', commerceBody, ({ is_catalog_visible: catalog, is_cart_enabled: cart }) => ({
  ...(catalog !== undefined && { is_catalog_visible: catalog }),
  ...(cart !== undefined && { is_cart_enabled: cart }),
}));

/** Reads a body, and puts its members beside those that a part of the number has. */
function setter<Given extends object>(
  part: Part,
  schema: Schema<Given>,
  select: (given: Given) => object = (given) => given,
): Handler {
  return (call: Call) => {
    checkPhoneNumber(call);
    const given = select(readCall(call, schema));
    return {
      run: () => {
        const before = call.world.business.account[part];
        execute(call.world, { do: 'set-account', change: { [part]: { ...before, ...given } } });
        return { status: 200, body: SUCCESS };
      },
    };
  };
}

function answer(json: object) {
  return { status: 200, body: JSON.stringify(json) };
}
