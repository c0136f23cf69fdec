import { CLOUD_ENDPOINTS } from '@wa-inbox/protocol/cloud/endpoints';
import { MESSAGES, readBody, type MessageType } from '@wa-inbox/protocol/cloud/requests';
import { nearest } from '@wa-inbox/protocol/nearest';
import { isPhone, phoneProblem } from '@wa-inbox/protocol/phone';
import type { PayloadProblem, PayloadReader, Reading } from '../../model/preview.ts';
import type { Template } from '../../model/template.ts';
import { membersOf, textOf, type Members } from '../message-objects/reader.ts';
import { callOf } from './call.ts';
import { problem, problemsOf } from './problems.ts';
import { readMessage, templateUseProblems } from './read-message.ts';

const { method, path } = CLOUD_ENDPOINTS.find(({ id }) => id === 'cloud.messages.send')!;
/** The version that the documents are of. facts/cloud-api.md */
export const CLOUD_VERSION = 'v23.0';
const BASE_URL = 'https://graph.facebook.com';

/** `POST /{phone-number-id}/messages` of the Cloud API: a message, or the sign that one was read. */
export const cloudReader: PayloadReader = {
  dialect: 'cloud',
  read: readCloud,
  templatePayload: cloudTemplatePayload,
  call: (body, { baseUrl = BASE_URL, values }) =>
    callOf({ endpoint: { method, path: `/${CLOUD_VERSION}${path}` }, baseUrl, values }, body),
};

export function cloudTemplatePayload(use: object, phone: string): object {
  return { messaging_product: 'whatsapp', recipient_type: 'individual', to: phone, type: 'template', template: use };
}

export function readCloud(body: unknown, templates: readonly Template[]): Reading {
  const given = membersOf(body);
  if (given['status'] !== undefined) {
    const act = given['typing_indicator'] === undefined ? 'read' : 'typing';
    return { messages: [], act, problems: problemsOf(readBody, body) };
  }
  const type = textOf(given['type']) ?? 'text';
  if (!Object.hasOwn(MESSAGES, type)) return { messages: [], problems: [unknownType(type)] };
  const wire: Members = { ...given, type };
  const isBody = typeof body === 'object' && body !== null && !Array.isArray(body);
  const found = problemsOf(MESSAGES[type as MessageType], isBody ? wire : body);
  const more = [...addressProblems(wire), ...templateUseProblems(wire, { templates, at: [] })];
  return { messages: readMessage(wire, templates), problems: isBody ? [...found, ...more] : found };
}

function unknownType(type: string): PayloadProblem {
  const types = Object.keys(MESSAGES);
  const meant = nearest(type.slice(0, 100), types);
  const message = `"type" cannot be ${JSON.stringify(type.slice(0, 60))}: give one of ${types.join(', ')}.`;
  return problem(['type'], message, meant === undefined ? {} : { meant });
}

/** Spaces, brackets, dots and dashes of a number are read over; a group's id and a user's are none. */
function addressProblems({ to, recipient, recipient_type: kind }: Members): PayloadProblem[] {
  const given = textOf(to);
  if (given === undefined) {
    return textOf(recipient) === undefined ? [problem(['to'], '"to" is missing: give the phone number of the customer.')] : [];
  }
  const phone = given.replace(/[\s()+.-]/g, '');
  return kind === 'group' || isPhone(phone) ? [] : [problem(['to'], phoneProblem(phone) ?? 'Give the digits of a phone number.')];
}
