import type { ACCOUNT_ENDPOINTS } from '@wa-inbox/protocol/cloud/account-endpoints';
import type { Handler } from '../sending-handler.ts';
import { blockUsers, listBlocked, unblockUsers } from './block-users.ts';
import { getLink, listLinks, putLink, removeLink } from './links.ts';
import * as number from './number-settings.ts';
import { debugToken, grantToken } from './oauth.ts';
import { setPhoneNumber } from './phone-numbers.ts';
import * as registration from './registration.ts';
import * as subscriptions from './subscriptions.ts';

export const ACCOUNT_HANDLERS: Record<(typeof ACCOUNT_ENDPOINTS)[number]['id'], Handler> = {
  'cloud.phone-numbers.set': setPhoneNumber,
  'cloud.phone-numbers.register': registration.registerNumber,
  'cloud.phone-numbers.deregister': registration.deregisterNumber,
  'cloud.phone-numbers.request-code': registration.askForCode,
  'cloud.phone-numbers.verify-code': registration.confirmCode,
  'cloud.settings.get': number.getSettings,
  'cloud.settings.set': number.setSettings,
  'cloud.profile.get': number.getProfile,
  'cloud.profile.set': number.setProfile,
  'cloud.block-users.list': listBlocked,
  'cloud.block-users.add': blockUsers,
  'cloud.block-users.remove': unblockUsers,
  'cloud.links.list': listLinks,
  'cloud.links.put': putLink,
  'cloud.links.get': getLink,
  'cloud.links.remove': removeLink,
  'cloud.automation.set': number.setAutomation,
  'cloud.commerce.get': number.getCommerce,
  'cloud.commerce.set': number.setCommerce,
  'cloud.subscribed-apps.list': subscriptions.listSubscribedApps,
  'cloud.subscribed-apps.add': subscriptions.subscribeApp,
  'cloud.subscribed-apps.remove': subscriptions.unsubscribeApp,
  'cloud.subscriptions.list': subscriptions.listSubscriptions,
  'cloud.subscriptions.add': subscriptions.addSubscription,
  'cloud.subscriptions.remove': subscriptions.removeSubscription,
  'cloud.oauth.get': grantToken,
  'cloud.oauth.post': grantToken,
  'cloud.oauth.debug': debugToken,
};
