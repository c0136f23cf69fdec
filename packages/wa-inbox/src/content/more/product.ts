import type { Product } from '../../model/content-parts.ts';
import type { ContentOf } from '../../model/content.ts';
import { moreStrings } from '../../i18n/more-strings.ts';
import type { ContentContext, Rendered } from '../context.ts';
import { renderCard, renderPanel } from '../panel.ts';

/** What a catalogue's article is called is not sent: its number is shown. */
export function renderProduct(content: ContentOf<'product'>, context: ContentContext): Rendered {
  return renderPanel({ ...content, header: { kind: 'product', ...content.product } }, context);
}

/** How many articles, and which; they are read in the sheet. */
export function renderProducts(content: ContentOf<'products'>, context: ContentContext): Rendered {
  const products: Product[] = content.sections.flatMap((section) => section.products);
  const name = context.i18n.of(moreStrings)('message.products', { count: products.length });
  return renderPanel(content, context, renderCard('bag', name, products.map(({ id }) => id).join(', ')));
}
