import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CUSTOMER, FILES, send, text } from './cloud-modes.ts';
import { SAMPLES as ALL_SAMPLES, type Sample as Any } from './sample-world.ts';
import { inEveryMode, inEveryWay } from './modes.ts';

const SAMPLES = Object.fromEntries(ALL_SAMPLES);
const long = (length: number) => 'x'.repeat(length);
const many = <Item>(count: number, make: (index: number) => Item) => Array.from({ length: count }, (_, index) => make(index));

/** A sample with one member at its limit, and past it: the path, both values, the code, and the words where they are known. */
type Limit = [kind: string, path: string, atLimit: unknown, past: unknown, code: number, words?: string];
const button = (index: number) => ({ type: 'reply', reply: { id: `b${index}`, title: `B${index}` } });
const row = (index: number) => ({ id: `r${index}`, title: `R${index}` });
const item = (index: number) => ({ product_retailer_id: `SKU-${index}` });
const card = (index: number) => ({ ...SAMPLES['interactive.carousel.media'].interactive.action.cards[0], card_index: index });
const TITLE = 'Button title length invalid. Min length: 1, Max length: 20';
const LIMITS: Limit[] = [
  ['text', 'text.body', long(4_096), long(4_097), 100, "(#100) Param text['body'] must be at most 4096 characters long."],
  ['text', 'text.body', 'x', '', 100, "(#100) The parameter text['body'] is required."],
  ['text', 'text.preview_url', true, 'yes', 100],
  ['text', 'recipient_type', 'individual', 'crowd', 100],
  ['text', 'biz_opaque_callback_data', long(512), long(513), 100],
  ['text', 'to', '+44 (7700) 900-123', 'nobody', 100],
  [
    'image',
    'image.caption',
    long(1_024),
    long(1_025),
    100,
    "(#100) Param image['caption'] must be at most 1024 characters long.",
  ],
  ['video', 'video.caption', long(1_024), long(1_025), 100],
  ['document', 'document.caption', long(1_024), long(1_025), 100],
  ['image', 'image', { link: 'https://example.com/a.png' }, {}, 131_008],
  ['image', 'image', { id: '1' }, { id: '1', link: 'https://example.com/a.png' }, 131_009],
  ['image', 'image.link', 'http://example.com/a.png', 'ftp://example.com/a.png', 131_009],
  ['audio', 'audio.caption', undefined, 'A tune', 131_009],
  ['sticker', 'sticker.caption', undefined, 'A cat', 131_009],
  ['location', 'location.latitude', -90, -90.1, 131_009],
  ['location', 'location.longitude', '180', '180.1', 131_009],
  ['location', 'location.latitude', 0, undefined, 131_008],
  [
    'contacts',
    'contacts',
    many(257, () => SAMPLES['contacts'].contacts[0]),
    many(258, () => SAMPLES['contacts'].contacts[0]),
    131_009,
  ],
  ['contacts', 'contacts.0.name', { formatted_name: 'Mina', first_name: 'Mina' }, { formatted_name: 'Mina' }, 131_008],
  ['contacts', 'contacts.0.birthday', '1990-02-03', '3.2.1990', 131_009],
  ['reaction', 'reaction.emoji', '👩‍💻', '👍👍', 131_009],
  ['interactive.button', 'interactive.body.text', long(1_024), long(1_025), 131_009],
  ['interactive.button', 'interactive.footer.text', long(60), long(61), 131_009],
  ['interactive.button', 'interactive.header', { type: 'text', text: long(60) }, { type: 'text', text: long(61) }, 131_009],
  ['interactive.button', 'interactive.action.buttons', many(3, button), many(4, button), 131_009],
  ['interactive.button', 'interactive.action.buttons', [button(1), button(2)], [button(1), button(1)], 131_009],
  ['interactive.button', 'interactive.action.buttons.0.reply.title', long(20), long(21), 131_009, TITLE],
  ['interactive.button', 'interactive.action.buttons.0.reply.title', 'x', '', 131_009, TITLE],
  ['interactive.button', 'interactive.action.buttons.0.reply.id', long(256), long(257), 131_009],
  ['interactive.button', 'interactive.body', { text: 'x' }, undefined, 131_008],
  ['interactive.button', 'interactive.type', 'button', 'buttons', 100],
  ['interactive.list', 'interactive.body.text', long(4_096), long(4_097), 131_009],
  ['interactive.list', 'interactive.header', undefined, { type: 'image', image: { id: '1' } }, 100],
  ['interactive.list', 'interactive.action.button', long(20), long(21), 131_009],
  [
    'interactive.list',
    'interactive.action.sections',
    many(10, (n) => ({ title: 'T', rows: [row(n)] })),
    many(11, (n) => ({ title: 'T', rows: [row(n)] })),
    131_009,
  ],
  [
    'interactive.list',
    'interactive.action.sections',
    [{ rows: many(10, row) }],
    [{ rows: many(11, row) }],
    131_009,
    'Total row count exceed max allowed count: 10',
  ],
  ['interactive.list', 'interactive.action.sections', [{ rows: [row(1)] }], [{ rows: [row(1)] }, { rows: [row(2)] }], 131_008],
  ['interactive.list', 'interactive.action.sections.0.title', long(24), long(25), 131_009],
  [
    'interactive.list',
    'interactive.action.sections.0.rows.0.title',
    long(24),
    long(25),
    131_009,
    'Row title is too long. Max length is 24',
  ],
  ['interactive.list', 'interactive.action.sections.0.rows.0.id', long(200), long(201), 131_009],
  ['interactive.list', 'interactive.action.sections.0.rows.0.description', long(72), long(73), 131_009],
  ['interactive.cta_url', 'interactive.action.parameters.display_text', long(20), long(21), 131_009],
  ['interactive.cta_url', 'interactive.action.parameters.url', 'https://example.com', undefined, 131_008],
  ['interactive.flow', 'interactive.action.parameters.flow_cta', long(30), long(31), 131_009],
  ['interactive.flow', 'interactive.action.parameters.flow_message_version', '3', '2', 100],
  ['interactive.flow', 'interactive.action.parameters.flow_id', '7', undefined, 131_008],
  ['interactive.product', 'interactive.header', undefined, { type: 'text', text: 'x' }, 131_009],
  ['interactive.product_list', 'interactive.action.sections.0.product_items', many(29, item), many(30, item), 131_009],
  ['interactive.product_list', 'interactive.header', { type: 'text', text: 'x' }, undefined, 131_008],
  ['interactive.carousel.media', 'interactive.action.cards', many(10, card), many(11, card), 131_009],
  ['interactive.carousel.media', 'interactive.action.cards', many(2, card), many(1, card), 131_009],
  ['interactive.carousel.media', 'interactive.action.cards.0.body.text', long(160), long(161), 131_009],
  ['interactive.carousel.media', 'interactive.action.cards.0.body.text', 'a\nb\nc', 'a\nb\nc\nd', 131_009],
  ['interactive.carousel.media', 'interactive.action.cards.1.card_index', 1, 0, 131_009],
  ['interactive.carousel.media', 'interactive.action.cards.0.action.parameters.display_text', long(20), long(21), 131_009],
  ['interactive.carousel.product', 'interactive.action.cards.0.action.catalog_id', '600000000000001', '2', 131_009],
  ['interactive.order_details', 'interactive.action.parameters.reference_id', long(35), long(36), 131_009],
  ['interactive.order_status', 'interactive.action.parameters.order.description', long(120), long(121), 131_009],
  ['interactive.order_status', 'interactive.action.parameters.order.status', 'shipped', 'lost', 100],
];

function changed(kind: string, path: string, value: unknown): Any {
  const sample = structuredClone(SAMPLES[kind]);
  const parts = path.split('.');
  const last = parts.pop()!;
  const holder = parts.reduce((part: Any, name) => part[name], sample);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return sample;
}

const contacts = [{ phone: CUSTOMER, name: 'Mina Holt' }];
inEveryMode({ fixture: { contacts, messages: [], media: FILES }, frozen: true, latency: 0, limits: false }, (mode) => {
  LIMITS.forEach(([kind, path, atLimit, past, code, words], index) => {
    test(`${index + 1}. ${path} of ${kind} has a limit, and ${code} behind it`, async () => {
      const accepted = await send(mode, changed(kind, path, atLimit));
      assert.equal(accepted.status, 200, JSON.stringify(accepted.json));
      const { status, json } = await send(mode, changed(kind, path, past));
      assert.deepEqual([status, json.error?.code], [400, code], JSON.stringify(json));
      if (words !== undefined)
        assert.ok([json.error.message, json.error.error_data?.details].includes(words), JSON.stringify(json));
    });
  });
});

inEveryWay((begin) => {
  test('80 messages go in a second, the next is 130429 with Retry-After; 429, or 400 as documented when strict', async () => {
    for (const strict of [false, true]) {
      const mode = await begin({ fixture: { contacts, messages: [] }, frozen: true, latency: 0, strict });
      const { mock } = mode;
      for (let count = 0; count < 80; count++)
        assert.equal((await send(mode, text('x', `4477009${10_000 + count}`))).status, 200);
      const { status, json, headers } = await send(mode, text('x'));
      assert.deepEqual([status, json.error.code, headers.get('retry-after')], [strict ? 400 : 429, 130_429, '1']);
      await mock.clock.advance('1s');
      assert.equal((await send(mode, text('x'))).status, 200);
    }
  });

  test('45 messages go to one customer at once, then one in 6 seconds: 131056', async () => {
    const mode = await begin({ fixture: { contacts, messages: [] }, frozen: true, latency: 0 });
    const { mock } = mode;
    for (let count = 0; count < 45; count++) assert.equal((await send(mode, text('x'))).status, 200);
    const refused = await send(mode, text('x'));
    assert.deepEqual([refused.status, refused.json.error.code, refused.headers.get('retry-after')], [400, 131_056, '6']);
    await mock.clock.advance('6s');
    assert.equal((await send(mode, text('x'))).status, 200);
    assert.equal((await send(mode, text('x'))).status, 400);
  });
});
