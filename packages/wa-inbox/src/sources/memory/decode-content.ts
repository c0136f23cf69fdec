import type { WireMessage } from '@wa-inbox/protocol/whatssync/replies';
import type { Content } from '../../model/content.ts';
import { decodeContent } from '../whatssync/decode-content.ts';

type Members = Record<string, unknown>;

/** A Cloud API message object without addressing, e.g. {type:'text', text:{body:'Hi'}}. What is not known is kept as it is. */
export function decodeCloudContent(content: { type: string } & Members): Content {
  const part = (content[content.type] ?? {}) as Members;
  const named = { ...content, [content.type]: content.type === 'text' ? part['body'] : withUrl(part) };
  const decoded = decodeContent(named as unknown as WireMessage);
  return decoded.kind === 'unsupported' ? { ...decoded, raw: content } : decoded;
}

/** The Cloud API's `link` is `url` on the Contacts/Messages API; the rest is named alike. */
function withUrl({ link, ...part }: Members): Members {
  return link === undefined ? part : { ...part, url: link };
}
