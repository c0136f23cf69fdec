export type Body = Record<string, unknown>;
/** What a message of `/api/v1` has beside its addressing. */
export type Seen = Record<string, unknown>;

const reply = (type: string, part: object): Seen => ({ type: 'interactive', interactive: { type, [type]: part } });
const form = (name: string, body: string, response: object): Seen =>
  reply('nfm_reply', { name, body, response_json: JSON.stringify(response) });
const order = (catalog_id: string, product_items: object[], more: object = {}): Seen => ({
  type: 'order',
  order: { catalog_id, ...more, product_items },
});
const line = (id: string, price: number, quantity = 1, currency = 'USD') => ({
  product_retailer_id: id,
  quantity,
  item_price: price,
  currency,
});
const card = { name: { formatted_name: 'Bo Mechanic' }, phones: [{ phone: '+12025550177' }] };
export const place = { latitude: 40.72, longitude: -74.01 };

/** What the customer does, the message that comes of it, and the message that this answers. */
export const DONE: [title: string, action: Body, seen: Seen, answers?: string][] = [
  ['a text', { action: 'send', text: 'Hi' }, { type: 'text', text: 'Hi' }],
  ['a quoted text', { action: 'send', text: 'That one', messageId: 'photo' }, { type: 'text', text: 'That one' }, 'photo'],
  [
    'any message object',
    { action: 'send', message: { type: 'unsupported', unsupported: { type: 'poll' } } },
    { type: 'unsupported', unsupported: { type: 'poll' } },
  ],
  [
    'a reply button',
    { action: 'tap', messageId: 'buttons', id: 'move' },
    reply('button_reply', { id: 'move', title: 'Move it' }),
    'buttons',
  ],
  [
    'a reply button by its words',
    { action: 'tap', messageId: 'buttons', id: 'Keep it' },
    reply('button_reply', { id: 'keep', title: 'Keep it' }),
    'buttons',
  ],
  [
    'a row of a list',
    { action: 'tap', messageId: 'list', id: 'hall' },
    reply('list_reply', { id: 'hall', title: 'Hall', description: 'With a mirror' }),
    'list',
  ],
  [
    'a row without a description',
    { action: 'tap', messageId: 'list', id: 'deck' },
    reply('list_reply', { id: 'deck', title: 'Deck' }),
    'list',
  ],
  [
    'a button of a card',
    { action: 'tap', messageId: 'cards', id: 'Want it', card: 1 },
    reply('button_reply', { id: 'want_1', title: 'Want it' }),
    'cards',
  ],
  [
    'a quick reply with a payload',
    { action: 'tap', messageId: 'offer', id: 'offer_yes' },
    { type: 'button', button: { payload: 'offer_yes', text: 'Yes' } },
    'offer',
  ],
  [
    'a quick reply without one',
    { action: 'tap', messageId: 'offer', id: 'Later' },
    { type: 'button', button: { payload: 'Later', text: 'Later' } },
    'offer',
  ],
  [
    'a quick reply of a template card',
    { action: 'tap', messageId: 'carousel', id: 'This one', card: 1 },
    { type: 'button', button: { payload: 'room_b', text: 'This one' } },
    'carousel',
  ],
  ['a place', { action: 'share-location', ...place, name: 'Home' }, { type: 'location', location: { ...place, name: 'Home' } }],
  [
    'a place that was asked for',
    { action: 'share-location', messageId: 'where', ...place },
    { type: 'location', location: place },
    'where',
  ],
  ['a card', { action: 'share-contacts', contacts: [card] }, { type: 'contacts', contacts: [card] }],
  [
    'a card in short',
    { action: 'share-contacts', contacts: [{ name: 'Bo Mechanic', phone: '+12025550177' }] },
    {
      type: 'contacts',
      contacts: [
        {
          name: { formatted_name: 'Bo Mechanic', first_name: 'Bo' },
          phones: [{ phone: '+12025550177', type: 'MOBILE', wa_id: '12025550177' }],
        },
      ],
    },
  ],
  [
    'an order with its prices',
    {
      action: 'order',
      messageId: 'products',
      items: [{ id: 'LAMP-2', quantity: 3, price: 20, currency: 'EUR' }],
      text: 'Gift wrap',
    },
    order('720', [line('LAMP-2', 20, 3, 'EUR')], { text: 'Gift wrap' }),
  ],
  [
    'an order at the usual price',
    { action: 'order', messageId: 'product', items: [{ id: 'LAMP-1' }] },
    order('710', [line('LAMP-1', 0)]),
  ],
  ['an order of anything', { action: 'order', items: [{ id: 'SOFA' }] }, order('720', [line('SOFA', 0)])],
  [
    'a flow',
    { action: 'submit-flow', messageId: 'flow', data: { slot: 9 } },
    form('flow', 'Sent', { flow_token: 'token_7', slot: 9 }),
    'flow',
  ],
  [
    'a flow of a template',
    { action: 'submit-flow', messageId: 'offer', data: { slot: 9 } },
    form('flow', 'Sent', { flow_token: 'token_9', slot: 9 }),
    'offer',
  ],
  [
    'a flow without a token',
    { action: 'submit-flow', messageId: 'plain_flow', data: {} },
    form('flow', 'Sent', { flow_token: 'unused' }),
    'plain_flow',
  ],
  [
    'an address',
    { action: 'submit-address', messageId: 'address', values: { name: 'Ada Vogel', city: 'Mumbai' } },
    form('address_message', 'Ada Vogel\n400001\nMumbai', {
      values: { name: 'Ada Vogel', in_pin_code: '400001', city: 'Mumbai' },
    }),
    'address',
  ],
  [
    'a yes to calls',
    { action: 'call-permission', messageId: 'call', accept: true },
    reply('call_permission_reply', {
      response: 'accept',
      is_permanent: false,
      expiration_timestamp: String(Date.parse('2026-03-09T12:00:00Z') / 1_000),
      response_source: 'user_action',
    }),
    'call',
  ],
  [
    'a lasting yes to calls',
    { action: 'call-permission', messageId: 'call', accept: true, permanent: true },
    reply('call_permission_reply', { response: 'accept', is_permanent: true, response_source: 'user_action' }),
    'call',
  ],
  [
    'a no to calls',
    { action: 'call-permission', messageId: 'call', accept: false },
    reply('call_permission_reply', { response: 'reject', response_source: 'user_action' }),
    'call',
  ],
  ['a forwarded text', { action: 'forward', text: 'Look' }, { type: 'text', text: 'Look', context: { forwarded: true } }],
  [
    'a chain letter',
    { action: 'forward', text: 'Look', often: true },
    { type: 'text', text: 'Look', context: { frequently_forwarded: true } },
  ],
  [
    'a forwarded template, without its buttons',
    { action: 'forward', messageId: 'offer' },
    { type: 'text', text: 'An offer for you', context: { forwarded: true } },
  ],
  [
    'a forwarded place',
    { action: 'forward', messageId: 'place' },
    { type: 'location', location: { latitude: 40.7, longitude: -74, name: 'Shop' }, context: { forwarded: true } },
  ],
];
