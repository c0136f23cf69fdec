import type { ErrorKey } from '../errors/codes.ts';
import type { OwnTrigger } from './own-triggers.ts';

const proven = (name: string) => ({ testedBy: `test/contract/${name}.test.ts`, in: ['cloud'] }) as const;
const account = proven('cloud-account');
const standing = proven('cloud-standing');
const rates = proven('cloud-rates');
const blocked = proven('cloud-block-users');
const templates = proven('cloud-templates');
const tokens = proven('cloud-tokens');
const marketing = proven('cloud-marketing');

/** Errors of the Cloud API whose cause is the state of an account, of a customer, of a template or of a file. */
export const CLOUD_OWN_TRIGGERS: Readonly<Partial<Record<ErrorKey, OwnTrigger>>> = {
  // Numbers and accounts
  auth_exception: { ...tokens, how: 'a token whose user blocked the app' },
  api_method: { ...tokens, how: 'a token whose app may not call' },
  permission_denied: { ...tokens, how: 'a read with a token that may send only' },
  access_denied: { ...tokens, how: 'a message with a token that may manage only' },
  phone_number_deleted: { ...account, how: 'a number that is deleted' },
  phone_number_not_registered: { ...account, how: 'a message from a number that is not registered' },
  pin_mismatch: { ...account, how: 'another PIN than the number has' },
  pin_guessed_too_fast: { ...account, how: 'a PIN right after a wrong one' },
  pin_guesses_exhausted: { ...account, how: 'a PIN after five wrong ones in an hour' },
  reverification_needed: { ...account, how: 'the registration of a number that is not verified' },
  verify_code_error: { ...account, how: 'a wrong verification code' },
  registration_rate_limit: { ...account, how: 'the eleventh registration in 72 hours' },
  api_too_many_calls: { ...rates, how: "the 201st call in an hour to the app's own nodes" },
  account_rate_limit: { ...rates, how: 'the 201st call in an hour of an account without a registered number' },
  account_locked: { ...standing, how: 'an account that is locked' },
  policy_blocked: { ...standing, how: 'an account that is blocked for its policy' },
  payment_issue: { ...standing, how: 'an account whose payment fails, by status' },
  spam_rate_limit_hit: { ...standing, how: 'an account that is limited for spam, by status' },
  incorrect_certificate: { ...standing, how: 'a number whose certificate is wrong' },
  account_maintenance: { ...standing, how: 'an account in maintenance' },
  template_classification_limit: { ...standing, how: 'an account limited for the category of its templates, by status' },
  display_name_not_approved: { ...standing, how: 'a display name that is not approved' },
  country_restricted: { ...standing, how: 'a customer in a restricted country' },
  recipient_not_allowed: { ...standing, how: 'a customer who is not on the list of a test number' },
  // Customers
  recipient_blocked_by_business: { ...blocked, how: 'a message to a customer who is blocked' },
  block_users_failed: { ...blocked, how: 'blocking somebody who cannot be blocked' },
  blocklist_full: { ...blocked, how: 'blocking more people than the list holds' },
  identity_key_mismatch: { ...standing, how: 'another identity key than the customer has' },
  ecosystem_engagement: { ...rates, how: 'the third marketing message to a customer in 24 hours, by status' },
  user_opted_out: { ...rates, how: 'marketing to a customer who stopped it, by status' },
  experiment_number: { ...rates, how: 'marketing to a customer in an experiment, by status' },
  group_single_member: { ...standing, how: 'a group with nobody else in it' },
  group_unknown: { ...standing, how: 'a group that is not known' },
  // Marketing by its own endpoint
  marketing_templates_off: { ...marketing, how: 'marketing by /messages of an account that turned it off there' },
  marketing_method_not_allowed: { ...marketing, how: 'anything but a template by /marketing_messages' },
  marketing_template_required: { ...marketing, how: 'a template that is not marketing by /marketing_messages' },
  template_syncing: { ...marketing, how: 'a template by /marketing_messages in its first 10 minutes' },
  // Templates, flows and orders
  hello_world_on_live_number: { ...templates, how: 'hello_world from a number that is no test number' },
  template_text_too_long: { ...templates, how: 'a template whose filled-in text is too long' },
  template_policy_violated: { ...templates, how: 'a line break in a parameter, before v23.0' },
  template_validation_error: { ...templates, how: 'a line break in a parameter' },
  template_parameter_format_mismatch: { ...templates, how: 'a parameter of another type than the template has' },
  template_status_unchangeable: { ...templates, how: 'the removal of a template that is disabled' },
  template_parameter_at_edge: { ...templates, how: 'a template whose text begins or ends with a parameter' },
  template_not_found_by_name: { ...templates, how: 'the removal of a template that does not exist' },
  pagination_cursor_invalid: { ...templates, how: 'a cursor that no page gave' },
  flow_blocked: { ...standing, how: 'a flow that is blocked' },
  flow_throttled: { ...standing, how: 'the eleventh message in an hour with a flow that is throttled' },
  order_status_transition_invalid: { ...standing, how: 'another status for an order that is completed' },
  order_cancel_not_allowed: { ...standing, how: 'canceling an order that is paid' },
  // Files
  media_upload_error: { ...proven('cloud-media'), how: 'a file that is larger than its kind may be' },
};
