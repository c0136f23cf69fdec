import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CATALOG } from '@wa-inbox/protocol';
import type { TemplateButton, TemplateComponent } from '../../template-shelf.ts';
import { definitionProblem } from './definition-problem.ts';
import type { Definition } from './problems.ts';

const x = (length: number) => 'x'.repeat(length);
const many = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));

const BODY: TemplateComponent = { type: 'BODY', text: 'Your order is ready.' };
const IMAGE: TemplateComponent = { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::aW'] } };
const base: Definition = { name: 'order_ready', language: 'en_US', category: 'UTILITY', components: [BODY] };

const named = (name: string): Definition => ({ ...base, name });
const withParts = (...components: TemplateComponent[]): Definition => ({ ...base, components: [BODY, ...components] });
const marketing = (...components: TemplateComponent[]): Definition => ({ ...withParts(...components), category: 'MARKETING' });
const body = (text: string, example?: unknown[], format?: 'NAMED'): Definition => ({
  ...base,
  format,
  components: [
    { type: 'body', text, ...(example && { example: { [format ? 'body_text_named_params' : 'body_text']: example } }) },
  ],
});
const header = (text: string, example?: unknown): Definition =>
  withParts({ type: 'HEADER', format: 'text', text, ...(example !== undefined && { example: { header_text: [example] } }) });
const footer = (text: string): Definition => withParts({ type: 'FOOTER', text });
const buttons = (...given: TemplateButton[]): Definition => withParts({ type: 'BUTTONS', buttons: given });
const reply = (text = 'Yes') => ({ type: 'QUICK_REPLY', text });
const link = (url = 'https://example.com/a', example?: unknown, text = 'Go') => ({
  type: 'URL',
  text,
  url,
  ...(example ? { example } : {}),
});
const phone = (phone_number = '+12025550123') => ({ type: 'PHONE_NUMBER', text: 'Call', phone_number });
const code = (example = 'SAVE20') => ({ type: 'COPY_CODE', example });
const card = (change: { header?: TemplateComponent; body?: string; buttons?: { type: string }[] } = {}) => ({
  components: [
    change.header ?? IMAGE,
    { type: 'BODY', text: change.body ?? 'A lamp' },
    { type: 'BUTTONS', buttons: change.buttons ?? [link()] },
  ],
});
const carousel = (cards: object[]): Definition => marketing({ type: 'CAROUSEL', cards: cards as never });
const offer = (text: string, ...others: TemplateComponent[]): Definition =>
  marketing({ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text, has_expiration: true } }, ...others);
const authentication = (...components: TemplateComponent[]): Definition => ({ ...base, category: 'AUTHENTICATION', components });
const otp = (change: object = {}) => ({
  type: 'BUTTONS',
  buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy', ...change }],
});
const oneTap = (change: object = {}) =>
  authentication({ type: 'BODY' }, otp({ otp_type: 'ONE_TAP', package_name: 'com.example', signature_hash: x(11), ...change }));
const expiring = (minutes: unknown) =>
  authentication({ type: 'BODY' }, { type: 'FOOTER', code_expiration_minutes: minutes }, otp());
const lasting = (category: Definition['category'], ttl: number): Definition => ({
  ...(category === 'AUTHENTICATION' ? authentication({ type: 'BODY' }, otp()) : base),
  category,
  ttl,
});

/** Each rule: what it allows, what it refuses, and the subcode (or the code where there is none). */
const RULES: [rule: string, allowed: Definition, refused: Definition, code: number][] = [
  ['512 characters of a name', named(x(512)), named(x(513)), 2_388_040],
  ['a name in lower case', named('order_2'), named('Order_2'), 2_388_046],
  ['a name without hyphens', named('a_b'), named('a-b'), 2_388_046],
  ['a name', named('a'), named(''), 100],
  ['a known language', { ...base, language: 'pt_BR' }, { ...base, language: 'pt' }, 100],
  ['a body', base, { ...base, components: [{ type: 'FOOTER', text: 'Bye' }] }, 2_388_043],
  ['1,024 characters of a body', body(x(1_024)), body(x(1_025)), 2_388_040],
  ['no parameter at the start', body('Hi {{1}}, welcome.', [['Ana']]), body('{{1}}, welcome here.', [['Ana']]), 2_388_299],
  ['no parameter at the end', body('Welcome, {{1}}!', [['Ana']]), body('Welcome, {{1}}', [['Ana']]), 2_388_299],
  [
    'not too many parameters',
    body('A {{1}} b {{2}} c {{3}} d e.', [['1', '2', '3']]),
    body('A {{1}} b {{2}} c {{3}} d.', [['1', '2', '3']]),
    2_388_293,
  ],
  [
    'no parameters side by side',
    body('Hello {{1}} and {{2}} my friend.', [['1', '2']]),
    body('Hello there {{1}} {{2}} my friend.', [['1', '2']]),
    2_388_072,
  ],
  [
    'parameters without a gap',
    body('Hi {{2}}, {{1}} is here now.', [['1', '2']]),
    body('Hi {{1}}, {{3}} is here now.', [['1', '2']]),
    2_388_072,
  ],
  ['two line breaks in a row', body('One\n\ntwo'), body('One\n\n\ntwo'), 2_388_072],
  ['four spaces in a row', body(`One${' '.repeat(4)}two`), body(`One${' '.repeat(5)}two`), 2_388_072],
  [
    'an example for each parameter',
    body('Hi {{1}} and {{2}} too.', [['1', '2']]),
    body('Hi {{1}} and {{2}} too.', [['1']]),
    2_388_043,
  ],
  ['examples at all', body('Hi {{1}} there.', [['Ana']]), body('Hi {{1}} there.'), 2_388_043],
  [
    'an example for each name',
    body('Hi {{first_name}} there.', [{ param_name: 'first_name', example: 'Ana' }], 'NAMED'),
    body('Hi {{first_name}} there.', [{ param_name: 'name', example: 'Ana' }], 'NAMED'),
    2_388_043,
  ],
  [
    'names in lower case',
    body('Hi {{a_1}} there.', [{ param_name: 'a_1', example: 'Ana' }], 'NAMED'),
    body('Hi {{Name}} there.', [{ param_name: 'Name', example: 'Ana' }], 'NAMED'),
    2_388_072,
  ],
  ['names only where they are asked for', body('Hi {{1}} there.', [['Ana']]), body('Hi {{name}} there.', [['Ana']]), 2_388_072],
  ['60 characters of a header', header(x(60)), header(x(61)), 2_388_040],
  ['one parameter in a header', header('Order {{1}}', '7'), header('Order {{1}} of {{2}}', '7'), 2_388_047],
  ['an example of a header', header('Order {{1}}', '7'), header('Order {{1}}'), 2_388_043],
  ['a header of one line', header('One line'), header('Two\nlines'), 2_388_047],
  ['a header without emoji', header('Order #7 ready'), header('Ready 📦'), 2_388_047],
  ['a header without formatting', header('Order 7'), header('*Order* 7'), 2_388_047],
  ['a text in a text header', header('x'), withParts({ type: 'HEADER', format: 'TEXT' }), 2_388_043],
  [
    'formats of a header',
    withParts({ type: 'HEADER', format: 'LOCATION' }),
    withParts({ type: 'HEADER', format: 'MAP' }),
    2_388_047,
  ],
  ['an example of a file', withParts(IMAGE), withParts({ type: 'HEADER', format: 'VIDEO' }), 2_388_043],
  ['60 characters of a footer', footer(x(60)), footer(x(61)), 2_388_040],
  ['no parameters in a footer', footer('Bye 1'), footer('Bye {{1}}'), 2_388_073],
  ['a footer of one line', footer('Bye'), footer('Bye\nbye'), 2_388_073],
  ['a text in a footer', footer('Bye'), withParts({ type: 'FOOTER' }), 2_388_043],
  ['10 buttons', buttons(...many(10, () => reply())), buttons(...many(11, () => reply())), 100],
  ['2 links', buttons(link(), link()), buttons(link(), link(), link()), 100],
  ['1 phone number', buttons(phone()), buttons(phone(), phone()), 100],
  ['1 code', buttons(code()), buttons(code(), code()), 100],
  ['1 catalogue', buttons({ type: 'CATALOG', text: 'See' }), buttons({ type: 'CATALOG' }, { type: 'CATALOG' }), 100],
  ['1 list of products', buttons({ type: 'MPM', text: 'See' }), buttons({ type: 'MPM' }, { type: 'MPM' }), 100],
  ['known kinds of buttons', buttons({ type: 'voice_call', text: 'Call' }), buttons({ type: 'BELL' }), 100],
  ['quick replies together', buttons(reply(), reply(), link()), buttons(reply(), link(), reply()), 100],
  ['quick replies behind links', buttons(link(), reply()), buttons(link(), reply(), link()), 100],
  ['25 characters of a button', buttons(reply(x(25))), buttons(reply(x(26))), 2_388_040],
  ['a text of a button', buttons(reply()), buttons(reply('')), 2_388_043],
  ['2,000 characters of a link', buttons(link(`https://e.co/${x(1_987)}`)), buttons(link(`https://e.co/${x(1_988)}`)), 2_388_040],
  [
    'a parameter at the end of a link',
    buttons(link('https://e.co/{{1}}', ['a'])),
    buttons(link('https://e.co/{{1}}/a', ['a'])),
    100,
  ],
  ['an example of a link', buttons(link('https://e.co/{{1}}', 'a')), buttons(link('https://e.co/{{1}}')), 2_388_043],
  ['a link that is one', buttons(link()), buttons(link('example.com')), 100],
  ['a phone number', buttons(phone('12025550123')), buttons(phone('call me')), 192],
  ['20 characters of a phone number', buttons(phone('+1 (202) 555-01-2-3 ')), buttons(phone('+1 (202) 555-01-2-3--')), 2_388_040],
  ['20 characters of a code', buttons(code(x(20))), buttons(code(x(21))), 2_388_040],
  ['an example of a code', buttons(code()), buttons(code('')), 2_388_043],
  [
    'a flow of a flow button',
    buttons({ type: 'FLOW', text: 'Go', flow_id: '1' }),
    buttons({ type: 'FLOW', text: 'Go' }),
    2_388_043,
  ],
  ['codes of authentication elsewhere', buttons(reply()), buttons({ type: 'OTP', otp_type: 'COPY_CODE' }), 100],
  ['2 cards', carousel([card(), card()]), carousel([card()]), 100],
  ['10 cards', carousel(many(10, () => card())), carousel(many(11, () => card())), 100],
  ['cards that are alike', carousel([card(), card()]), carousel([card(), card({ buttons: [reply()] })]), 100],
  [
    'a file or a product on a card',
    carousel([card({ header: { type: 'HEADER', format: 'PRODUCT' } }), card({ header: { type: 'HEADER', format: 'PRODUCT' } })]),
    carousel([
      card({ header: { type: 'HEADER', format: 'LOCATION' } }),
      card({ header: { type: 'HEADER', format: 'LOCATION' } }),
    ]),
    100,
  ],
  ['160 characters of a card', carousel([card(), card({ body: x(160) })]), carousel([card(), card({ body: x(161) })]), 2_388_040],
  [
    '2 buttons of a card',
    carousel(many(2, () => card({ buttons: [link(), reply()] }))),
    carousel(many(2, () => card({ buttons: [link(), reply(), reply()] }))),
    100,
  ],
  ['a carousel for marketing', carousel([card(), card()]), { ...carousel([card(), card()]), category: 'UTILITY' }, 100],
  ['16 characters of an offer', offer(x(16)), offer(x(17)), 2_388_040],
  ['an offer for marketing', offer('Hurry'), { ...offer('Hurry'), category: 'UTILITY' }, 100],
  ['an offer without a footer', offer('Hurry'), offer('Hurry', { type: 'FOOTER', text: 'Bye' }), 2_388_073],
  [
    '600 characters beside an offer',
    { ...offer('Hurry'), components: [{ type: 'BODY', text: x(600) }, ...offer('Hurry').components.slice(1)] },
    { ...offer('Hurry'), components: [{ type: 'BODY', text: x(601) }, ...offer('Hurry').components.slice(1)] },
    2_388_040,
  ],
  [
    'the code before the link of an offer',
    offer('Hurry', { type: 'BUTTONS', buttons: [code(), link()] }),
    offer('Hurry', { type: 'BUTTONS', buttons: [link(), code()] }),
    100,
  ],
  ['a fixed text of authentication', authentication({ type: 'BODY' }, otp()), authentication(BODY, otp()), 2_388_072],
  ['a button of authentication', authentication({ type: 'BODY' }, otp()), authentication({ type: 'BODY' }), 100],
  ['no header of authentication', authentication({ type: 'BODY' }, otp()), authentication({ type: 'BODY' }, IMAGE, otp()), 100],
  ['kinds of codes', oneTap(), oneTap({ otp_type: 'TWO_TAP' }), 100],
  ['1 minute of a code', expiring(1), expiring(0), 100],
  ['90 minutes of a code', expiring(90), expiring(91), 100],
  ['a signature of 11 characters', oneTap(), oneTap({ signature_hash: x(12) }), 100],
  ['224 characters of an app', oneTap({ package_name: x(224) }), oneTap({ package_name: x(225) }), 2_388_040],
  ['an app for one tap', oneTap(), oneTap({ package_name: undefined }), 2_388_043],
  [
    'terms of zero taps',
    oneTap({ otp_type: 'ZERO_TAP', zero_tap_terms_accepted: true }),
    oneTap({ otp_type: 'ZERO_TAP' }),
    2_388_043,
  ],
  ['30 to 900 seconds of authentication', lasting('AUTHENTICATION', 900), lasting('AUTHENTICATION', 901), 100],
  ['30 to 43,200 seconds of utility', lasting('UTILITY', 30), lasting('UTILITY', 29), 100],
  ['43,200 to 2,592,000 seconds of marketing', lasting('MARKETING', 43_200), lasting('MARKETING', 43_199), 100],
  ['-1 for 30 days, but not of marketing', lasting('UTILITY', -1), lasting('MARKETING', -1), 100],
  ['each component once', withParts(IMAGE), withParts(BODY), 100],
  ['known components', withParts({ type: 'call_permission_request' }), withParts({ type: 'POEM' }), 100],
];

for (const [rule, allowed, refused, expected] of RULES) {
  test(`${rule}: allowed, and ${expected} past it`, () => {
    assert.equal(definitionProblem(allowed)?.message, undefined);
    const problem = definitionProblem(refused);
    assert.ok(problem?.message, 'a reason is given');
    const { code: seen, subcode }: { code: number | string; subcode?: number } = CATALOG[problem.key];
    assert.equal(subcode ?? seen, expected, problem.message);
  });
}
