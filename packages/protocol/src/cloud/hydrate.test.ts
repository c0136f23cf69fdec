import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hydrate, placeholdersOf } from './hydrate.ts';
import type { TemplateComponent } from './template-parts.ts';

const template = {
  id: '1',
  name: 'order_update',
  language: 'en_US',
  category: 'UTILITY',
  status: 'APPROVED',
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}' },
    { type: 'BODY', text: 'Hi {{1}}, {{2}} on {{3}}. Again: {{1}}.' },
    { type: 'FOOTER', text: 'Marigold' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'URL', text: 'Track', url: 'https://example.com/{{1}}' },
        { type: 'QUICK_REPLY', text: 'Thanks' },
      ],
    },
  ],
};

test('parameters are filled in by their place; currency and dates by their fallback', () => {
  const filled = hydrate(template, [
    { type: 'header', parameters: [{ type: 'text', text: 'MG-1' }] },
    {
      type: 'body',
      parameters: [
        { type: 'text', text: 'John' },
        { type: 'currency', currency: { fallback_value: '$10' } },
        { type: 'date_time', date_time: { fallback_value: 'June 10, 2023' } },
      ],
    },
    { type: 'button', index: '0', parameters: [{ type: 'text', text: 'abc' }] },
  ]);
  assert.deepEqual(filled, {
    header: 'Order MG-1',
    body: 'Hi John, $10 on June 10, 2023. Again: John.',
    footer: 'Marigold',
    buttons: [
      { type: 'URL', text: 'Track', url: 'https://example.com/abc' },
      { type: 'QUICK_REPLY', text: 'Thanks' },
    ],
  });
});

test('parameters are filled in by name where they have one', () => {
  const named: { components: TemplateComponent[] } = { ...template, components: [{ type: 'BODY', text: 'Hi {{name}}' }] };
  assert.deepEqual(hydrate(named, [{ type: 'body', parameters: [{ type: 'text', parameter_name: 'name', text: 'Ana' }] }]), {
    body: 'Hi Ana',
  });
  const linked = {
    components: [{ type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Go', url: 'https://example.com/{{slug}}' }] }],
  };
  const end = [{ type: 'button', sub_type: 'url', index: 0, parameters: [{ type: 'text', text: 'a' }] }];
  assert.equal(hydrate(linked, end).buttons?.[0]?.url, 'https://example.com/a');
});

test('a placeholder without a parameter stays', () => {
  assert.equal(hydrate(template, undefined).header, 'Order {{1}}');
});

test('a placeholder that occurs twice counts once', () => {
  assert.deepEqual(placeholdersOf('{{1}} {{2}} {{ 1 }}'), ['1', '2']);
  assert.deepEqual(placeholdersOf(undefined), []);
});

test('cards, codes, phone numbers and the end of an offer are shown', () => {
  const card = {
    components: [
      { type: 'BODY', text: 'Lamp {{1}}' },
      { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'See', url: 'https://example.com/{{1}}' }] },
    ],
  };
  const rich: { components: TemplateComponent[] } = {
    ...template,
    components: [
      { type: 'BODY', text: 'New lamps' },
      { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Today', has_expiration: true } },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'COPY_CODE', text: 'Copy' },
          { type: 'PHONE_NUMBER', text: 'Call', phone_number: '+12025550100' },
        ],
      },
      { type: 'CAROUSEL', cards: [card, card] },
    ],
  };
  const show = (index: number) => ({
    card_index: index,
    components: [
      { type: 'body', parameters: [{ type: 'text', text: `no. ${index}` }] },
      { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: `lamp-${index}` }] },
    ],
  });
  const filled = hydrate(rich, [
    {
      type: 'limited_time_offer',
      parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 1_795_219_200_000 } }],
    },
    { type: 'button', sub_type: 'copy_code', index: 0, parameters: [{ type: 'coupon_code', coupon_code: 'LAMP10' }] },
    { type: 'carousel', cards: [show(1), show(0)] },
  ]);
  const seen = (index: number) => ({
    body: `Lamp no. ${index}`,
    buttons: [{ type: 'URL', text: 'See', url: `https://example.com/lamp-${index}` }],
  });
  assert.deepEqual(filled, {
    body: 'New lamps',
    buttons: [
      { type: 'COPY_CODE', text: 'Copy', code: 'LAMP10' },
      { type: 'PHONE_NUMBER', text: 'Call', phone: '+12025550100' },
    ],
    cards: [seen(0), seen(1)],
    offer: { text: 'Today', expiresAt: 1_795_219_200_000 },
  });
});
