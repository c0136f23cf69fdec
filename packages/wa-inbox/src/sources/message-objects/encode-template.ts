import type { Header, ProductSection } from '../../model/content-parts.ts';
import type { ButtonParameter, TemplateCard, TemplateContent, TemplateParameter } from '../../model/content.ts';

/** A filled template in the Cloud API's shape. The text that a person sees is not sent: the provider fills it in. */
export function encodeTemplate({ name, language, ...content }: TemplateContent) {
  const { media, headerParameters, parameters, offer, cards, buttonParameters } = content;
  return {
    name,
    language: { code: language },
    components: [
      ...encodeHead(media),
      ...encodeTexts('header', headerParameters),
      ...encodeTexts('body', parameters),
      ...encodeOffer(offer),
      ...encodeCards(cards),
      ...encodeButtons(buttonParameters),
    ],
  };
}

function encodeTexts(type: string, given: readonly TemplateParameter[] = []) {
  return given.length > 0 ? [{ type, parameters: given.map(encodeParameter) }] : [];
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

function encodeHead(header: Header | undefined) {
  return header && header.kind !== 'text' ? [{ type: 'header', parameters: [encodeHeader(header)] }] : [];
}

/** Degrees are written as text, as the document has them. Cloud API, location templates. */
function encodeHeader(header: Exclude<Header, { kind: 'text' }>) {
  switch (header.kind) {
    case 'location': {
      const { latitude, longitude, name = '', address = '' } = header;
      return { type: 'location', location: { latitude: String(latitude), longitude: String(longitude), name, address } };
    }
    case 'product':
      return { type: 'product', product: { product_retailer_id: header.id, catalog_id: header.catalogue ?? '' } };
    default: {
      const named = 'filename' in header && header.filename ? { filename: header.filename } : {};
      const file = header.id === undefined ? { link: header.url } : { id: header.id };
      return { type: header.kind, [header.kind]: { ...file, ...named } };
    }
  }
}

/** An offer without an end takes nothing. */
function encodeOffer(offer: TemplateContent['offer']) {
  const type = 'limited_time_offer';
  if (!offer?.endsAt) return [];
  return [{ type, parameters: [{ type, [type]: { expiration_time_ms: Date.parse(offer.endsAt) } }] }];
}

function encodeCards(cards: readonly TemplateCard[] = []) {
  if (cards.length === 0) return [];
  const encoded = cards.map(({ header, parameters, buttonParameters }, index) => ({
    card_index: index,
    components: [...encodeHead(header), ...encodeTexts('body', parameters), ...encodeButtons(buttonParameters)],
  }));
  return [{ type: 'carousel', cards: encoded }];
}

const SUB_TYPES = { link: 'url', code: 'copy_code', catalogue: 'catalog', products: 'mpm' } as const;

function encodeButtons(given: readonly ButtonParameter[] = []) {
  return given.map((button) => ({
    type: 'button',
    sub_type: SUB_TYPES[button.kind],
    index: String(button.index),
    parameters: [encodeButton(button)],
  }));
}

function encodeButton(button: ButtonParameter) {
  switch (button.kind) {
    case 'link':
      return { type: 'text', text: button.text };
    case 'code':
      return { type: 'coupon_code', coupon_code: button.text };
    case 'catalogue':
      return { type: 'action', action: { thumbnail_product_retailer_id: button.thumbnail } };
    case 'products':
      return {
        type: 'action',
        action: { thumbnail_product_retailer_id: button.thumbnail, sections: button.sections.map(encodeSection) },
      };
  }
}

function encodeSection({ title = '', products }: ProductSection) {
  return { title, product_items: products.map(({ id }) => ({ product_retailer_id: id })) };
}
