import type { RawPayload, SendMessageBody } from '@wa-inbox/protocol/chatmitra/requests';
import { templateUseOf } from '@wa-inbox/protocol/chatmitra/template-use';
import type { Content } from '../../core/values.ts';
import { fillPlaceholders } from './placeholders.ts';

/** One message of a call, as the core understands it. */
export type Decoded = { readonly content: Content; readonly context?: string | undefined };
/** The customer as the business knows it: what `$placeholders` stand for. */
export type Customer = { readonly phone: string; readonly name: string | undefined };

/** The messages of a call: `message` is one raw text. seeds/001, "Request Body Parameters". */
export function decodeMessages(body: SendMessageBody, customer: Customer): Decoded[] {
  if (body.message !== undefined) return [{ content: { type: 'text', text: { body: body.message } } }];
  return (body.messages ?? []).map((item, index) => {
    if (item.kind === 'raw') return decodeRaw(item.payload);
    const template = templateUseOf(item);
    const where = { customer, altTexts: body.altTexts ?? {}, field: `messages[${index}]` };
    return { content: { type: 'template', template: fillPlaceholders(template, where) } };
  });
}

/** A raw payload is a Cloud API message object already. */
function decodeRaw({ type, ...payload }: RawPayload): Decoded {
  const { context, ...content } = payload as { context?: { message_id: string } };
  return { content: { type, ...content }, context: context?.message_id };
}
