/** A conversation in which the business asked for everything that a customer can answer. */
export const ADA = '12025550123';
export const AT = '2026-03-02T12:00:00.000Z';

const sent = (id: string, content: { type: string; [member: string]: unknown }, more: object = {}) => ({
  id,
  phone: ADA,
  direction: 'outbound' as const,
  at: '2026-03-02T11:30:00.000Z',
  content,
  status: 'delivered' as const,
  ...more,
});
const asks = (id: string, type: string, action: object) =>
  sent(id, { type: 'interactive', interactive: { type, body: { text: `Please: ${type}` }, action } });
const wrote = (id: string, content: { type: string; [member: string]: unknown }) => ({
  id,
  phone: ADA,
  direction: 'inbound' as const,
  at: '2026-03-02T11:00:00.000Z',
  content,
});
const quickReply = (text: string) => ({ type: 'QUICK_REPLY', text });
const card = (index: number, payload: string) => ({
  card_index: index,
  components: [{ type: 'button', sub_type: 'quick_reply', index: 0, parameters: [{ type: 'payload', payload }] }],
});

export const CUSTOMER_WORLD = {
  now: AT,
  contacts: [
    { phone: ADA, name: 'Ada Vogel', tags: ['vip'] },
    { phone: '12025550177', name: 'Bo Larsen' },
  ],
  messages: [
    wrote('wrote_text', { type: 'text', text: { body: 'Do you have the lamp?' } }),
    wrote('wrote_image', { type: 'image', image: { link: 'https://example.com/a.jpg', caption: 'This corner' } }),
    wrote('wrote_sticker', { type: 'sticker', sticker: { link: 'https://example.com/a.webp' } }),
    sent('text', { type: 'text', text: { body: 'We do.' } }),
    sent('voice', { type: 'audio', audio: { link: 'https://example.com/a.ogg', voice: true } }),
    sent('song', { type: 'audio', audio: { link: 'https://example.com/a.mp3' } }),
    sent('place', { type: 'location', location: { latitude: 40.7, longitude: -74, name: 'Shop' } }),
    sent('photo', { type: 'image', image: { link: 'https://example.com/lamp.jpg', caption: 'The lamp' } }),
    sent('lost', { type: 'text', text: { body: 'Hello?' } }, { status: 'failed', error: 131026 }),
    asks('buttons', 'button', {
      buttons: [
        { type: 'reply', reply: { id: 'keep', title: 'Keep it' } },
        { type: 'reply', reply: { id: 'move', title: 'Move it' } },
      ],
    }),
    asks('list', 'list', {
      button: 'Rooms',
      sections: [
        { title: 'Inside', rows: [{ id: 'hall', title: 'Hall', description: 'With a mirror' }] },
        { title: 'Outside', rows: [{ id: 'deck', title: 'Deck' }] },
      ],
    }),
    asks('link', 'cta_url', { name: 'cta_url', parameters: { display_text: 'See it', url: 'https://example.com/' } }),
    asks('cards', 'carousel', {
      cards: [0, 1].map((index) => ({
        card_index: index,
        type: 'cta_url',
        action: { buttons: [{ type: 'quick_reply', quick_reply: { id: `want_${index}`, title: 'Want it' } }] },
      })),
    }),
    asks('flow', 'flow', { name: 'flow', parameters: { flow_id: '42', flow_cta: 'Book', flow_token: 'token_7' } }),
    asks('address', 'address_message', {
      name: 'address_message',
      parameters: { country: 'IN', values: { name: 'Ada', in_pin_code: '400001' } },
    }),
    asks('where', 'location_request_message', { name: 'send_location' }),
    asks('call', 'call_permission_request', { name: 'call_permission_request' }),
    asks('product', 'product', { catalog_id: '710', product_retailer_id: 'LAMP-1' }),
    asks('products', 'product_list', {
      catalog_id: '720',
      sections: [{ title: 'Lamps', product_items: [{ product_retailer_id: 'LAMP-1' }, { product_retailer_id: 'LAMP-2' }] }],
    }),
    sent('offer', {
      type: 'template',
      template: {
        name: 'offer',
        language: { code: 'en' },
        components: [
          { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'offer_yes' }] },
          { type: 'button', sub_type: 'flow', index: '3', parameters: [{ type: 'action', action: { flow_token: 'token_9' } }] },
        ],
      },
    }),
    sent('plain_flow', { type: 'template', template: { name: 'booking', language: { code: 'en' } } }),
    sent('carousel', {
      type: 'template',
      template: {
        name: 'rooms',
        language: { code: 'en' },
        components: [{ type: 'carousel', cards: [card(0, 'room_a'), card(1, 'room_b')] }],
      },
    }),
  ],
  templates: [
    {
      name: 'offer',
      language: 'en',
      category: 'MARKETING',
      status: 'APPROVED',
      components: [
        { type: 'BODY', text: 'An offer for you' },
        {
          type: 'BUTTONS',
          buttons: [
            quickReply('Yes'),
            quickReply('Later'),
            { type: 'URL', text: 'Visit', url: 'https://example.com/' },
            { type: 'FLOW', text: 'Book' },
          ],
        },
      ],
    },
    {
      name: 'booking',
      language: 'en',
      category: 'UTILITY',
      status: 'APPROVED',
      components: [
        { type: 'BODY', text: 'Book a slot' },
        { type: 'BUTTONS', buttons: [{ type: 'FLOW', text: 'Book' }] },
      ],
    },
    {
      name: 'rooms',
      language: 'en',
      category: 'MARKETING',
      status: 'APPROVED',
      components: [
        { type: 'BODY', text: 'Two rooms' },
        {
          type: 'CAROUSEL',
          cards: ['A', 'B'].map((name) => ({
            components: [
              { type: 'BODY', text: `Room ${name}` },
              { type: 'BUTTONS', buttons: [quickReply('This one')] },
            ],
          })),
        },
      ],
    },
  ],
};
