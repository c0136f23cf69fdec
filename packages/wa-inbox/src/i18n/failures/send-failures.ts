import type { FailureRow } from '../failure-texts.ts';

const WINDOW: FailureRow = [
  'you',
  'More than 24 hours since the customer last wrote',
  'Send an approved template. Free text works again when the customer answers.',
];
const NUMBER: FailureRow = [
  'you',
  'The phone number is not valid',
  'Correct the number: digits with the country code.',
  'number',
];

/** What keeps a single message from its customer. */
export const sendFailures = {
  message_undeliverable: [
    'you',
    'The message could not reach this number',
    'The number may not be on WhatsApp, or its app is too old. Check the number with the customer.',
    'number',
  ],
  receiver_incapable_onprem: [
    'customer',
    'The customer’s app cannot show this message',
    'Ask the customer to update WhatsApp, or write it as plain text.',
  ],
  reengagement_required: WINDOW,
  reengagement_required_onprem: WINDOW,
  window_closed: WINDOW,
  window_closed_chatmitra: WINDOW,
  invalid_phone_number: NUMBER,
  invalid_phone_number_chatmitra: NUMBER,
  recipient_is_sender: ['you', 'A business cannot write to its own number', 'Choose the number of a customer.', 'number'],
  recipient_not_allowed: [
    'admin',
    'This number is not on the test number’s list',
    'An administrator must add it to the allowed recipients, or use a live number.',
  ],
  user_id_recipient_unsupported: [
    'you',
    'This message needs a phone number',
    'The customer is known by a user name only. Write something else, or ask for the number.',
    'number',
  ],
  recipient_blocked_by_business: [
    'admin',
    'This customer is blocked here',
    'Take the block back before writing to this customer.',
  ],
  identity_key_mismatch: [
    'you',
    'The customer’s security code has changed',
    'Make sure that it is the same person, then confirm the new code and send it again.',
  ],
  experiment_number: [
    'provider',
    'WhatsApp withheld this marketing message',
    'The number is part of an experiment. Reach this customer another way.',
  ],
  ecosystem_engagement: [
    'provider',
    'WhatsApp chose not to deliver this marketing message',
    'Wait at least a day, or reach this customer another way.',
  ],
  user_opted_out: [
    'customer',
    'The customer does not want marketing messages',
    'Do not send more of them. Answers and service messages still work.',
  ],
  message_expired: ['you', 'The message could not be delivered in time', 'Send it again if it still matters.'],
  message_too_long: ['you', 'The message is too long', 'Shorten it, or send it as several messages.'],
  message_type_unsupported: ['developer', 'This kind of message cannot be sent', 'Write it another way.'],
  media_upload_error: ['you', 'The file could not be used', 'Check type and size of the file, then send it again.'],
  media_download_error: ['customer', 'The file could not be fetched', 'Ask the customer to send it again.'],
  media_not_found: ['you', 'The file is not there any more', 'Attach it again.'],
  media_storage_full: ['admin', 'There is no room for more files', 'An administrator must delete files that are not needed.'],
  payload_too_large: ['you', 'The message is too large', 'Shorten it or send a smaller file.'],
  something_went_wrong: ['provider', 'WhatsApp had a problem', 'Try again. If it keeps failing, tell an administrator.'],
  service_unavailable: ['provider', 'WhatsApp is overloaded or down for a moment', 'Wait a few minutes, then try again.'],
  rate_limit_exceeded: ['you', 'Too many requests in a short time', 'It is sent again when the limit allows.'],
  rate_limit_hit: ['you', 'Too many messages in a short time', 'Wait a moment, then try again.'],
  too_many_messages_chatmitra: ['you', 'Too many messages in a short time', 'Wait a moment, then try again.'],
  pair_rate_limit_hit: [
    'you',
    'Too many messages to this customer',
    'Wait a few seconds before you write to this customer again.',
  ],
  spam_rate_limit_hit: [
    'admin',
    'Sending is limited: too many customers reported messages',
    'An administrator must check the quality of the number.',
  ],
  spam_rate_limit_hit_onprem: [
    'admin',
    'Sending is limited: too many customers reported messages',
    'An administrator must check the quality of the number.',
  ],
  api_too_many_calls: ['developer', 'The app makes too many calls', 'Wait a while, then try again.'],
  user_request_limit_reached: ['developer', 'Too many calls for one user', 'Wait a while, then try again.'],
  endpoint_rate_limit: ['developer', 'Too many calls of this kind', 'Wait a while, then try again.'],
  account_rate_limit: ['developer', 'The business account makes too many calls', 'Wait an hour, then try again.'],
  account_too_many_calls: ['developer', 'The business account makes too many calls', 'Wait an hour, then try again.'],
  out_of_credits: ['admin', 'The account has no credits left', 'An administrator must buy credits, then try again.'],
  group_single_member: ['you', 'A group of one cannot be written to', 'Add somebody to the group, or write to the person.'],
  group_unknown: ['you', 'This group does not exist', 'Check which group is meant.'],
  groups_not_eligible: ['admin', 'This number may not use groups', 'An administrator can see why in the account.'],
  flow_blocked: ['admin', 'The form is blocked', 'An administrator must repair and publish it.'],
  flow_throttled: ['admin', 'The form is sent too often because it fails', 'Wait, and have an administrator repair it.'],
  payments_terms_not_accepted: ['admin', 'The terms for payments are not accepted', 'An administrator must accept them.'],
  calling_not_enabled: ['admin', 'This number does not take calls', 'An administrator must turn calls on.'],
  call_permission_missing: ['customer', 'The customer has not allowed calls', 'Ask for permission first.'],
  order_status_transition_invalid: [
    'you',
    'The order cannot go to this state',
    'Look at the order’s state and choose the next one.',
  ],
  order_cancel_not_allowed: ['you', 'A paid order cannot be cancelled here', 'Refund the payment instead.'],
} as const satisfies Record<string, FailureRow>;
