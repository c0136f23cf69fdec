import type { ContentContext } from '../../content/context.ts';
import { isLoneEmoji } from '../../content/text.ts';
import type { Media } from '../../model/content-parts.ts';
import type { ContentKind } from '../../model/content.ts';
import type { Message } from '../../model/message.ts';

/** Kinds that are as wide as a picture, whatever they say. */
const WIDE = new Set<ContentKind>([
  ...(['image', 'video', 'album', 'document', 'location', 'audio', 'contacts', 'order', 'form'] as const),
  ...(['buttons', 'list', 'link', 'flow', 'product', 'products', 'catalogue', 'request', 'payment', 'order-status'] as const),
]);

/** Classes that say how a bubble is drawn: `lone` without a bubble, `bare` with the time on the picture, `wide`. */
export function shapeOf(message: Message, context: Pick<ContentContext, 'mayLoad' | 'hasFailed'>): string[] {
  const { content } = message;
  const isShown = ({ url }: Media): boolean => url !== '' && context.mayLoad(url) && !context.hasFailed(url);
  const lone =
    (content.kind === 'text' && isLoneEmoji(content.text) && !message.replyTo) ||
    (content.kind === 'sticker' && isShown(content));
  const bare =
    ((content.kind === 'image' || content.kind === 'video') && !content.caption && isShown(content)) ||
    (content.kind === 'album' && content.items.every((item) => !item.caption && isShown(item)));
  const wide =
    WIDE.has(content.kind) ||
    Boolean(message.referral) ||
    (content.kind === 'template' && Boolean(content.media ?? content.offer));
  return [lone ? 'lone' : '', bare ? 'bare' : '', wide ? 'wide' : ''];
}
