import type { Template } from 'wa-inbox';

const CUSTOMER = '12025550123';
const PICTURE = 'https://example.com/media/oak-lamp.jpg';

/** Definitions that the samples use. */
export const TEMPLATES: readonly Template[] = [
  {
    id: '1',
    name: 'order_confirmation',
    language: 'en_US',
    category: 'UTILITY',
    status: 'APPROVED',
    components: [
      { type: 'HEADER', format: 'TEXT', text: '✅ Order {{1}} confirmed' },
      {
        type: 'BODY',
        text: 'Hi {{1}}, thank you for shopping with us! Your order for *{{2}}* has been placed. Total: {{3}}. We write again once it ships.',
      },
      { type: 'FOOTER', text: 'Questions? Reply to chat with our support team' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'URL', text: 'Track order', url: 'https://example.com/orders/{{1}}' },
          { type: 'QUICK_REPLY', text: 'Change address' },
        ],
      },
    ],
  },
];

const [ORDER] = TEMPLATES as [Template];
const text = (value: string) => ({ type: 'text', text: value });
const order = {
  name: ORDER.name,
  language: { code: ORDER.language },
  components: [
    { type: 'header', parameters: [text('MG-10482')] },
    { type: 'body', parameters: [text('Mina'), text('Oak desk lamp'), text('€89.00')] },
    { type: 'button', sub_type: 'url', index: '0', parameters: [text('MG-10482')] },
  ],
};
const buttons = {
  type: 'button',
  body: { text: 'Your lamp can be with you on Friday. Shall we deliver?' },
  footer: { text: 'Answer by noon' },
  action: {
    buttons: ['Yes, please', 'Another day'].map((title, index) => ({ type: 'reply', reply: { id: `b${index}`, title } })),
  },
};
const list = {
  type: 'list',
  header: { type: 'text', text: 'Delivery' },
  body: { text: 'When are you at home?' },
  action: {
    button: 'Choose a time',
    sections: [
      {
        title: 'Friday',
        rows: [
          { id: 'am', title: 'Morning', description: '8 to 12' },
          { id: 'pm', title: 'Afternoon', description: '12 to 17' },
        ],
      },
    ],
  },
};
const mistaken = {
  type: 'buton',
  body: { text: '' },
  action: { buttons: [{ type: 'reply', reply: { id: '1', titel: 'A title that is much too long' } }] },
};
const cloud = (type: string, part: unknown) => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  to: CUSTOMER,
  type,
  [type]: part,
});
const raw = (...payloads: object[]) => ({
  recipient_mobile_number: CUSTOMER,
  messages: payloads.map((payload) => ({ kind: 'raw', payload })),
});

const CLOUD = {
  text: cloud('text', { body: 'Hello! Your order *MG-10482* is ready for pickup 📦' }),
  picture: cloud('image', { link: PICTURE, caption: 'The lamp, in oak' }),
  buttons: cloud('interactive', buttons),
  list: cloud('interactive', list),
  location: cloud('location', { latitude: 52.5206, longitude: 13.4094, name: 'Marigold', address: '4 Sample Lane' }),
  template: cloud('template', order),
  mistakes: cloud('interactive', { ...mistaken, type: 'button' }),
};

/** A few payloads of each API, and one that is wrong. */
export const SAMPLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  whatssync: {
    text: { to: `+${CUSTOMER}`, type: 'text', text: 'Hello! Your order *MG-10482* is ready for pickup 📦' },
    picture: { to: `+${CUSTOMER}`, type: 'image', image: { url: PICTURE, caption: 'The lamp, in oak' } },
    document: {
      to: `+${CUSTOMER}`,
      type: 'document',
      document: { url: 'https://example.com/invoice.pdf', filename: 'invoice.pdf' },
    },
    buttons: { to: `+${CUSTOMER}`, type: 'interactive', interactive: buttons },
    template: { to: `+${CUSTOMER}`, type: 'template', template: order },
    mistakes: { to: '12-34', type: 'image', image: { url: 'lamp.jpg', captoin: 'The lamp' } },
  },
  chatmitra: {
    text: { recipient_mobile_number: CUSTOMER, message: 'Hello! Your order MG-10482 is ready for pickup 📦' },
    several: {
      ...raw({ type: 'image', image: { link: PICTURE } }, { type: 'text', text: { body: 'The lamp, in oak' } }),
      customer_name: 'Mina Holt',
    },
    buttons: raw({ type: 'interactive', interactive: buttons }),
    template: { recipient_mobile_number: CUSTOMER, messages: [{ kind: 'template', payload: order }] },
    mistakes: raw(
      { type: 'text', text: { body: 'Now *half* the price 🎉' } },
      { type: 'image', image: { link: 'http://localhost/lamp.bmp' } },
    ),
  },
  chakra: {
    ...CLOUD,
    'template by mapping': {
      whatsappPhoneNumberId: '200000000000001',
      templateName: ORDER.name,
      headerMapping: [{ schemaPropertyName: '1', schemaPropertyValue: 'MG-10482' }],
      mapping: [
        { schemaPropertyName: 'firstName', schemaPropertyValue: 'Mina' },
        { schemaPropertyName: 'product', schemaPropertyValue: 'Oak desk lamp' },
        { schemaPropertyName: 'total' },
      ],
      buttonMapping: [{ schemaPropertyName: 'order', schemaPropertyValue: 'MG-10482' }],
    },
  },
  cloud: CLOUD,
};
