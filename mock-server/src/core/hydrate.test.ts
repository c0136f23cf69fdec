import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hydrate, placeholdersOf } from './hydrate.ts';
import type { TemplateRow } from './template-shelf.ts';

const template: TemplateRow = {
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
  const named: TemplateRow = { ...template, components: [{ type: 'BODY', text: 'Hi {{name}}' }] };
  assert.deepEqual(hydrate(named, [{ type: 'body', parameters: [{ type: 'text', parameter_name: 'name', text: 'Ana' }] }]), {
    body: 'Hi Ana',
  });
});

test('a placeholder without a parameter stays', () => {
  assert.equal(hydrate(template, undefined).header, 'Order {{1}}');
});

test('a placeholder that occurs twice counts once', () => {
  assert.deepEqual(placeholdersOf('{{1}} {{2}} {{ 1 }}'), ['1', '2']);
  assert.deepEqual(placeholdersOf(undefined), []);
});
