import { CHAKRA_ENDPOINTS } from '@wa-inbox/protocol/chakra/endpoints';
import { sendTemplateBody } from '@wa-inbox/protocol/chakra/requests';
import type { PayloadReader, Reading } from '../../model/preview.ts';
import type { Template } from '../../model/template.ts';
import { membersOf } from '../message-objects/reader.ts';
import { callOf } from './call.ts';
import { mappedComponents } from './chakra-mapping.ts';
import { CLOUD_VERSION, cloudTemplatePayload, readCloud } from './cloud.ts';
import { problemsOf } from './problems.ts';
import { readMessage } from './read-message.ts';
import { definitionOf } from './template-use.ts';

const endpointOf = (id: string) => CHAKRA_ENDPOINTS.find((endpoint) => endpoint.id === id)!;
const passThrough = endpointOf('chakra.messages.send');
const toPhone = endpointOf('chakra.template-messages.send-to-phone');
const BASE_URL = 'https://api.chakrahq.com';

/** Chakra's own call for templates, and the Cloud API's messages, which it hands through. seeds/002, seeds/004 */
export const chakraReader: PayloadReader = {
  dialect: 'chakra',
  read: (body, templates) => (isOwn(body) ? readOwn(body, templates) : readCloud(body, templates)),
  templatePayload: cloudTemplatePayload,
  call: (body, { baseUrl = BASE_URL, values }) => {
    const endpoint = isOwn(body) ? toPhone : passThrough;
    return callOf({ endpoint, baseUrl, values: { version: CLOUD_VERSION, ...values } }, body);
  },
};

function isOwn(body: unknown): boolean {
  const given = membersOf(body);
  return ['templateName', 'whatsappPhoneNumberId', 'mapping'].some((name) => given[name] !== undefined);
}

/** The Cloud API's message is made of it, as Chakra does. */
function readOwn(body: unknown, templates: readonly Template[]): Reading {
  const given = membersOf(body);
  const use = { name: given['templateName'], language: { code: given['language'] ?? '' } };
  const definition = definitionOf(use, templates);
  const components = mappedComponents(given, definition);
  const template = { ...use, ...(components.length > 0 ? { components } : {}) };
  return { messages: readMessage({ type: 'template', template }, templates), problems: problemsOf(sendTemplateBody, body) };
}
