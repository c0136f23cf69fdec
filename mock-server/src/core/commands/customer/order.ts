import type { OrderItem } from '@wa-inbox/protocol/control/customer-actions';
import { cardsIn } from '@wa-inbox/protocol/cloud/hydrate';
import { askOf, partOf } from '../../message-text.ts';
import { scramble } from '../../random.ts';
import { refuse } from '../../refusal.ts';
import { templateOf } from '../../template-content.ts';
import type { MessageRow, Phone } from '../../values.ts';
import type { World } from '../../world.ts';
import { knownContact } from '../known.ts';
import type { Act } from './act.ts';
import { received, refuseTarget, write } from './targets.ts';

/** What a message puts on offer: `products` are the only ones, without it the whole catalogue. */
type Goods = { readonly catalog?: string | undefined; readonly products?: readonly string[] };
type Action = {
  readonly catalog_id?: string;
  readonly product_retailer_id?: string;
  readonly sections?: readonly { readonly product_items?: readonly Action[] }[];
  readonly cards?: readonly { readonly action?: Action }[];
};

/** The catalogue of a business that never said which it has. */
const CATALOGUE = '700000000000001';
const CURRENCY = 'USD';

/** The customer orders, which no document shows with a context. facts/webhook-samples.json, in.order. */
export function order(world: World, { phone, messageId, items, text }: Act<'order'>): string[] {
  const goods = messageId === undefined ? lastGoods(world, phone) : goodsIn(received(world, phone, messageId));
  if (goods === undefined)
    refuseTarget(messageId!, 'it offers no products. Give a message with products or a catalogue, or leave "messageId" out');
  const wanted = messageId === undefined ? undefined : goods.products;
  items.forEach(({ id }, index) => {
    if (wanted && !wanted.includes(id)) refuseItem(index, id, wanted);
  });
  const product_items = items.map(lineOf);
  const catalog_id = goods.catalog ?? CATALOGUE;
  return write(world, phone, { type: 'order', order: { catalog_id, ...(text !== undefined && { text }), product_items } });
}

function refuseItem(index: number, id: string, wanted: readonly string[]): never {
  const have = wanted.map((each) => JSON.stringify(each)).join(', ');
  const message = `"items[${index}].id" cannot be ${JSON.stringify(id)}: the message offers ${have}.`;
  return refuse({ key: 'invalid_request', rule: 'order', message });
}

function lineOf({ id, quantity = 1, price = priceOf(id), currency = CURRENCY }: OrderItem) {
  return { product_retailer_id: id, quantity, item_price: price, currency };
}

/** The mock has no catalogue: a product costs 5.00 to 99.99, the same wherever it is ordered. */
function priceOf(id: string): number {
  const hash = Array.from(id).reduce((sum, character) => scramble(sum + character.codePointAt(0)!), 0);
  return (500 + (hash % 9_500)) / 100;
}

function lastGoods(world: World, phone: Phone): Goods {
  const { messages } = knownContact(world, phone);
  const last = messages.findLast((message) => message.direction === 'outbound' && goodsIn(message) !== undefined);
  return (last && goodsIn(last)) ?? {};
}

function goodsIn(message: MessageRow): Goods | undefined {
  const { content, hydrated } = message;
  if (content.type === 'template')
    return templateGoods(message, new Set(hydrated?.buttons?.map(({ type }) => type.toUpperCase())));
  const action = (partOf(content)['action'] ?? {}) as Action;
  const { catalog_id: catalog } = action;
  switch (askOf(content)) {
    case 'catalog_message':
      return { catalog };
    case 'product':
      return { catalog, products: idsOf([action]) };
    case 'product_list':
      return { catalog, products: inSections(action) };
    case 'carousel': {
      const cards = (action.cards ?? []).map((card) => card.action ?? {});
      const products = idsOf(cards);
      return products.length > 0 ? { catalog: cards[0]?.catalog_id, products } : undefined;
    }
    default:
      return undefined;
  }
}

/** A button that opens the catalogue, one that opens some products, or cards of products. */
function templateGoods({ content }: MessageRow, buttons: ReadonlySet<string>): Goods | undefined {
  const filled = templateOf(content)?.components ?? [];
  const parameters = filled.flatMap((component) => component.parameters ?? []);
  const sections = parameters.map(({ action }) => inSections((action ?? {}) as Action)).find((ids) => ids.length > 0);
  if (buttons.has('MPM') && sections) return { products: sections };
  if (buttons.has('CATALOG')) return {};
  const onCards = cardsIn(filled).flatMap(({ components }) => components.flatMap((component) => component.parameters ?? []));
  const products = onCards.map(({ product }) => (product ?? {}) as Action);
  const ids = idsOf(products);
  return ids.length > 0 ? { catalog: products.find(({ catalog_id }) => catalog_id)?.catalog_id, products: ids } : undefined;
}

function inSections({ sections }: Action): string[] {
  return (sections ?? []).flatMap(({ product_items: items }) => idsOf(items ?? []));
}

function idsOf(actions: readonly Action[]): string[] {
  return actions.flatMap(({ product_retailer_id: id }) => (id === undefined ? [] : [id]));
}
