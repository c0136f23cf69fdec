import { html } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';
import { renderCaption } from './media.ts';
import { renderPicture } from './picture.ts';

/** An image or a video, with its caption below. */
export function renderImage(content: ContentOf<'image' | 'video'>, context: ContentContext): Rendered {
  return html`${renderPicture(content, context)}${renderCaption(content.caption, context)}`;
}
