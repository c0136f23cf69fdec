import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CATALOG } from '@wa-inbox/protocol';
import type { FilledComponent, TemplateParameter } from '@wa-inbox/protocol/cloud/hydrate';
import type { TemplateComponent, TemplateRow } from '../../template-shelf.ts';
import { parametersMisfit } from './parameters-misfit.ts';

const x = (length: number) => 'x'.repeat(length);
const text = (value: string): TemplateParameter => ({ type: 'text', text: value });
const row = (...components: TemplateComponent[]): TemplateRow => {
  return { id: '1', name: 'a', language: 'en_US', category: 'UTILITY', status: 'APPROVED', components };
};
const part = (type: string, ...parameters: TemplateParameter[]): FilledComponent => ({ type, parameters });
const button = (sub_type: string, index: string | number, ...parameters: TemplateParameter[]): FilledComponent => {
  return { type: 'button', sub_type, index, parameters };
};

const BODY: TemplateComponent = { type: 'BODY', text: 'Hi {{1}}, see {{2}}.' };
const PLAIN: TemplateComponent = { type: 'BODY', text: 'Hello.' };
const two = row(BODY);
const named: TemplateRow = { ...row({ type: 'BODY', text: 'Hi {{name}}, it is {{day}}.' }), parameter_format: 'NAMED' };
const by = (parameter_name: string) => ({ ...text('x'), parameter_name });
const titled = row({ type: 'HEADER', format: 'TEXT', text: 'Order {{1}}' }, PLAIN);
const shown = (format: string) => row({ type: 'HEADER', format }, PLAIN);
const withButtons = (...buttons: { type: string; url?: string }[]) => row(PLAIN, { type: 'BUTTONS', buttons });
const links = withButtons({ type: 'URL', url: 'https://example.com/{{1}}' }, { type: 'QUICK_REPLY' });
const fixed = withButtons({ type: 'URL', url: 'https://example.com/' });
const coupon = withButtons({ type: 'COPY_CODE' });
const copied = (coupon_code: string) => [button('copy_code', 0, { type: 'coupon_code', coupon_code })];
const products = withButtons({ type: 'MPM' });
const shelf = { thumbnail_product_retailer_id: '1', sections: [] };
const card = {
  components: [
    { type: 'HEADER', format: 'IMAGE' },
    { type: 'BODY', text: 'A {{1}}' },
  ],
};
const cards = row(PLAIN, { type: 'CAROUSEL', cards: [card, card] });
const productCard = { components: [{ type: 'HEADER', format: 'PRODUCT' }] };
const goods = row(PLAIN, { type: 'CAROUSEL', cards: [productCard, productCard] });
const image = part('header', { type: 'image', image: { id: '1' } });
const show = (count: number, make: (index: number) => FilledComponent[]): FilledComponent[] => [
  { type: 'carousel', cards: Array.from({ length: count }, (_, index) => ({ card_index: index, components: make(index) })) },
];
const lamp = () => [image, part('body', text('lamp'))];
const product = () => [part('header', { type: 'product', product: { product_retailer_id: '1' } })];
const offer = (has_expiration: boolean) =>
  row(PLAIN, { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Now', has_expiration } });
const ending = [part('limited_time_offer', { type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 1 } })];
const otp: TemplateRow = {
  ...row(
    { type: 'BODY', text: '{{1}} is your verification code.' },
    { type: 'BUTTONS', buttons: [{ type: 'URL', url: 'https://example.com/?otp_type=COPY_CODE&code=otp{{1}}' }] },
  ),
  category: 'AUTHENTICATION',
};
const coded = (code: string) => [part('body', text(code)), button('url', '0', text(code))];
const money = (code: string): TemplateParameter => {
  return { type: 'currency', currency: { fallback_value: '$1', code, amount_1000: 1_000 } as { fallback_value: string } };
};

type Case = [
  what: string,
  template: TemplateRow,
  fits: FilledComponent[],
  fails: FilledComponent[],
  code: number,
  details?: string,
];
const COUNT = 'number of localizable_params';
const CASES: Case[] = [
  [
    'too few',
    two,
    [part('BODY', text('a'), text('b'))],
    [part('body', text('a'))],
    132_000,
    `body: ${COUNT} (1) does not match the expected number of params (2)`,
  ],
  ['too many', two, [part('body', text('a'), text('b'))], [part('body', text('a'), text('b'), text('c'))], 132_000],
  [
    'none in the header',
    titled,
    [part('header', text('7'))],
    [],
    132_000,
    `header: ${COUNT} (0) does not match the expected number of params (1)`,
  ],
  ['a header that is not there', row(PLAIN), [], [part('header', text('7'))], 132_000],
  ['a footer', row(PLAIN), [], [part('footer', text('7'))], 132_000],
  ['a name for a position', two, [part('body', text('a'), text('b'))], [part('body', by('a'), by('b'))], 132_012],
  ['a position for a name', named, [part('body', by('day'), by('name'))], [part('body', text('a'), text('b'))], 132_012],
  ['a name that is not there', named, [part('body', by('name'), by('day'))], [part('body', by('name'), by('date'))], 132_012],
  ['too few names', named, [part('body', by('name'), by('day'))], [part('body', by('name'))], 132_000],
  [
    'an image for a text',
    two,
    [part('body', money('USD'), text('b'))],
    [part('body', { type: 'image', image: { id: '1' } }, text('b'))],
    132_012,
  ],
  ['an image for a header of text', titled, [part('header', text('7'))], [image], 132_012],
  [
    'a text for an image',
    shown('IMAGE'),
    [image],
    [part('header', text('7'))],
    132_012,
    'header: Format mismatch, expected IMAGE, received TEXT',
  ],
  ['no image', shown('IMAGE'), [image], [], 132_012, 'header: Format mismatch, expected IMAGE, received UNKNOWN'],
  [
    'an image for a document',
    shown('DOCUMENT'),
    [part('header', { type: 'document', document: { link: 'https://example.com/a.pdf' } })],
    [image],
    132_012,
  ],
  ['an image without a file', shown('IMAGE'), [image], [part('header', { type: 'image', image: {} })], 131_008],
  [
    'two images',
    shown('IMAGE'),
    [image],
    [part('header', { type: 'image', image: { id: '1' } }, { type: 'image', image: { id: '2' } })],
    132_000,
  ],
  ['no place', shown('LOCATION'), [part('header', { type: 'location', location: { latitude: 1, longitude: 2 } })], [], 132_012],
  ['an empty text', titled, [part('header', text('7'))], [part('header', text(''))], 131_008],
  ['a currency that is none', two, [part('body', money('EUR'), text('b'))], [part('body', money('euro'), text('b'))], 132_008],
  ['a line break', titled, [part('header', text('a b'))], [part('header', text('a\nb'))], 132_018],
  ['a tab', two, [part('body', text('a'), text('b'))], [part('body', text('a\tb'), text('b'))], 132_018],
  [
    'five spaces',
    two,
    [part('body', text(`a${' '.repeat(4)}b`), text('b'))],
    [part('body', text(`a${' '.repeat(5)}b`), text('b'))],
    132_018,
  ],
  ['61 characters of a header', titled, [part('header', text(x(54)))], [part('header', text(x(55)))], 132_005],
  [
    '1,025 characters beside others',
    row(BODY, { type: 'FOOTER', text: 'Bye' }),
    [part('body', text(x(1_013)), text('b'))],
    [part('body', text(x(1_014)), text('b'))],
    132_005,
  ],
  [
    '32,769 characters alone',
    two,
    [part('body', text(x(32_757)), text('b'))],
    [part('body', text(x(32_758)), text('b'))],
    132_005,
  ],
  ['2,001 characters of a link', links, [button('url', 0, text(x(1_980)))], [button('url', 0, text(x(1_981)))], 132_005],
  [
    'no end of a link',
    links,
    [button('url', '0', text('a'))],
    [],
    131_008,
    'buttons: Button at index 0 of type Url requires a parameter',
  ],
  ['an end of a fixed link', fixed, [], [button('url', 0, text('a'))], 132_000],
  ['two ends of a link', links, [button('url', 0, text('a'))], [button('url', 0, text('a'), text('b'))], 132_000],
  [
    'another kind of button',
    links,
    [button('url', 0, text('a')), button('quick_reply', 1, { type: 'payload', payload: 'p' })],
    [button('quick_reply', 0, { type: 'payload', payload: 'p' })],
    132_012,
  ],
  [
    'a button that is not there',
    links,
    [button('URL', '0', text('a'))],
    [button('url', 0, text('a')), button('url', 2, text('a'))],
    132_012,
  ],
  ['one button twice', links, [button('url', 0, text('a'))], [button('url', 0, text('a')), button('url', 0, text('b'))], 132_012],
  ['a text for a code', coupon, copied('SAVE'), [button('copy_code', 0, text('SAVE'))], 132_012],
  ['no code', coupon, copied('SAVE'), [], 131_008, 'buttons: Button at index 0 of type CopyCode requires a parameter'],
  ['21 characters of a code', coupon, copied(x(20)), copied(x(21)), 131_009],
  [
    'a button without an index',
    links,
    [button('url', 0, text('a'))],
    [{ type: 'button', sub_type: 'url', parameters: [text('a')] }],
    131_008,
  ],
  [
    'a button without a kind',
    links,
    [button('url', 0, text('a'))],
    [{ type: 'button', index: 0, parameters: [text('a')] }],
    131_008,
  ],
  [
    'products without a section',
    products,
    [button('mpm', 0, { type: 'action', action: shelf })],
    [button('mpm', 0, { type: 'action', action: {} })],
    131_008,
  ],
  ['one card of two', cards, show(2, lamp), show(1, lamp), 132_000],
  ['no cards', cards, show(2, lamp), [], 132_000],
  [
    'a card without its image',
    cards,
    show(2, lamp),
    show(2, () => [part('body', text('lamp'))]),
    132_012,
    'card 0 header: Format mismatch, expected IMAGE, received UNKNOWN',
  ],
  [
    'a long card',
    cards,
    show(2, () => [image, part('body', text(x(158)))]),
    show(2, () => [image, part('body', text(x(159)))]),
    132_005,
  ],
  ['11 products', goods, show(10, product), show(11, product), 132_000],
  ['1 product', goods, show(3, product), show(1, product), 132_000],
  ['cards without a carousel', row(PLAIN), [], show(2, lamp), 132_000],
  ['an offer without its end', offer(true), ending, [], 131_008],
  ['the end of an endless offer', offer(false), [], ending, 132_000],
  ['16 characters of a one-time code', otp, coded(x(15)), coded(x(16)), 131_009],
  [
    'a one-time code in the body alone',
    otp,
    coded('482913'),
    [part('body', text('482913'))],
    131_008,
    'buttons: Button at index 0 of type Url requires a parameter',
  ],
];

for (const [what, template, fits, fails, expected, details] of CASES) {
  test(`${what}: ${expected}, and what fits is sent`, () => {
    assert.equal(parametersMisfit(template, fits), undefined);
    const misfit = parametersMisfit(template, fails);
    assert.ok(misfit?.message);
    const code = misfit.key === 'template_parameter_mismatch' ? 132_000 : CATALOG[misfit.key].code;
    assert.equal(code, expected, misfit.message);
    if (details !== undefined) assert.equal(misfit.cloud?.details, details);
  });
}
