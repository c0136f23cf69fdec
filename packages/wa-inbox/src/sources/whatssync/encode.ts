import type { SendBody } from '@wa-inbox/protocol/whatssync/requests';
import { OWN_FAILURES, SourceError } from '../../model/failure.ts';
import type { TemplateContent, TemplateParameter } from '../../model/content.ts';
import type { Draft } from '../../model/message.ts';
import { encodeContact } from './encode-contact.ts';
import { encodeHeader, encodeInteractive } from './encode-interactive.ts';

/** A draft as `POST /messages` takes it. Kinds that the API does not have are refused. */
export function encodeDraft({ phone, content, replyTo }: Draft): SendBody {
  const envelope = { to: `+${phone}`, ...(replyTo === undefined ? {} : { context: { id: replyTo } }) };
  switch (content.kind) {
    case 'text':
      return { ...envelope, type: 'text', text: content.text };
    case 'image': {
      const { kind: _kind, mime: _mime, ...image } = content;
      return { ...envelope, type: 'image', image: encodeFile(image) };
    }
    case 'video': {
      const { kind: _kind, mime: _mime, ...video } = content;
      return { ...envelope, type: 'video', video: encodeFile(video) };
    }
    case 'audio': {
      const { voice, id, url } = content;
      return { ...envelope, type: 'audio', audio: { ...(id === undefined ? { url } : { id }), ...(voice ? { voice } : {}) } };
    }
    case 'contacts':
      return { ...envelope, type: 'contacts', contacts: content.contacts.map(encodeContact) };
    case 'buttons':
    case 'list':
    case 'link':
      return { ...envelope, type: 'interactive', interactive: encodeInteractive(content) };
    case 'document': {
      const { kind: _kind, mime: _mime, ...document } = content;
      return { ...envelope, type: 'document', document: encodeFile(document) };
    }
    case 'location': {
      const { kind: _kind, link: _link, ...location } = content;
      return { ...envelope, type: 'location', location };
    }
    case 'template':
      return { ...envelope, type: 'template', template: encodeTemplate(content) };
    default: {
      const detail = `The Contacts/Messages API cannot send "${content.kind === 'unsupported' ? content.type : content.kind}".`;
      throw new SourceError({ key: OWN_FAILURES.unsupported, dialect: 'whatssync', detail, retry: 'never' });
    }
  }
}

/** What the server has already goes by its id, everything else by its link. */
function encodeFile<File extends { url: string; id?: string }>({ id, url, ...rest }: File): Omit<File, 'url' | 'id'> & Source {
  return { ...rest, ...(id === undefined ? { url } : { id }) };
}
type Source = { url: string } | { id: string };

/** The text that a person sees is not sent: the provider fills the template in. */
export function encodeTemplate({
  name,
  language,
  parameters,
  headerParameters = [],
  media,
  buttonParameters = [],
}: TemplateContent) {
  const component = (type: string, given: TemplateParameter[]) =>
    given.length > 0 ? [{ type, parameters: given.map(encodeParameter) }] : [];
  return {
    name,
    language: { code: language },
    components: [
      ...encodeMediaHeader(media),
      ...component('header', headerParameters),
      ...component('body', parameters),
      ...buttonParameters.map(({ index, kind, text }) => ({
        type: 'button',
        sub_type: kind === 'code' ? 'copy_code' : 'url',
        index: String(index),
        parameters: [kind === 'code' ? { type: 'coupon_code', coupon_code: text } : { type: 'text', text }],
      })),
    ],
  };
}

function encodeMediaHeader(media: TemplateContent['media']) {
  const { header } = encodeHeader(media);
  return header ? [{ type: 'header', parameters: [header] }] : [];
}

function encodeParameter({ name, text, money, date }: TemplateParameter) {
  const named = name === undefined ? {} : { parameter_name: name };
  if (money) {
    const currency = { fallback_value: text, code: money.currency, amount_1000: Math.round(money.amount * 1_000) };
    return { type: 'currency', currency, ...named };
  }
  if (date) return { type: 'date_time', date_time: { fallback_value: text }, ...named };
  return { type: 'text', text, ...named };
}
