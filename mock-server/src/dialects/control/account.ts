import { phoneDigits } from '@wa-inbox/protocol';
import { accountPatch, customerTraits, subscriptionsBody, tokenPatch } from '@wa-inbox/protocol/control/account';
import { tokenFace } from '../../core/business/token-state.ts';
import { execute } from '../../core/commands/execute.ts';
import { isoOf } from '../../core/iso.ts';
import { refuse } from '../../core/refusal.ts';
import type { World } from '../../core/world.ts';
import { knownToken } from '../auth.ts';
import { readPhone } from '../read-phone.ts';
import { ok, readWrite, type Handler } from './handler.ts';

const getAccount: Handler = ({ world }) => ok(world.business.account);

const patchAccount: Handler = (call) => {
  const { allowedRecipients: allowed, ...change } = readWrite(call, accountPatch);
  const allowedRecipients = allowed?.map(phoneDigits) ?? allowed;
  return ok(execute(call.world, { do: 'set-account', change: { ...change, allowedRecipients } }));
};

const listTokens: Handler = ({ world }) => ok({ tokens: world.settings.tokens.map((_, index) => encodeToken(world, index)) });

const patchToken: Handler = (call) => {
  const { world } = call;
  const { token, ...change } = readWrite(call, tokenPatch);
  const { tokens } = world.settings;
  const known = knownToken(tokens, token);
  if (!known) {
    const message = `"token" cannot be ${JSON.stringify(token)}: this mock knows ${tokens.map((each) => each.token).join(', ')}.`;
    return refuse({ key: 'invalid_request', rule: 'token', message });
  }
  const index = tokens.indexOf(known);
  execute(world, { do: 'set-token', index, change });
  return ok(encodeToken(world, index));
};

function encodeToken(world: World, index: number) {
  const { state, expiresAt, permissions, isAssigned, isCapable } = tokenFace(world, index);
  const { token } = world.settings.tokens[index]!;
  const end = expiresAt === undefined ? null : isoOf(expiresAt);
  return { token, state, expiresAt: end, permissions, assigned: isAssigned, capable: isCapable };
}

const patchCustomer: Handler = (call) => {
  const phone = readPhone(call.params['phone'] ?? '');
  const change = readWrite(call, customerTraits);
  return ok({ phone, ...execute(call.world, { do: 'set-customer', phone, change }) });
};

const getSubscriptions: Handler = ({ world }) => ok({ subscriptions: world.subscriptions.list() });

const putSubscriptions: Handler = (call) => {
  const { subscriptions } = readWrite(call, subscriptionsBody);
  for (const [index, subscription] of subscriptions.entries()) {
    const problem = call.worlds.webhooks.problemOf(subscription);
    if (problem !== undefined) {
      refuse({ key: 'invalid_request', rule: 'webhook', message: `"subscriptions[${index}]": ${problem}` });
    }
  }
  return ok({ subscriptions: execute(call.world, { do: 'set-subscriptions', subscriptions }) });
};

export const ACCOUNT_CONTROL_HANDLERS = {
  'control.account.get': getAccount,
  'control.account.set': patchAccount,
  'control.tokens.list': listTokens,
  'control.tokens.set': patchToken,
  'control.customers.set': patchCustomer,
  'control.subscriptions.get': getSubscriptions,
  'control.subscriptions.set': putSubscriptions,
};
