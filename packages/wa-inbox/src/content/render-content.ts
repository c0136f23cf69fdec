import type { Content } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';
import { renderDocument } from './document.ts';
import { renderImage } from './image.ts';
import { renderLocation } from './location.ts';
import { renderTemplate } from './template.ts';
import { renderText } from './text.ts';
import { renderUnsupported } from './unsupported.ts';

/** Message kind → template. */
export function renderContent(content: Content, context: ContentContext): Rendered {
  switch (content.kind) {
    case 'text':
      return renderText(content);
    case 'image':
      return renderImage(content, context);
    case 'document':
      return renderDocument(content, context);
    case 'location':
      return renderLocation(content, context);
    case 'template':
      return renderTemplate(content, context);
    case 'unsupported':
      return renderUnsupported(content, context);
  }
}
