import type { Endpoint } from '../endpoint.ts';
import { messagesBody } from '../cloud/requests.ts';
import { CHAKRA_PASS_THROUGH_ENDPOINTS } from './pass-through-endpoints.ts';
import { CHAKRA_PLATFORM_ENDPOINTS } from './platform-endpoints.ts';
import * as replies from './replies.ts';
import * as requests from './requests.ts';

const base = { dialect: 'chakra' } as const;
const always = ['unauthorized', 'not_found', 'invalid_request', 'internal_error'] as const;
/** What the Cloud API behind it answers to a template. */
const template = [
  'unknown_object',
  'rate_limit_hit',
  'pair_rate_limit_hit',
  'template_does_not_exist',
  'template_parameter_count_mismatch',
  'template_parameter_format_mismatch',
  'template_paused',
  'template_disabled',
] as const;
const WHATSAPP_ENDPOINTS = [
  {
    ...base,
    id: 'chakra.messages.send',
    method: 'POST',
    path: '/v1/ext/plugin/whatsapp/:pluginId/api/:version/:phoneNumberId/messages',
    title: 'Send a message as the Cloud API takes it, or mark one as read',
    body: messagesBody,
    reply: replies.sentReply,
    status: 200,
    errors: [
      ...always,
      ...template,
      'invalid_parameter',
      'required_parameter_missing',
      'parameter_value_invalid',
      'message_type_unsupported',
      'recipient_is_sender',
      'reengagement_required',
    ],
    document:
      'seeds/002, seeds/004 (items of _errors, reply to a read message, the number where the curl samples leave it out: ours)',
  },
  {
    ...base,
    id: 'chakra.template-messages.send-to-phone',
    method: 'POST',
    path: '/v1/ext/plugin/whatsapp/:pluginId/phoneNumber/:phone/send-template-message',
    title: 'Send a template to a phone number',
    body: requests.sendTemplateBody,
    reply: replies.chatMessageReply,
    status: 200,
    errors: [...always, ...template],
    document: 'apidocs.chakrahq.com, send template message (how mappings meet parameters: ours)',
  },
  {
    ...base,
    id: 'chakra.template-messages.send-to-process',
    method: 'POST',
    path: '/v1/ext/plugin/whatsapp/:pluginId/process/:procedure/:process/send-template-message',
    title: 'Send a template to the phone number of a process',
    body: requests.sendTemplateBody,
    reply: replies.chatMessageReply,
    status: 200,
    errors: [...always, ...template],
    document: 'apidocs.chakrahq.com, send template message (how mappings meet parameters: ours)',
  },
  {
    ...base,
    id: 'chakra.chats.list',
    method: 'POST',
    path: '/v1/ext/chat',
    title: 'List chats, last active first',
    body: requests.listChatsBody,
    reply: replies.chatsReply,
    status: 200,
    errors: always,
    document: 'apidocs.chakrahq.com, list chats (shape, paging: ours)',
  },
  {
    ...base,
    id: 'chakra.chats.messages',
    method: 'POST',
    path: '/v1/ext/chat/:chatId/message',
    title: 'List the messages of a chat, newest first',
    body: requests.listMessagesBody,
    reply: replies.chatMessagesReply,
    status: 200,
    errors: always,
    document: 'apidocs.chakrahq.com, list chat messages (shape, paging: ours)',
  },
  {
    ...base,
    id: 'chakra.chats.messages-of-phone',
    method: 'POST',
    path: '/v1/ext/plugin/whatsapp/list-chat-messages-for-phone-number',
    title: 'List the messages exchanged with a phone number, newest first',
    body: requests.listPhoneMessagesBody,
    reply: replies.chatMessagesReply,
    status: 200,
    errors: always,
    document: 'apidocs.chakrahq.com, list previous messages (shape, paging: ours)',
  },
] as const satisfies readonly Endpoint[];

/** ChakraHQ's API under `/v1/ext`, `/v2/ext` and `/v1/whatsapp`: what is routed, validated and documented. */
export const CHAKRA_ENDPOINTS = [
  ...WHATSAPP_ENDPOINTS,
  ...CHAKRA_PASS_THROUGH_ENDPOINTS,
  ...CHAKRA_PLATFORM_ENDPOINTS,
] as const satisfies readonly Endpoint[];
