import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Content, ContentKind } from '../../model/content.ts';
import { decodeContent } from './decode-content.ts';
import { decodeSurroundings } from './decode-surroundings.ts';

type Sample = { type?: string; status?: string; [member: string]: unknown };
const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, Sample>;
const OUT = read('../../../../../test/contract/cloud-samples.fixture.json');
const IN = read('../../../../../test/contract/customer-samples.fixture.json');
const out = (name: string) => decodeContent(OUT[name]!);
const inbound = (name: string) => decodeContent(IN[name]!);

/** What each outbound sample is; reading and typing are no messages. */
const KINDS: Record<string, ContentKind | undefined> = {
  text: 'text',
  image: 'image',
  audio: 'audio',
  audio_voice: 'audio',
  video: 'video',
  document: 'document',
  sticker: 'sticker',
  location: 'location',
  contacts: 'contacts',
  reaction: 'reaction',
  'interactive.button': 'buttons',
  'interactive.list': 'list',
  'interactive.cta_url': 'link',
  'interactive.flow': 'flow',
  'interactive.product': 'product',
  'interactive.product_list': 'products',
  'interactive.catalog_message': 'catalogue',
  'interactive.location_request_message': 'request',
  'interactive.carousel.media': 'carousel',
  'interactive.carousel.product': 'carousel',
  'interactive.address_message': 'request',
  'interactive.call_permission_request': 'request',
  'interactive.order_details': 'payment',
  'interactive.order_status': 'order-status',
};

test('every outbound sample is a kind of ours, none is a placeholder', () => {
  for (const [name, sample] of Object.entries(OUT)) {
    if (sample.status !== undefined) continue;
    const kind = name.startsWith('template') ? 'template' : name.startsWith('modifier') ? 'text' : KINDS[name];
    assert.equal(decodeContent(sample).kind, kind, name);
  }
  assert.equal(Object.keys(OUT).length, 46);
});

/** What each inbound sample is, where it is not what it is called. */
const INBOUND: Record<string, ContentKind> = {
  voice: 'audio',
  reaction_removed: 'reaction',
  'interactive.button_reply': 'choice',
  'interactive.list_reply': 'choice',
  'interactive.nfm_reply_flow': 'form',
  'interactive.nfm_reply_address': 'form',
  'interactive.call_permission_reply': 'call-answer',
  button: 'choice',
  location_request_reply: 'location',
  'system.number_changed': 'notice',
  'system.identity_changed': 'notice',
  'system.user_id_changed': 'notice',
  request_welcome: 'notice',
  edit: 'text',
  revoke: 'gone',
  unsupported: 'unsupported',
};

test('every inbound sample is a kind of ours, but for what the provider itself could not pass on', () => {
  for (const [name, sample] of Object.entries(IN)) {
    assert.equal(decodeContent(sample).kind, INBOUND[name] ?? sample.type, name);
  }
  assert.equal(Object.keys(IN).length, 36);
});

test('the words of both APIs for one thing are read alike', () => {
  const pairs: [Sample, Sample][] = [
    [
      { type: 'text', text: 'Hi' },
      { type: 'text', text: { body: 'Hi' } },
    ],
    [
      { type: 'image', image: { url: 'https://example.com/a.jpg', caption: 'A' } },
      { type: 'image', image: { link: 'https://example.com/a.jpg', caption: 'A' } },
    ],
    [
      { type: 'location', location: { latitude: 1.5, longitude: -2 } },
      { type: 'location', location: { latitude: '1.5', longitude: '-2' } },
    ],
  ];
  for (const [one, other] of pairs) assert.deepEqual(decodeContent(one), decodeContent(other));
});

test('what is not known, or not whole, is kept as it came', () => {
  const odd: Sample[] = [
    { type: 'hologram', hologram: {} },
    { type: 'image' },
    { type: 'image', image: 'a.jpg' },
    { type: 'location', location: { latitude: 'north' } },
    { type: 'interactive', interactive: { type: 'constructor' } },
    { type: 'toString' },
    { type: 'contacts', contacts: [] },
    { type: 'template', template: null },
    {},
  ];
  for (const raw of odd) assert.deepEqual(decodeContent(raw), { kind: 'unsupported', type: raw.type ?? 'unknown', raw });
});

test('a list keeps its sections, descriptions and the words of its button', () => {
  assert.deepEqual(out('interactive.list'), {
    kind: 'list',
    header: { kind: 'text', text: 'Lamp shop' },
    body: 'What are you looking for?',
    button: 'Pick a lamp',
    sections: [
      {
        title: 'Small',
        rows: [{ title: 'Reading lamp', description: 'Warm white' }, { title: 'Night light' }],
      },
      { title: 'Large', rows: [{ title: 'Floor lamp' }] },
    ],
  });
});

test('an order to pay has amounts, not hundredths; its parameters may be JSON in a text', () => {
  const sample = structuredClone(OUT['interactive.order_details']!) as { interactive: { action: { parameters: unknown } } };
  const expected = out('interactive.order_details');
  assert.partialDeepStrictEqual(expected, {
    reference: 'order-42',
    status: 'pending',
    total: { amount: 500, currency: 'INR' },
    lines: [{ id: 'SKU-LIGHT-01', name: 'Reading lamp', quantity: 1, price: { amount: 500, currency: 'INR' } }],
  });
  sample.interactive.action.parameters = JSON.stringify(sample.interactive.action.parameters);
  assert.deepEqual(decodeContent(sample), expected);
});

test('cards of a carousel keep picture, words and link, or the article', () => {
  assert.deepEqual((out('interactive.carousel.media') as { cards: unknown[] }).cards[0], {
    header: { kind: 'image', url: 'https://example.com/media/city.jpg' },
    body: 'Table lamp',
    buttons: [{ kind: 'link', text: 'See table', url: 'https://example.com/city' }],
  });
  assert.deepEqual((out('interactive.carousel.product') as { cards: unknown[] }).cards[1], {
    header: { kind: 'product', id: 'SKU-GLOVE-01', catalogue: '600000000000001' },
    buttons: [{ kind: 'product', text: '' }],
  });
});

test('a template keeps what was filled in, dates and amounts by their fallback', () => {
  const values = (content: Content) => (content.kind === 'template' ? content.parameters : undefined);
  assert.deepEqual(values(out('template.currency_date')), [
    { text: 'EUR 12.50', money: { amount: 12.5, currency: 'EUR' } },
    { text: '21 November 2026' },
  ]);
  assert.deepEqual(values(out('template.named')), [{ text: 'Mina', name: 'first_name' }]);
  assert.partialDeepStrictEqual(out('template.header_location'), { media: { kind: 'location', latitude: 52.5206 } });
  assert.partialDeepStrictEqual(out('template.limited_time_offer'), {
    media: { kind: 'image', id: '900000000000105' },
    offer: { endsAt: '2026-11-21T00:00:00.000Z' },
    buttons: [{ kind: 'copy', code: 'FLASH10' }],
  });
  assert.equal((out('template.carousel') as { cards: unknown[] }).cards.length, 2);
});

test('a one-time code is told from a link that has the same place', () => {
  assert.partialDeepStrictEqual(out('template.authentication'), { code: '481920' });
  assert.ok(!('code' in out('template.buttons')));
});

test('the text that a server fills in is taken, with what was given for its buttons', () => {
  const sample = structuredClone(OUT['template.buttons']!) as { template: object };
  Object.assign(sample.template, {
    body: 'Hello Mina',
    footer: 'Lamp shop',
    buttons: [
      { type: 'QUICK_REPLY', text: 'Later' },
      { type: 'URL', text: 'Book', url: 'https://example.com/r/42' },
      { type: 'COPY_CODE', text: 'Copy offer code' },
    ],
  });
  assert.partialDeepStrictEqual(decodeContent(sample), {
    body: 'Hello Mina',
    footer: 'Lamp shop',
    buttons: [
      { kind: 'reply', text: 'Later' },
      { kind: 'link', text: 'Book', url: 'https://example.com/r/42' },
      { kind: 'copy', text: 'Copy offer code', code: 'RIDE25' },
    ],
  });
});

test('cards and offers are taken as the customer reads them, where the server tells it', () => {
  const cards = structuredClone(OUT['template.carousel']!) as { template: object };
  const shown = {
    body: 'Oak, two metres',
    buttons: [
      { type: 'QUICK_REPLY', text: 'More' },
      { type: 'URL', text: 'See' },
    ],
  };
  Object.assign(cards.template, { cards: [shown, shown] });
  assert.partialDeepStrictEqual((decodeContent(cards) as { cards: object[] }).cards[1], {
    body: 'Oak, two metres',
    buttons: [
      { kind: 'reply', text: 'More' },
      { kind: 'link', text: 'See' },
    ],
  });
  const offer = structuredClone(OUT['template.limited_time_offer']!) as { template: object };
  Object.assign(offer.template, { offer: { text: 'Two for one', expiresAt: 1 } });
  assert.partialDeepStrictEqual(decodeContent(offer), { offer: { text: 'Two for one', endsAt: '2026-11-21T00:00:00.000Z' } });
});

test('what a customer fills in is read field by field, without what only machines need', () => {
  assert.partialDeepStrictEqual(inbound('interactive.nfm_reply_flow'), {
    asked: 'flow',
    fields: [{ name: 'room', value: 'kitchen' }],
  });
  assert.partialDeepStrictEqual(inbound('interactive.nfm_reply_address'), {
    asked: 'address',
    text: 'Mina Holt\n7 Sample Lane',
    fields: [
      { name: 'name', value: 'Mina Holt' },
      { name: 'in_pin_code', value: '400001' },
    ],
  });
});

test('a voice note is told from sound, and its waveform is brought to 0 to 1', () => {
  assert.partialDeepStrictEqual(inbound('voice'), { voice: true });
  assert.ok(!('voice' in inbound('audio')));
  const loud = decodeContent({ type: 'audio', audio: { id: '1', voice: true, waveform: [0, 50, 100] } });
  assert.partialDeepStrictEqual(loud, { waveform: [0, 0.5, 1] });
});

test('where a message comes from and what it answers', () => {
  const around = (name: string) => decodeSurroundings(IN[name]!);
  assert.equal(around('text.context_reply').replyTo, 'wamid.HBgLMTIwMjU1NTAxMjMVAgARGBI2Nzc2MTI4Mjg3RUYyQ0I4RUEA');
  assert.deepEqual(around('text.forwarded'), { forwarded: 'once' });
  assert.deepEqual(around('text.frequently_forwarded'), { forwarded: 'often' });
  assert.deepEqual(around('text.referred_product').about, { id: 'LAMP-01', catalogue: '600000000000001' });
  assert.partialDeepStrictEqual(around('text.referral_ctwa').referral, {
    source: 'ad',
    headline: 'Lamp week',
    link: 'https://fb.me/demo',
    image: 'https://example.com/ad.jpg',
  });
  assert.partialDeepStrictEqual(around('edit'), {
    edited: true,
    replyTo: (IN['edit']!['edit'] as { original_message_id: string }).original_message_id,
  });
  assert.deepEqual(
    decodeSurroundings(OUT['modifier.context']!).replyTo,
    'wamid.HBgLMTIwMjU1NTAxMjMVAgASGBQzQTBGMTFDMkQzRTRBNUI2QzdEOAA=',
  );
  assert.deepEqual(around('text'), {});
});
