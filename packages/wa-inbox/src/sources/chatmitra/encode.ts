import { OWN_FAILURES, SourceError } from '../../model/failure.ts';
import type { Draft } from '../../model/message.ts';
import type { Phone } from '../../model/values.ts';
import { encodeContent } from '../cloud/encode.ts';

/** A draft as `POST /send_message` takes it: one message a call, so that one job stands for one message. Source: seeds/001. */
export function encodeDraft({ phone, content, replyTo }: Draft) {
  if (content.kind === 'link') {
    const detail = 'Chat Mitra documents reply buttons and lists, and no buttons that open a link.';
    throw new SourceError({ key: OWN_FAILURES.unsupported, dialect: 'chatmitra', detail, retry: 'never' });
  }
  const payload = encodeContent(content, 'chatmitra');
  if (content.kind === 'template') return queued(phone, { kind: 'template', payload: payload['template'] });
  return queued(phone, {
    kind: 'raw',
    payload: { ...payload, ...(replyTo === undefined ? {} : { context: { message_id: replyTo } }) },
  });
}

function queued(phone: Phone, message: { kind: 'raw' | 'template'; payload: unknown }) {
  return { recipient_mobile_number: phone, messages: [message] };
}
