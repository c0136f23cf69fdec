import assert from 'node:assert/strict';
import { test } from 'node:test';
import { I18n } from '../i18n/i18n.ts';
import type { Content } from '../model/content.ts';
import { summarize } from './summary.ts';

const i18n = new I18n('en');
const price = { amount: 0.1, currency: 'EUR' };

/** One line for each kind, where it is not simply its text. */
const LINES: [Content, string][] = [
  [{ kind: 'text', text: '*Hello*\n  there' }, 'Hello there'],
  [{ kind: 'image', url: 'a', caption: 'The _blue_ one' }, 'Image: The blue one'],
  [{ kind: 'video', url: '' }, 'Video'],
  [{ kind: 'audio', url: '', voice: true, seconds: 72 }, 'Voice message, 1:12'],
  [{ kind: 'album', items: [{ kind: 'image', url: 'a' }] }, '1 picture'],
  [{ kind: 'location', latitude: 0, longitude: 0, name: 'Shop' }, 'Location: Shop'],
  [{ kind: 'reaction', emoji: '🎉' }, 'Reacted with 🎉'],
  [{ kind: 'reaction' }, 'Took a reaction back'],
  [{ kind: 'buttons', body: 'Keep *it*?', buttons: [] }, 'Keep it?'],
  [{ kind: 'buttons', header: { kind: 'text', text: 'Sofas' }, buttons: [] }, 'Sofas'],
  [{ kind: 'product', product: { id: '1' } }, 'Product'],
  [{ kind: 'request', asks: 'call' }, 'Asks for permission to call'],
  [{ kind: 'order', lines: [{ id: '1', quantity: 3, price }] }, 'Order: 3 items, €0.30'],
  [
    {
      kind: 'order',
      lines: [
        { id: '1', quantity: 1, price },
        { id: '2', quantity: 1 },
      ],
    },
    'Order: 2 items',
  ],
  [{ kind: 'order-status', reference: '7', status: 'shipped' }, 'Order 7: on its way'],
  [{ kind: 'order-status', reference: '7', status: 'lost_at_sea' }, 'Order 7: lost_at_sea'],
  [{ kind: 'form', asked: 'address', text: '7 Lane\nBern', fields: [] }, 'Address: 7 Lane Bern'],
  [{ kind: 'call-answer', accepted: false }, 'Does not want to be called'],
  [{ kind: 'template', name: 'hello', language: 'en', parameters: [] }, 'Template hello'],
  [{ kind: 'gone', why: 'deleted' }, 'This message was deleted'],
  [{ kind: 'notice', about: 'identity' }, 'The security code of this customer has changed'],
];

for (const [content, line] of LINES) {
  test(`${JSON.stringify(content)} is "${line}" in the list`, () => assert.equal(summarize(content, i18n), line));
}

test('of a long text the beginning is left, and no marker whose other end is cut off', () => {
  const line = summarize({ kind: 'text', text: `*${'very '.repeat(200)}long* indeed` }, i18n);
  assert.equal(line, 'very '.repeat(80));
});

test('contacts are named by the first', () => {
  const named = (...names: string[]): Content => ({
    kind: 'contacts',
    contacts: names.map((name) => ({ name, phones: [], emails: [], links: [], addresses: [] })),
  });
  assert.equal(summarize(named('Bo'), i18n), 'Contact: Bo');
  assert.equal(summarize(named('Bo', 'Ines'), i18n), 'Bo and 1 other contact');
});
