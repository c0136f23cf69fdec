import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template as wire } from '@wa-inbox/protocol/cloud/template';
import type { Template, TemplateComponent } from '../../model/template.ts';
import { encodeTemplate } from '../../sources/message-objects/encode-template.ts';
import { fillTemplate } from './fill.ts';
import { slotProblems, type SlotProblem } from './slot-problems.ts';
import { canFill, slotsOf, type SlotValue } from './slots.ts';

const template = (...components: TemplateComponent[]): Template => ({
  id: 't1',
  name: 'spring',
  language: 'en_US',
  category: 'MARKETING',
  status: 'APPROVED',
  components,
});
const card = (format: string, buttons: NonNullable<TemplateComponent['buttons']>): { components: TemplateComponent[] } => ({
  components: [
    { type: 'HEADER', format },
    { type: 'BODY', text: 'Now {{1}}' },
    { type: 'BUTTONS', buttons },
  ],
});
const SEE = { type: 'URL', text: 'See', url: 'https://example.com/{{1}}' };
const CARDS = template(
  { type: 'BODY', text: 'Hello {{1}}' },
  { type: 'CAROUSEL', cards: [card('IMAGE', [SEE]), card('IMAGE', [SEE])] },
);
const ARTICLES = template(
  { type: 'BODY', text: 'Look' },
  { type: 'CAROUSEL', cards: [1, 2].map(() => ({ components: [{ type: 'HEADER', format: 'PRODUCT' }] })) },
);
const ids = (given: Template, values = new Map<string, SlotValue>()): string[] => slotsOf(given, values).map(({ id }) => id);
const filledIn = (values: Record<string, string | SlotValue>): Map<string, SlotValue> =>
  new Map(Object.entries(values).map(([id, value]) => [id, typeof value === 'string' ? { text: value } : value]));
/** What goes out, which the protocol takes as it is. */
function sent(given: Template, values: Map<string, SlotValue>): unknown {
  assert.ok(canFill(given));
  assert.deepEqual([...slotProblems(given, values)], []);
  const encoded = encodeTemplate(fillTemplate(given, values));
  assert.deepEqual(wire.parse(encoded), encoded);
  return encoded.components;
}
const wrong = (given: Template, values: Record<string, string | SlotValue>, now = 0): SlotProblem[] => [
  ...slotProblems(given, filledIn(values), { now }).values(),
];

test('cards are filled in one by one, and go out by their place', () => {
  const one = (index: number) => [`card:${index}:header`, `card:${index}:body:1`, `card:${index}:button:0`];
  assert.deepEqual(ids(CARDS), ['body:1', ...one(0), ...one(1)]);
  const values = filledIn({
    'body:1': 'Ana',
    'card:0:header': 'https://example.com/a.jpg',
    'card:0:body:1': '$20',
    'card:0:button:0': 'a',
    'card:1:header': { text: '', media: { url: '', id: 'f2' } },
    'card:1:body:1': '$30',
    'card:1:button:0': 'b',
  });
  const expected = (index: number, image: object, price: string, end: string) => ({
    card_index: index,
    components: [
      { type: 'header', parameters: [{ type: 'image', image }] },
      { type: 'body', parameters: [{ type: 'text', text: price }] },
      { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: end }] },
    ],
  });
  assert.deepEqual(sent(CARDS, values), [
    { type: 'body', parameters: [{ type: 'text', text: 'Ana' }] },
    {
      type: 'carousel',
      cards: [expected(0, { link: 'https://example.com/a.jpg' }, '$20', 'a'), expected(1, { id: 'f2' }, '$30', 'b')],
    },
  ]);
  assert.deepEqual(
    fillTemplate(CARDS, values).cards?.map(({ body, buttons }) => [body, buttons[0]?.url]),
    [
      ['Now $20', 'https://example.com/a'],
      ['Now $30', 'https://example.com/b'],
    ],
  );
});

test('a carousel of articles has as many cards as are wanted, from one catalogue', () => {
  assert.deepEqual(ids(ARTICLES), ['catalogue', 'card:0:header', 'card:1:header']);
  const values = { cards: '3', catalogue: '77', 'card:0:header': 'A', 'card:1:header': 'B', 'card:2:header': 'C' };
  const product = (id: string) => ({ type: 'product', product: { product_retailer_id: id, catalog_id: '77' } });
  const [carousel] = sent(ARTICLES, filledIn(values)) as { cards: { components: unknown[] }[] }[];
  assert.deepEqual(
    carousel!.cards.map(({ components }) => components),
    ['A', 'B', 'C'].map((id) => [{ type: 'header', parameters: [product(id)] }]),
  );
});

test('an offer ends later than now; one without an end takes nothing', () => {
  const offer = template({ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Hurry', has_expiration: true } });
  const end = { text: '1 Dec', date: '2026-12-01T09:00:00.000Z' };
  const parameters = [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: Date.parse(end.date) } }];
  assert.deepEqual(sent(offer, filledIn({ offer: end })), [{ type: 'limited_time_offer', parameters }]);
  assert.deepEqual(fillTemplate(offer, filledIn({ offer: end })).offer, { text: 'Hurry', endsAt: end.date });
  assert.equal(wrong(offer, { offer: end }, Date.parse(end.date) + 1)[0]?.key, 'template.ends.past');
  assert.deepEqual(sent(template({ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Hurry' } }), new Map()), []);
});

test('a place at the head has degrees, a name and an address', () => {
  const place = template({ type: 'HEADER', format: 'LOCATION' });
  const fields = { latitude: '52,5', longitude: '13.4', name: 'Shop', address: '4 Sample Lane' };
  const location = { latitude: '52.5', longitude: '13.4', name: 'Shop', address: '4 Sample Lane' };
  const header = [{ type: 'header', parameters: [{ type: 'location', location }] }];
  assert.deepEqual(sent(place, filledIn({ header: { text: '', fields } })), header);
  const told = (change: object) => wrong(place, { header: { text: '', fields: { ...fields, ...change } } });
  assert.deepEqual(told({ latitude: '91' }), [{ key: 'location.latitude.wrong', field: 'latitude', late: false }]);
  assert.deepEqual(told({ latitude: '' }), [{ key: 'location.latitude.wrong', field: 'latitude', late: true }]);
  assert.deepEqual(told({ address: ' ' }), [{ key: 'template.missing', field: 'address', late: true }]);
});

test('articles behind a button go in sections, the first of them in front', () => {
  const shop = template({ type: 'BUTTONS', buttons: [{ type: 'MPM', text: 'View items' }] });
  const section = { title: 'Lamps', products: 'A1, A2;A3' };
  const button = (given: object) => wrong(shop, { 'button:0': { text: '', ...given } });
  const items = ['A1', 'A2', 'A3'].map((id) => ({ product_retailer_id: id }));
  const action = { thumbnail_product_retailer_id: 'A1', sections: [{ title: 'Lamps', product_items: items }] };
  assert.deepEqual(sent(shop, filledIn({ 'button:0': { text: '', sections: [section] } })), [
    { type: 'button', sub_type: 'mpm', index: '0', parameters: [{ type: 'action', action }] },
  ]);
  assert.partialDeepStrictEqual(button({}), [{ key: 'template.missing', field: 'products:0' }]);
  assert.partialDeepStrictEqual(button({ sections: [section, { title: 'X', products: '' }] }), [{ field: 'products:1' }]);
  assert.partialDeepStrictEqual(button({ sections: [{ ...section, title: 'x'.repeat(25) }] }), [{ field: 'title:0', over: 1 }]);
  const many = Array.from({ length: 31 }, (_, index) => `A${index}`).join(' ');
  assert.partialDeepStrictEqual(button({ sections: [{ title: 'Lamps', products: many }] }), [{ key: 'template.products.many' }]);
});

test('a catalogue may show an article of its own, and an article at the head needs its catalogue', () => {
  const shop = template({ type: 'BUTTONS', buttons: [{ type: 'CATALOG', text: 'View catalogue' }] });
  assert.deepEqual(sent(shop, new Map()), []);
  const parameters = [{ type: 'action', action: { thumbnail_product_retailer_id: 'A1' } }];
  assert.deepEqual(sent(shop, filledIn({ 'button:0': 'A1' })), [{ type: 'button', sub_type: 'catalog', index: '0', parameters }]);
  const one = template({ type: 'HEADER', format: 'PRODUCT' }, { type: 'BUTTONS', buttons: [{ type: 'SPM', text: 'View' }] });
  assert.deepEqual(ids(one), ['catalogue', 'header']);
  assert.equal(wrong(one, { header: 'A1' })[0]?.key, 'template.missing');
});

test('a text of one line has no tabs and no long gaps, and a card has its own limit', () => {
  const keys = (values: Record<string, string>) => wrong(CARDS, values).map(({ key }) => key);
  assert.ok(keys({ 'body:1': 'a     b' }).includes('template.blanks'));
  assert.ok(keys({ 'card:1:body:1': 'x'.repeat(157) }).includes('template.long'));
});
