import type { Endpoint } from '../endpoint.ts';
import { fieldsQuery } from '../queries.ts';
import { ACCOUNT_ENDPOINTS, ACCOUNT_SEND_ERRORS } from './account-endpoints.ts';
import { CLOUD_MEDIA_ENDPOINTS } from './media-endpoints.ts';
import * as replies from './replies.ts';
import * as requests from './requests.ts';
import { TEMPLATE_ENDPOINTS } from './template-endpoints.ts';

const base = { dialect: 'cloud' } as const;
const always = [
  'access_token_required',
  'access_token_expired',
  'unknown_object',
  'invalid_parameter',
  'something_went_wrong',
] as const;

const sendErrors = [
  ...always,
  'required_parameter_missing',
  'parameter_value_invalid',
  'message_type_unsupported',
  'recipient_is_sender',
  'user_id_recipient_unsupported',
  'rate_limit_hit',
  'pair_rate_limit_hit',
  'reengagement_required',
  'template_does_not_exist',
  'template_parameter_count_mismatch',
  'template_paused',
  'template_disabled',
  ...ACCOUNT_SEND_ERRORS,
  'template_parameter_format_mismatch',
  'template_text_too_long',
  'template_parameter_invalid',
  'template_validation_error',
  'template_policy_violated',
  'hello_world_on_live_number',
] as const;

/** The WhatsApp Cloud API, below any version (`/v25.0/…`) and below none. */
export const CLOUD_ENDPOINTS = [
  {
    ...base,
    id: 'cloud.messages.send',
    method: 'POST',
    path: '/:phoneNumberId/messages',
    title: 'Send a message, mark one as read, show typing',
    body: requests.messagesBody,
    example: { messaging_product: 'whatsapp', to: '12025550123', type: 'text', text: { body: 'Hello!' } },
    reply: replies.messagesReply,
    status: 200,
    errors: [...sendErrors, 'marketing_templates_off'],
    document: 'facts/cloud-api.md, section 1 (Cloud API, messages)',
  },
  {
    ...base,
    id: 'cloud.marketing-messages.send',
    method: 'POST',
    path: '/:phoneNumberId/marketing_messages',
    title: 'Send a marketing template by its own endpoint',
    body: requests.messagesBody,
    example: {
      messaging_product: 'whatsapp',
      to: '12025550123',
      type: 'template',
      template: {
        name: 'welcome_back',
        language: { code: 'en_US' },
        components: [
          { type: 'header', parameters: [{ type: 'image', image: { link: 'https://example.com/lamps.jpg' } }] },
          {
            type: 'body',
            parameters: [
              { type: 'text', text: 'Priya' },
              { type: 'text', text: '15% off all lamps' },
            ],
          },
        ],
      },
    },
    reply: replies.messagesReply,
    status: 200,
    errors: [...sendErrors, 'marketing_method_not_allowed', 'marketing_template_required', 'template_syncing'],
    document: 'facts/cloud-api.md, section 7 (Cloud API)',
  },
  {
    ...base,
    id: 'cloud.phone-numbers.get',
    method: 'GET',
    path: '/:phoneNumberId',
    title: 'A business phone number, its account or the app; `fields` chooses what of it',
    query: fieldsQuery,
    reply: replies.phoneNumber,
    status: 200,
    errors: [...always, 'api_permission'],
    document: 'facts/cloud-api.md, section 7 (Cloud API, phone numbers)',
  },
  {
    ...base,
    id: 'cloud.phone-numbers.list',
    method: 'GET',
    path: '/:wabaId/phone_numbers',
    title: 'The phone numbers of an account',
    query: fieldsQuery,
    reply: replies.phoneNumbers,
    status: 200,
    errors: [...always, 'api_permission'],
    document: 'facts/cloud-api.md, section 7 (Cloud API, phone numbers)',
  },
  ...ACCOUNT_ENDPOINTS,
  ...TEMPLATE_ENDPOINTS,
  ...CLOUD_MEDIA_ENDPOINTS,
] as const satisfies readonly Endpoint[];
