import type { SendBody } from '@wa-inbox/protocol/whatssync/requests';
import { OWN_FAILURES, SourceError } from '../../model/failure.ts';
import type { Draft } from '../../model/message.ts';
import { encodeTemplate } from '../message-objects/encode-template.ts';
import { encodeContact } from './encode-contact.ts';
import { encodeInteractive } from './encode-interactive.ts';

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
