import type { Endpoint, Method } from '../endpoint.ts';
import type { ErrorKey } from '../errors/codes.ts';
import * as replies from './account-replies.ts';
import * as requests from './account-requests.ts';
import { success } from './replies.ts';

const always = [
  'access_token_required',
  'access_token_expired',
  'auth_exception',
  'api_method',
  'permission_denied',
  'api_permission',
  'unknown_object',
  'phone_number_deleted',
  'invalid_parameter',
  'api_too_many_calls',
  'account_rate_limit',
  'something_went_wrong',
] as const satisfies readonly ErrorKey[];

/** What the state of an account, of a customer or of an order gives to a send. */
export const ACCOUNT_SEND_ERRORS = [
  'access_denied',
  'phone_number_not_registered',
  'phone_number_deleted',
  'account_locked',
  'policy_blocked',
  'payment_issue',
  'spam_rate_limit_hit',
  'incorrect_certificate',
  'account_maintenance',
  'template_classification_limit',
  'display_name_not_approved',
  'country_restricted',
  'recipient_not_allowed',
  'recipient_blocked_by_business',
  'group_unknown',
  'group_single_member',
  'identity_key_mismatch',
  'ecosystem_engagement',
  'user_opted_out',
  'experiment_number',
  'media_upload_error',
  'flow_blocked',
  'flow_throttled',
  'order_status_transition_invalid',
  'order_cancel_not_allowed',
] as const satisfies readonly ErrorKey[];

type Row<Id extends string> = Endpoint & { readonly id: Id; readonly dialect: 'cloud' };
type Told = Partial<Pick<Endpoint, 'body' | 'reply'>> & { readonly errors?: readonly ErrorKey[]; readonly document?: string };

function row<const Id extends string>(id: Id, call: `${Method} /${string}`, title: string, told: Told = {}): Row<Id> {
  const [method, path] = call.split(' ') as [Method, string];
  const { errors = [], document = 'facts/cloud-api.md, section 7', ...rest } = told;
  return {
    id,
    dialect: 'cloud',
    method,
    path,
    title,
    status: 200,
    reply: success,
    errors: [...always, ...errors],
    document,
    ...rest,
  };
}

const registering = ['registration_rate_limit'] as const;
const CLIENTS = 'facts/client-behaviour.md, line 11';

/** Numbers, profiles, blocked people, accounts, apps and tokens. */
export const ACCOUNT_ENDPOINTS = [
  row('cloud.phone-numbers.set', 'POST /:phoneNumberId', 'Set the PIN, or a callback of the number', {
    body: requests.numberBody,
    errors: ['callback_not_verified'],
  }),
  row('cloud.phone-numbers.register', 'POST /:phoneNumberId/register', 'Register a number', {
    body: requests.register,
    errors: [...registering, 'pin_mismatch', 'reverification_needed', 'pin_guesses_exhausted', 'pin_guessed_too_fast'],
  }),
  row('cloud.phone-numbers.deregister', 'POST /:phoneNumberId/deregister', 'Take a number out of service', {
    errors: registering,
  }),
  row('cloud.phone-numbers.request-code', 'POST /:phoneNumberId/request_code', 'Ask for a verification code', {
    body: requests.requestCode,
  }),
  row('cloud.phone-numbers.verify-code', 'POST /:phoneNumberId/verify_code', 'Verify a number by its code', {
    body: requests.verifyCode,
    errors: ['verify_code_error'],
  }),
  row('cloud.settings.get', 'GET /:phoneNumberId/settings', 'Settings of a number', { reply: replies.numberSettings }),
  row('cloud.settings.set', 'POST /:phoneNumberId/settings', 'Change settings of a number', { body: requests.settingsBody }),
  row('cloud.profile.get', 'GET /:phoneNumberId/whatsapp_business_profile', 'The business profile', {
    reply: replies.businessProfiles,
  }),
  row('cloud.profile.set', 'POST /:phoneNumberId/whatsapp_business_profile', 'Change the business profile', {
    body: requests.profileBody,
  }),
  row('cloud.block-users.list', 'GET /:phoneNumberId/block_users', 'Who is blocked', { reply: replies.blockedUsers }),
  row('cloud.block-users.add', 'POST /:phoneNumberId/block_users', 'Block people', {
    body: requests.blockBody,
    reply: replies.blockReply,
    errors: ['block_users_failed', 'blocklist_full'],
  }),
  row('cloud.block-users.remove', 'DELETE /:phoneNumberId/block_users', 'Unblock people', {
    body: requests.blockBody,
    reply: replies.blockReply,
    errors: ['block_users_failed'],
  }),
  row('cloud.links.list', 'GET /:phoneNumberId/message_qrdls', 'Short links and QR codes', { reply: replies.messageLinks }),
  row('cloud.links.put', 'POST /:phoneNumberId/message_qrdls', 'Make or change a short link', {
    body: requests.linkBody,
    reply: replies.messageLink,
  }),
  row('cloud.links.get', 'GET /:phoneNumberId/message_qrdls/:code', 'One short link', { reply: replies.messageLinks }),
  row('cloud.links.remove', 'DELETE /:phoneNumberId/message_qrdls/:code', 'Remove a short link'),
  row('cloud.automation.set', 'POST /:phoneNumberId/conversational_automation', 'Welcome message, prompts, commands', {
    body: requests.automationBody,
  }),
  row('cloud.commerce.get', 'GET /:phoneNumberId/whatsapp_commerce_settings', 'Catalog and cart', {
    reply: replies.commerceSettings,
  }),
  row('cloud.commerce.set', 'POST /:phoneNumberId/whatsapp_commerce_settings', 'Show or hide catalog and cart', {
    body: requests.commerceBody,
  }),
  row('cloud.subscribed-apps.list', 'GET /:wabaId/subscribed_apps', "Apps that get the account's webhooks", {
    reply: replies.subscribedApps,
  }),
  row('cloud.subscribed-apps.add', 'POST /:wabaId/subscribed_apps', "Subscribe the app to the account's webhooks", {
    body: requests.subscribedAppsBody,
    errors: ['callback_not_verified'],
    document: CLIENTS,
  }),
  row('cloud.subscribed-apps.remove', 'DELETE /:wabaId/subscribed_apps', "End the app's subscription to the account"),
  row('cloud.subscriptions.list', 'GET /:appId/subscriptions', "The app's own callback", {
    reply: replies.appSubscriptions,
    document: CLIENTS,
  }),
  row('cloud.subscriptions.add', 'POST /:appId/subscriptions', "Set the app's own callback", {
    body: requests.subscriptionBody,
    errors: ['callback_not_verified'],
    document: CLIENTS,
  }),
  row('cloud.subscriptions.remove', 'DELETE /:appId/subscriptions', "Remove the app's own callback", {
    body: requests.unsubscribeBody,
    document: CLIENTS,
  }),
  row('cloud.oauth.get', 'GET /oauth/access_token', 'A token for the app', { reply: replies.accessToken, document: CLIENTS }),
  row('cloud.oauth.post', 'POST /oauth/access_token', 'A token for the app', {
    body: requests.accessTokenBody,
    reply: replies.accessToken,
    document: CLIENTS,
  }),
  row('cloud.oauth.debug', 'GET /debug_token', 'What a token is and may do', { reply: replies.debugToken, document: CLIENTS }),
] as const;
