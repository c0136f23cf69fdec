import type { Content, ContentKind, ContentOf } from '../model/content.ts';
import { renderAlbum } from './album.ts';
import { renderAudio } from './audio.ts';
import { renderChoice } from './choice.ts';
import { renderContacts } from './contacts.ts';
import type { ContentContext, Rendered } from './context.ts';
import { renderDocument } from './document.ts';
import { renderGone } from './gone.ts';
import { icons } from './icons.ts';
import { renderImage } from './image.ts';
import { renderLocation } from './location.ts';
import { renderTile } from './media.ts';
import type { More } from './more/more.ts';
import { renderNotice } from './notice.ts';
import { renderPanel } from './panel.ts';
import { renderReaction } from './reaction.ts';
import { renderSticker } from './sticker.ts';
import { summarize } from './summary.ts';
import { renderTemplate } from './template.ts';
import { renderTextContent } from './text.ts';
import { renderUnsupported } from './unsupported.ts';

type Render<Kind extends ContentKind> = (content: ContentOf<Kind>, context: ContentContext) => Rendered;

/** Message kind → template; the rest is in more/more.ts. What is below the bubble's divider is in controls-of.ts. */
const RENDERERS: { [Kind in Exclude<ContentKind, keyof More>]: Render<Kind> } = {
  text: renderTextContent,
  image: renderImage,
  video: renderImage,
  audio: renderAudio,
  document: renderDocument,
  sticker: renderSticker,
  album: renderAlbum,
  location: renderLocation,
  contacts: renderContacts,
  reaction: renderReaction,
  choice: renderChoice,
  buttons: renderPanel,
  list: renderPanel,
  link: renderPanel,
  carousel: renderPanel,
  template: renderTemplate,
  notice: renderNotice,
  gone: renderGone,
  unsupported: renderUnsupported,
};

/** A kind whose template is on its way has its line in the list until then. */
export function renderContent(content: Content, context: ContentContext): Rendered {
  const render = Object.hasOwn(RENDERERS, content.kind)
    ? RENDERERS[content.kind as keyof typeof RENDERERS]
    : context.more()?.[content.kind as Exclude<ContentKind, keyof typeof RENDERERS>];
  if (!render) return renderTile(icons.list, summarize(content, context.i18n), '');
  return (render as Render<ContentKind>)(content, context);
}
