import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Template, TemplateComponent } from '../../model/template.ts';
import { isCharged } from '../../model/cost.ts';
import { encodeDraft } from '../../sources/whatssync/encode.ts';
import { fillTemplate } from './fill.ts';
import { slotProblems } from './slot-problems.ts';
import { canFill, slotsOf, type SlotValue } from './slots.ts';

const template = (components: TemplateComponent[], category: Template['category'] = 'UTILITY'): Template => ({
  id: 't1',
  name: 'parcel_sent',
  language: 'en_US',
  category,
  status: 'APPROVED',
  components,
});
const PARCEL = template([
  { type: 'HEADER', format: 'IMAGE' },
  { type: 'BODY', text: 'Hello {{1}}, you paid {{2}}. {{1}}!', example: { body_text: [['Ana', '$25']] } },
  { type: 'FOOTER', text: 'Marigold' },
  {
    type: 'BUTTONS',
    buttons: [
      { type: 'QUICK_REPLY', text: 'Thanks' },
      { type: 'URL', text: 'Track', url: 'https://example.com/track/{{1}}' },
      { type: 'COPY_CODE', text: 'Copy' },
    ],
  },
]);
const VALUES = new Map<string, SlotValue>([
  ['header', { text: 'https://example.com/parcel.jpg' }],
  ['body:1', { text: 'Ana' }],
  ['body:2', { text: '$25.00', money: { amount: 25, currency: 'USD' } }],
  ['button:1', { text: 'MG-1' }],
  ['button:2', { text: 'SPRING25' }],
]);
const componentsSent = (given: Template, values: typeof VALUES): unknown => {
  const body = encodeDraft({ phone: '12025550101', content: fillTemplate(given, values) });
  return body.type === 'template' && body.template.components;
};

test('a form asks for file, words, the end of links and codes, each once and in order', () => {
  assert.deepEqual(
    slotsOf(PARCEL).map(({ id, kind, name }) => [id, kind, name]),
    [
      ['header', 'image', 'image'],
      ['body:1', 'text', '1'],
      ['body:2', 'text', '2'],
      ['button:1', 'link', 'Track'],
      ['button:2', 'code', 'Copy'],
    ],
  );
  assert.equal(slotsOf(PARCEL)[2]!.example, '$25');
});

test('what is filled in is what the provider is asked, and what the customer reads', () => {
  const content = fillTemplate(PARCEL, VALUES);
  assert.deepEqual([content.body, content.footer], ['Hello Ana, you paid $25.00. Ana!', 'Marigold']);
  assert.equal(content.buttons?.[1]?.url, 'https://example.com/track/MG-1');
  assert.deepEqual(componentsSent(PARCEL, VALUES), [
    { type: 'header', parameters: [{ type: 'image', image: { link: 'https://example.com/parcel.jpg' } }] },
    {
      type: 'body',
      parameters: [
        { type: 'text', text: 'Ana' },
        { type: 'currency', currency: { fallback_value: '$25.00', code: 'USD', amount_1000: 25_000 } },
      ],
    },
    { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'MG-1' }] },
    { type: 'button', sub_type: 'copy_code', index: '2', parameters: [{ type: 'coupon_code', coupon_code: 'SPRING25' }] },
  ]);
});

test('values go by their names where the template has names, dates by what is read', () => {
  const named = template([{ type: 'BODY', text: 'On {{day}}' }]);
  const values = new Map([['body:day', { text: '1 Dec 2026, 09:00', date: '2026-12-01T09:00:00.000Z' }]]);
  assert.deepEqual(componentsSent(named, values), [
    {
      type: 'body',
      parameters: [{ type: 'date_time', date_time: { fallback_value: '1 Dec 2026, 09:00' }, parameter_name: 'day' }],
    },
  ]);
});

test('a one-time code is asked for once, and sent twice', () => {
  const buttons = [{ type: 'URL', text: 'Copy code', url: 'https://www.example.com/otp?code=otp{{1}}' }];
  const login = template(
    [
      { type: 'BODY', text: '{{1}} is your code.' },
      { type: 'BUTTONS', buttons },
    ],
    'AUTHENTICATION',
  );
  assert.equal(slotsOf(login).length, 1);
  assert.deepEqual(fillTemplate(login, new Map([['body:1', { text: '482913' }]])).buttonParameters, [
    { index: 0, kind: 'link', text: '482913' },
  ]);
});

test('an uploaded file goes by its id', () => {
  const values = new Map(VALUES).set('header', { text: '', media: { url: 'http://localhost/f', id: 'f1' } });
  const [header] = componentsSent(PARCEL, values) as [unknown];
  assert.deepEqual(header, { type: 'header', parameters: [{ type: 'image', image: { id: 'f1' } }] });
});

test('what is wrong is found, value by value, and what is missing is said late', () => {
  assert.equal(slotProblems(PARCEL, VALUES).size, 0);
  assert.deepEqual(
    [...slotProblems(PARCEL, new Map()).values()].map(({ key, late }) => [key, late]),
    slotsOf(PARCEL).map(() => ['template.missing', true]),
  );
  const keyOf = (id: string, text: string): string | undefined =>
    slotProblems(PARCEL, new Map(VALUES).set(id, { text }), { body: 40 }).get(id)?.key;
  assert.equal(keyOf('header', 'example.com/a.jpg'), 'template.link.wrong');
  assert.equal(keyOf('button:1', 'a b'), 'template.link.blank');
  assert.equal(keyOf('button:2', '25 %'), 'template.code.wrong');
  assert.equal(keyOf('body:2', 'x'.repeat(40)), 'template.long');
});

test('what asks for more than a form has is not offered to be filled in', () => {
  assert.ok(canFill(PARCEL));
  assert.ok(!canFill(template([{ type: 'HEADER', format: 'HOLOGRAM' }])));
  assert.ok(!canFill(template([{ type: 'CAROUSEL' }])));
  assert.ok(!canFill(template([{ type: 'BUTTONS', buttons: [{ type: 'ORDER_DETAILS', text: 'Pay' }] }])));
});

test('an answer within the window is free; marketing and codes never are', () => {
  assert.equal(isCharged('UTILITY', 'open'), false);
  for (const window of ['closed', 'never'] as const) assert.equal(isCharged('UTILITY', window), true);
  assert.ok(isCharged('MARKETING', 'open') && isCharged('AUTHENTICATION', 'open'));
});
