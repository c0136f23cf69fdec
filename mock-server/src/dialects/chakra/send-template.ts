import { sendTemplateBody, type SendTemplateBody } from '@wa-inbox/protocol/chakra/requests';
import { knownProcedure, knownProcess } from '../../core/platform/known-process.ts';
import { phoneOfProcess } from '../../core/platform/change-process.ts';
import type { Values } from '../../core/platform/platform.ts';
import { PHONE_ATTRIBUTE } from '../../core/platform/team.ts';
import { refuse } from '../../core/refusal.ts';
import type { World } from '../../core/world.ts';
import { prepareMessage } from '../cloud/messages.ts';
import { checkPhoneNumber } from '../cloud/objects.ts';
import type { Call } from '../dialect.ts';
import { readBody, readJson } from '../read-body.ts';
import { readPhone } from '../read-phone.ts';
import type { Handler, Prepared } from '../sending-handler.ts';
import { chatMessageJson } from './chat-json.ts';
import { enveloped } from './envelope.ts';
import { inEnvelope, messageId } from './messages.ts';
import { checkPlugin } from './plugin.ts';
import { templateComponents, templateNamed, type PropertyOf } from './template-components.ts';

/** To a number of the path; each mapping gives its value. */
export const sendToPhone: Handler = (call) => {
  const body = readTemplate(call);
  const to = readPhone(call.params['phone'] ?? '');
  return sendTemplate(call.world, { to, body, propertyOf: () => undefined });
};

/** To the customer of a process; a mapping without a value takes it from the process. */
export const sendToProcess: Handler = (call) => {
  const body = readTemplate(call);
  const procedure = knownProcedure(call.params['procedure'] ?? '');
  const row = knownProcess(call.world, procedure, call.params['process'] ?? '');
  const to = phoneOfProcess(row);
  if (to !== undefined) {
    const values: Values = { ...row.record?.data, state: row.state, status: row.status, ...row.data };
    const propertyOf: PropertyOf = (name) => (Object.hasOwn(values, name) ? values[name] : undefined);
    return sendTemplate(call.world, { to, body, propertyOf, about: { process: row.id, procedure: procedure.id } });
  }
  const message = `The ${procedure.shortId} ${JSON.stringify(row.data[procedure.primaryKey])} has no "${PHONE_ATTRIBUTE}": update it with one first.`;
  return refuse({ key: 'invalid_request', rule: 'process', message });
};

function readTemplate(call: Call): SendTemplateBody {
  checkPlugin(call);
  const body = readBody(sendTemplateBody, readJson(call.exchange, { allowsUntyped: true }));
  checkPhoneNumber({ ...call, params: { phoneNumberId: body.whatsappPhoneNumberId } });
  return body;
}

type Sending = {
  readonly to: string;
  readonly body: SendTemplateBody;
  readonly propertyOf: PropertyOf;
  /** What the message is about, for the reply. */
  readonly about?: { readonly process: string; readonly procedure: string };
};

/** The Cloud API's call is made of it, so that its rules decide. */
function sendTemplate(world: World, { to, body, propertyOf, about }: Sending): Prepared {
  const row = templateNamed(world, body);
  const template = {
    name: body.templateName,
    language: { code: row?.language ?? body.language ?? 'en_US' },
    components: templateComponents(row, body, propertyOf),
  };
  const parameters = { messaging_product: 'whatsapp', to, type: 'template', template };
  return inEnvelope(prepareMessage(world, parameters, 'chakra'), (sent) => {
    const id = messageId(sent);
    return enveloped({ ...chatMessageJson(world, world.messages.get(id)!), ...about, whatsappMessageId: id });
  });
}
