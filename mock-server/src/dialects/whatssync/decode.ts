import { phoneDigits } from '@wa-inbox/protocol';
import type { SendBody } from '@wa-inbox/protocol/whatssync/requests';
import type { SendIntent } from '../../core/rules/send-intent.ts';
import type { Content } from '../../core/values.ts';

/** `POST /messages` as the core understands it. seeds/003, "Sending Messages". */
export function decodeSend(body: SendBody): SendIntent {
  return { dialect: 'whatssync', to: phoneDigits(body.to), content: decodeContent(body), context: body.context?.id };
}

function decodeContent(body: SendBody): Content {
  switch (body.type) {
    case 'text':
      return { type: 'text', text: { body: body.text } };
    case 'image':
      return { type: 'image', image: withLink(body.image) };
    case 'video':
      return { type: 'video', video: withLink(body.video) };
    case 'audio':
      return { type: 'audio', audio: withLink(body.audio) };
    case 'contacts':
      return { type: 'contacts', contacts: body.contacts };
    case 'interactive':
      return { type: 'interactive', interactive: body.interactive };
    case 'document':
      return { type: 'document', document: withLink(body.document) };
    case 'location':
      return { type: 'location', location: body.location };
    case 'template':
      return { type: 'template', template: body.template };
    case 'reaction':
      return { type: 'reaction', reaction: { message_id: body.reaction.messageId, emoji: body.reaction.emoji } };
  }
}

/** A file's id says where it is; a URL beside it is the one that its upload answered with. */
function withLink<Media extends { url?: string | undefined; id?: string | undefined }>({ url, ...rest }: Media) {
  return rest.id === undefined ? { link: url, ...rest } : rest;
}
