import type { Content } from '../../model/content.ts';
import { OWN_FAILURES, SourceError } from '../../model/failure.ts';
import type { Draft } from '../../model/message.ts';
import type { Dialect, Phone } from '../../model/values.ts';
import { encodeTemplate } from '../message-objects/encode-template.ts';
import { encodeContact } from '../whatssync/encode-contact.ts';
import { encodeInteractive } from '../whatssync/encode-interactive.ts';

/** What a message object says, without addressing: `type`, and the member that it names. */
export type MessageObject = { type: string } & Record<string, unknown>;

/** A draft as `POST /{phone-number-id}/messages` takes it. Source: Cloud API documents, messages. */
export function encodeDraft({ phone, content, replyTo }: Draft, dialect: Dialect = 'cloud') {
  const context = replyTo === undefined ? {} : { context: { message_id: replyTo } };
  return { ...addressed(phone), ...context, ...encodeContent(content, dialect) };
}

/** The same call reacts; an empty emoji takes the reaction back. */
export function encodeReaction(phone: Phone, id: string, emoji: string) {
  return { ...addressed(phone), type: 'reaction', reaction: { message_id: id, emoji } };
}

/** The same call tells the customer that a message was read, and that an answer is being written. */
export function encodeRead(id: string, isTyping = false) {
  const typing = isTyping ? { typing_indicator: { type: 'text' } } : {};
  return { messaging_product: 'whatsapp', status: 'read', message_id: id, ...typing };
}

/** Kinds that the API does not have are refused before anything goes out. */
export function encodeContent(content: Content, dialect: Dialect): MessageObject {
  switch (content.kind) {
    case 'text':
      return { type: 'text', text: { body: content.text } };
    case 'image':
    case 'video': {
      const { kind, caption } = content;
      return { type: kind, [kind]: { ...encodeFile(content), ...(caption ? { caption } : {}) } };
    }
    case 'audio':
      return { type: 'audio', audio: { ...encodeFile(content), ...(content.voice ? { voice: true } : {}) } };
    case 'sticker':
      return { type: 'sticker', sticker: encodeFile(content) };
    case 'document': {
      const { filename, caption } = content;
      const named = { ...(filename ? { filename } : {}), ...(caption ? { caption } : {}) };
      return { type: 'document', document: { ...encodeFile(content), ...named } };
    }
    case 'location': {
      const { kind: _kind, link: _link, ...location } = content;
      return { type: 'location', location };
    }
    case 'contacts':
      return { type: 'contacts', contacts: content.contacts.map(encodeContact) };
    case 'buttons':
    case 'list':
    case 'link':
      return { type: 'interactive', interactive: encodeInteractive(content) };
    case 'template':
      return { type: 'template', template: encodeTemplate(content) };
    default: {
      const kind = content.kind === 'unsupported' ? content.type : content.kind;
      const detail = `The API of ${dialect} cannot send "${kind}".`;
      throw new SourceError({ key: OWN_FAILURES.unsupported, dialect, detail, retry: 'never' });
    }
  }
}

function addressed(phone: Phone) {
  return { messaging_product: 'whatsapp', recipient_type: 'individual', to: phone };
}

/** What the provider has already goes by its id; some providers name a file by its address. */
function encodeFile({ id, url }: { id?: string; url: string }): { id: string } | { link: string } {
  return id === undefined || /^https?:/.test(id) ? { link: id ?? url } : { id };
}
