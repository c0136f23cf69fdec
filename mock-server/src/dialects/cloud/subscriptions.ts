import { subscribedAppsBody, subscriptionBody, unsubscribeBody } from '@wa-inbox/protocol/cloud/account-requests';
import { execute } from '../../core/commands/execute.ts';
import { IDENTITIES } from '../../core/settings.ts';
import { isOfApp, withOverride, type Subscription } from '../../core/subscriptions.ts';
import type { World } from '../../core/world.ts';
import type { Handler, Result } from '../sending-handler.ts';
import { overrideOf } from './callbacks.ts';
import { afterHandshake } from './handshake.ts';
import { versionOf } from './locate.ts';
import { checkAccount, checkApp } from './objects.ts';
import { readCall, SUCCESS } from './parameters.ts';

const DONE: Result = { status: 200, body: SUCCESS };

export const listSubscribedApps: Handler = (call) => {
  checkAccount(call);
  const { business, subscriptions } = call.world;
  return {
    run: () => {
      const override = subscriptions.list().find(({ overrides }) => overrides === 'account');
      const link = `https://www.facebook.com/games/?app_id=${IDENTITIES.appId}`;
      const app = {
        whatsapp_business_api_data: { id: IDENTITIES.appId, link, name: 'wa-mock' },
        ...(override && { override_callback_uri: override.url }),
      };
      return answer({ data: business.account.isSubscribed ? [app] : [] });
    },
  };
};

/** Without a callback it only subscribes the app, and takes the account's own callback back. */
export const subscribeApp: Handler = (call) => {
  checkAccount(call);
  const override = overrideOf(readCall(call, subscribedAppsBody));
  return { run: () => afterHandshake(call, override, () => subscribe(call.world, true, override)) };
};

export const unsubscribeApp: Handler = (call) => {
  checkAccount(call);
  return { run: () => subscribe(call.world, false, undefined) };
};

function subscribe(world: World, isSubscribed: boolean, override: Subscription | undefined): Result {
  execute(world, { do: 'set-account', change: { isSubscribed } });
  return replace(world, withOverride(world.subscriptions.list(), 'account', override));
}

export const listSubscriptions: Handler = (call) => {
  checkApp(call);
  const version = versionOf(call.exchange.url);
  return {
    run: () => {
      const data = call.world.subscriptions
        .list()
        .filter(isOfApp)
        .map(({ url, fields = ['*'] }) => ({
          object: 'whatsapp_business_account',
          callback_url: url,
          active: true,
          fields: fields.map((name) => ({ name, version })),
        }));
      return answer({ data });
    },
  };
};

/** An app has one callback: a new one takes the place of what was there. */
export const addSubscription: Handler = (call) => {
  checkApp(call);
  const { callback_url: url, verify_token: verifyToken, fields } = readCall(call, subscriptionBody);
  const added: Subscription = {
    url,
    verifyToken,
    secret: IDENTITIES.appSecret,
    dialect: 'cloud',
    ...(fields && { fields }),
  };
  return { run: () => afterHandshake(call, added, () => replace(call.world, [...others(call.world), added])) };
};

/** With fields: those only, as long as others are left. */
export const removeSubscription: Handler = (call) => {
  checkApp(call);
  const { fields: gone } = readCall(call, unsubscribeBody);
  return {
    run: () => {
      const kept = call.world.subscriptions
        .list()
        .filter(isOfApp)
        .map((each) => ({ ...each, fields: gone ? (each.fields ?? []).filter((field) => !gone.includes(field)) : [] }))
        .filter(({ fields }) => fields.length > 0);
      return replace(call.world, [...others(call.world), ...kept]);
    },
  };
};

function others({ subscriptions }: World): Subscription[] {
  return subscriptions.list().filter((each) => !isOfApp(each));
}

function replace(world: World, subscriptions: readonly Subscription[]): Result {
  execute(world, { do: 'set-subscriptions', subscriptions });
  return DONE;
}

function answer(json: object): Result {
  return { status: 200, body: JSON.stringify(json) };
}
