import type { Failure } from '../model/failure.ts';
import type { I18n } from './i18n.ts';

/** Plain meaning and remedy of a failure; a host's words go before ours. */
export function explainFailure({ key }: Failure, i18n: I18n): { title: string; remedy: string } {
  const { title, remedy } = failureTexts[key] ?? failureTexts['other']!;
  const t = i18n.of({ [`failure.${key}.title`]: title, [`failure.${key}.remedy`]: remedy });
  return { title: t(`failure.${key}.title`), remedy: t(`failure.${key}.remedy`) };
}

/**
 * What failures mean and what a person can do, by catalogue key; loaded when something failed. Texts of a dialect's
 * rarer codes fall back to `other`.
 */
const failureTexts: Record<string, { title: string; remedy: string }> = {
  message_undeliverable: {
    title: 'The message could not reach this number',
    remedy: 'The number may not be on WhatsApp, or its app is too old. Check the number with the customer.',
  },
  reengagement_required: {
    title: 'More than 24 hours since the customer last wrote',
    remedy: 'Send an approved template. Free text works again when the customer answers.',
  },
  window_closed: {
    title: 'More than 24 hours since the customer last wrote',
    remedy: 'Send an approved template. Free text works again when the customer answers.',
  },
  rate_limit_exceeded: { title: 'Too many requests in a short time', remedy: 'It is sent again when the limit allows.' },
  rate_limit_hit: { title: 'Too many messages in a short time', remedy: 'Wait a moment, then try again.' },
  pair_rate_limit_hit: {
    title: 'Too many messages to this customer',
    remedy: 'Wait a few seconds before you write to this customer again.',
  },
  spam_rate_limit_hit: {
    title: 'Sending is limited: too many customers reported messages',
    remedy: 'An administrator must check the quality of the number.',
  },
  ecosystem_engagement: {
    title: 'WhatsApp chose not to deliver this marketing message',
    remedy: 'Wait at least a day, or reach this customer another way.',
  },
  user_opted_out: {
    title: 'The customer does not want marketing messages',
    remedy: 'Do not send more of them. Answers and service messages still work.',
  },
  experiment_number: {
    title: 'WhatsApp withheld this marketing message',
    remedy: 'The number is part of an experiment. Reach this customer another way.',
  },
  media_upload_error: { title: 'The file could not be used', remedy: 'Check type and size of the file, then send it again.' },
  media_download_error: { title: 'The file could not be fetched', remedy: 'Ask the customer to send it again.' },
  template_not_found: { title: 'The template does not exist in this language', remedy: 'Choose another template or language.' },
  template_does_not_exist: {
    title: 'The template does not exist in this language',
    remedy: 'Choose another template or language.',
  },
  template_parameter_mismatch: {
    title: 'The template needs other values',
    remedy: 'Fill in every value of the template and send it again.',
  },
  template_paused: { title: 'The template is paused', remedy: 'Use another template until this one is active again.' },
  template_disabled: { title: 'The template was disabled', remedy: 'Use another template.' },
  invalid_phone_number: { title: 'The phone number is not valid', remedy: 'Correct the number: digits with the country code.' },
  contact_not_found: { title: 'This contact does not exist', remedy: 'Check the number.' },
  unauthorized: { title: 'The server does not accept the token', remedy: 'An administrator must renew the access.' },
  invalid_request: { title: 'The server refused the message', remedy: 'Change the message and send it again.' },
  payload_too_large: { title: 'The message is too large', remedy: 'Shorten it or send a smaller file.' },
  internal_error: { title: 'The server had a problem', remedy: 'Try again in a moment.' },
  network_unreachable: { title: 'The server could not be reached', remedy: 'Check the connection.' },
  taken_back: {
    title: 'Taken back, but it may have been sent already',
    remedy: 'The server was being asked. Trying again does not send it twice.',
  },
  malformed_reply: { title: 'The server answered something unreadable', remedy: 'Try again, or tell an administrator.' },
  unsupported_by_source: { title: 'This server cannot do that', remedy: 'Use another way.' },
  other: { title: 'The message was not delivered', remedy: 'Try again, or reach the customer another way.' },
};
