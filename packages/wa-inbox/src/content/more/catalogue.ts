import type { ContentOf } from '../../model/content.ts';
import type { ContentContext, Rendered } from '../context.ts';
import { renderCard, renderPanel } from '../panel.ts';

/** The whole shop, with the article that stands for it. */
export function renderCatalogue(content: ContentOf<'catalogue'>, context: ContentContext): Rendered {
  const { i18n } = context;
  const detail = content.product && i18n.t('message.product', { id: content.product.id });
  return renderPanel(content, context, renderCard('bag', i18n.t('message.kind.catalogue'), detail));
}
