import type { FailureRow } from './failure-row.ts';

const SUPPORT = 'An administrator can see why in the account, and ask for a review.';
const WAIT = 'Wait, then an administrator can try again.';

/** The business account, its number, and what an administrator does with them. */
export const accountFailures = {
  policy_blocked: ['admin', 'The account is blocked for breaking a policy', SUPPORT],
  country_restricted: ['admin', 'The account may not write to this country', 'Reach this customer another way.'],
  account_locked: ['admin', 'The account is locked', SUPPORT],
  account_blocked: ['admin', 'The number is blocked', SUPPORT],
  payment_issue: ['admin', 'The account’s payment does not work', 'Check the payment method.'],
  phone_number_deleted: ['admin', 'The business number was deleted', 'Connect a number.'],
  display_name_not_approved: ['admin', 'The display name is not approved', 'Have it approved.'],
  incorrect_certificate: ['admin', 'The number was not registered correctly', 'Register it again.'],
  account_maintenance: ['provider', 'The account is being maintained', 'Try again in a few minutes.'],
  deregistration_incomplete: ['provider', 'The number was not signed off completely', 'Try again in a moment.'],
  registration_unavailable: ['provider', 'Registering does not work at the moment', 'Try again in a few minutes.'],
  registration_rate_limit: ['admin', 'The number was registered too often', 'Wait three days, then try again.'],
  registration_wait: ['admin', 'The number was deleted a moment ago', 'Wait five minutes, then register it.'],
  pin_mismatch: ['admin', 'The PIN is wrong', 'Enter or change it.'],
  reverification_needed: ['admin', 'The number has to be verified again', 'Ask for a code.'],
  pin_guesses_exhausted: ['admin', 'The PIN was wrong too often', WAIT],
  pin_guessed_too_fast: ['admin', 'The PIN was entered too fast', WAIT],
  phone_number_not_registered: ['admin', 'The business number is not registered', 'Register it.'],
  verify_code_error: ['admin', 'The code could not be checked', 'Ask for a new code.'],
  migration_maintenance: ['provider', 'The account is being moved', 'Try again later.'],
  block_users_failed: ['provider', 'Some people could not be blocked', 'Try again, one by one.'],
  blocklist_full: ['admin', 'No more people can be blocked', 'Take a block back first.'],
  blocklist_changed: ['provider', 'The list of blocked people changed meanwhile', 'Try again.'],
  blocklist_internal_error: ['provider', 'Blocking does not work at the moment', 'Try again.'],
  sync_limit_exceeded: ['admin', 'The history was shared already', 'It can be shared once; connect the number again.'],
  sync_window_passed: ['admin', 'The history can no longer be shared', 'Connect the number again, then share it within a day.'],
  decryption_error: ['admin', 'A backup could not be opened', 'Check its password.'],
  backup_decryption_error: ['admin', 'A backup could not be opened', 'Check its password.'],
  recovery_token_decryption_error: ['admin', 'The recovery token could not be opened', 'Ask for another one.'],
} as const satisfies Record<string, FailureRow>;
