import { given, itemsOf, membersOf, numberOf, parsedOf, textOf, type Members } from './reader.ts';
import type { Button, Card, Money, Panel, Product, ProductSection } from '../../model/content-parts.ts';
import type { Content } from '../../model/content.ts';
import { decodeHeader, decodeProduct } from './media.ts';
import { REPLIES } from './replies.ts';

/** What stands in the middle of an interactive message, by its `type`; undefined where something needed is missing. */
const ACTIONS: Record<string, (action: Members, panel: Panel) => Content | undefined> = {
  button: (action, panel) => ({ kind: 'buttons', ...panel, buttons: decodeButtons(action) }),
  list: (action, panel) => ({
    kind: 'list',
    ...panel,
    button: textOf(action['button']) ?? '',
    sections: itemsOf(action['sections']).map((section) => ({
      ...given({ title: textOf(section['title']) }),
      rows: itemsOf(section['rows']).map((row) => ({
        title: textOf(row['title']) ?? textOf(row['id']) ?? '',
        ...given({ description: textOf(row['description']) }),
      })),
    })),
  }),
  cta_url: (action, panel) => {
    const link = decodeLink(action);
    return link && { kind: 'link', ...panel, text: link.text, url: link.url };
  },
  flow: (action, panel) => {
    const { flow_cta, flow_id, flow_name, mode } = parsedOf(action['parameters']);
    const flow = textOf(flow_name) ?? textOf(flow_id);
    return { kind: 'flow', ...panel, button: textOf(flow_cta) ?? '', ...given({ flow, draft: mode === 'draft' || undefined }) };
  },
  product: (action, panel) => {
    const product = decodeProduct(action);
    return product && { kind: 'product', ...panel, product };
  },
  product_list: (action, panel) => ({ kind: 'products', ...panel, sections: decodeProductSections(action) }),
  catalog_message: (action, panel) => {
    const product = thumbnailOf(membersOf(action['parameters']));
    return { kind: 'catalogue', ...panel, ...given({ product }) };
  },
  carousel: (action, panel) => ({ kind: 'carousel', ...panel, cards: itemsOf(action['cards']).map(decodeCard) }),
  location_request_message: (_, panel) => ({ kind: 'request', asks: 'location', ...panel }),
  address_message: (_, panel) => ({ kind: 'request', asks: 'address', ...panel }),
  call_permission_request: (_, panel) => ({ kind: 'request', asks: 'call', ...panel }),
  order_details: (action, panel) => decodePayment(parsedOf(action['parameters']), panel),
  order_status: (action, panel) => {
    const parameters = parsedOf(action['parameters']);
    const order = membersOf(parameters['order']);
    const [reference, status] = [textOf(parameters['reference_id']) ?? '', textOf(order['status']) ?? ''];
    return { kind: 'order-status', ...panel, reference, status, ...given({ description: textOf(order['description']) }) };
  },
};

export function decodeInteractive(part: Members): Content | undefined {
  const type = textOf(part['type']) ?? '';
  if (Object.hasOwn(REPLIES, type)) return REPLIES[type]!(membersOf(part[type]));
  if (!Object.hasOwn(ACTIONS, type)) return undefined;
  return ACTIONS[type]!(membersOf(part['action']), decodePanel(part));
}

function decodePanel(part: Members): Panel {
  const header = decodeHeader(membersOf(part['header']));
  const [body, footer] = [textOf(membersOf(part['body'])['text']), textOf(membersOf(part['footer'])['text'])];
  return given({ header, body, footer });
}

function decodeButtons(action: Members): Button[] {
  return itemsOf(action['buttons']).map((button) => ({
    kind: 'reply',
    text: textOf(membersOf(button['reply'] ?? button['quick_reply'])['title']) ?? '',
  }));
}

function decodeLink(action: Members): { kind: 'link'; text: string; url: string } | undefined {
  const { display_text: text, url } = membersOf(action['parameters']);
  return textOf(url) === undefined ? undefined : { kind: 'link', text: textOf(text) ?? '', url: String(url) };
}

function decodeCard(card: Members): Card {
  const action = membersOf(card['action']);
  const product = decodeProduct(action);
  const link = decodeLink(action);
  const header = product ? { kind: 'product' as const, ...product } : decodeHeader(membersOf(card['header']));
  const body = textOf(membersOf(card['body'])['text']);
  const opened: Button[] = product ? [{ kind: 'product', text: '' }] : [];
  return { ...given({ header, body }), buttons: [...decodeButtons(action), ...(link ? [link] : []), ...opened] };
}

export function decodeProductSections(action: Members): ProductSection[] {
  return itemsOf(action['sections']).map((section) => ({
    ...given({ title: textOf(section['title']) }),
    products: itemsOf(section['product_items']).flatMap((item) => decodeProduct(item, action['catalog_id']) ?? []),
  }));
}

export function thumbnailOf(parameters: Members): Product | undefined {
  const id = textOf(parameters['thumbnail_product_retailer_id']);
  return id === undefined ? undefined : { id };
}

function decodePayment(parameters: Members, panel: Panel): Content | undefined {
  const currency = textOf(parameters['currency']) ?? '';
  const money = (value: unknown): Money | undefined => {
    const { value: units, offset } = membersOf(value);
    const amount = numberOf(units);
    return amount === undefined ? undefined : { amount: amount / (numberOf(offset) ?? 100), currency };
  };
  const order = membersOf(parameters['order']);
  const total = money(parameters['total_amount']);
  if (!total) return undefined;
  const lines = itemsOf(order['items']).map((item) => ({
    id: textOf(item['retailer_id']) ?? '',
    quantity: numberOf(item['quantity']) ?? 1,
    ...given({ name: textOf(item['name']), price: money(item['sale_amount']) ?? money(item['amount']) }),
  }));
  const sums = { subtotal: money(order['subtotal']), shipping: money(order['shipping']), tax: money(order['tax']) };
  const more = given({ ...sums, discount: money(order['discount']), status: textOf(order['status']) });
  return { kind: 'payment', ...panel, reference: textOf(parameters['reference_id']) ?? '', lines, total, ...more };
}
