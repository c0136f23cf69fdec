import type { ContentKind } from 'wa-inbox';
import type { Example } from './contents.ts';
import { sofas } from './media.ts';

/** Kinds that one side sends to do business: interactive messages, templates, orders, forms. */
type BusinessKind = Extract<
  ContentKind,
  | 'buttons'
  | 'list'
  | 'link'
  | 'flow'
  | 'product'
  | 'products'
  | 'catalogue'
  | 'carousel'
  | 'request'
  | 'payment'
  | 'order-status'
  | 'order'
  | 'form'
  | 'call-answer'
  | 'template'
>;

export function businessExamples(film: string): Record<BusinessKind, Record<string, Example>> {
  const [teal, red, violet, gold, green, plum] = sofas;
  return {
    buttons: {
      'reply buttons': {
        content: {
          kind: 'buttons',
          header: { kind: 'image', url: gold },
          body: 'Shall we keep the *yellow* one for you?',
          footer: 'Until Friday',
          buttons: ['Keep it', 'Another colour', 'No, thanks'].map((text) => ({ kind: 'reply', text })),
        },
      },
    },
    list: {
      list: {
        content: {
          kind: 'list',
          header: { kind: 'text', text: 'Delivery' },
          body: 'When should the van come?',
          footer: 'All times are local',
          button: 'Choose a time',
          sections: [
            { title: 'Thursday', rows: [{ title: '10–12', description: 'Two people' }, { title: '14–16' }] },
            { title: 'Friday', rows: [{ title: '8–10', description: 'One person, ground floor only' }] },
          ],
        },
      },
    },
    link: {
      'call to action': {
        content: {
          kind: 'link',
          body: 'All free dates are in our calendar.',
          text: 'Open calendar',
          url: 'https://example.com/calendar/2026',
        },
      },
    },
    flow: {
      flow: { content: { kind: 'flow', body: 'Tell us about the room', button: 'Start', flow: 'room_details', draft: true } },
    },
    product: {
      product: {
        content: {
          kind: 'product',
          body: 'Back in stock',
          footer: 'Marigold',
          product: { id: 'LAMP-01', catalogue: '600000000000001' },
        },
      },
    },
    products: {
      'product list': {
        content: {
          kind: 'products',
          header: { kind: 'text', text: 'Winter set' },
          body: 'Everything for dark evenings',
          sections: [
            { title: 'Lamps', products: [{ id: 'LAMP-01' }, { id: 'LAMP-02' }] },
            { title: 'Blankets', products: [{ id: 'WOOL-07' }] },
          ],
        },
      },
    },
    catalogue: { catalogue: { content: { kind: 'catalogue', body: 'Look around in our shop', product: { id: 'LAMP-01' } } } },
    carousel: {
      'carousel of pictures': {
        content: {
          kind: 'carousel',
          body: 'Three sofas on offer',
          cards: [teal, red, violet].map((url, index) => ({
            header: { kind: 'image', url },
            body: ['The *deep* one', 'For two people and a cat', 'Sleeps two'][index]!,
            buttons: [{ kind: 'link', text: 'See it', url: `https://example.com/sofas/${index}` }],
          })),
        },
      },
      'carousel of products': {
        content: {
          kind: 'carousel',
          body: 'Picked for you',
          cards: ['LAMP-01', 'WOOL-07'].map((id) => ({
            header: { kind: 'product', id, catalogue: '600000000000001' },
            buttons: [{ kind: 'product', text: '' }],
          })),
        },
      },
    },
    request: {
      'location request': { content: { kind: 'request', asks: 'location', body: 'Where should the van come?' } },
      'address request': { content: { kind: 'request', asks: 'address', body: 'Where shall we deliver?' } },
      'call permission request': { content: { kind: 'request', asks: 'call', body: 'May we call you about the repair?' } },
    },
    payment: {
      'order to pay': {
        content: {
          kind: 'payment',
          body: 'Your order is ready to be paid.',
          reference: 'MG-10482',
          status: 'pending',
          lines: [
            { id: 'LAMP-01', name: 'Reading lamp', quantity: 2, price: { amount: 45, currency: 'EUR' } },
            { id: 'WOOL-07', name: 'Blanket', quantity: 1, price: { amount: 80, currency: 'EUR' } },
          ],
          subtotal: { amount: 170, currency: 'EUR' },
          shipping: { amount: 12, currency: 'EUR' },
          tax: { amount: 0, currency: 'EUR' },
          total: { amount: 182, currency: 'EUR' },
        },
      },
    },
    'order-status': {
      'order status': {
        content: {
          kind: 'order-status',
          body: 'Good news!',
          reference: 'MG-10482',
          status: 'shipped',
          description: 'With the carrier since noon',
        },
      },
    },
    order: {
      order: {
        content: {
          kind: 'order',
          note: 'With a ribbon, please',
          lines: [
            { id: 'LAMP-01', quantity: 2, price: { amount: 45, currency: 'EUR' } },
            { id: 'WOOL-07', quantity: 1, price: { amount: 79.9, currency: 'EUR' } },
          ],
        },
      },
    },
    form: {
      'flow answers': {
        content: {
          kind: 'form',
          asked: 'flow',
          fields: [
            { name: 'room', value: 'Kitchen' },
            { name: 'floor_area', value: '14 m²' },
          ],
        },
      },
      'address given': {
        content: {
          kind: 'form',
          asked: 'address',
          text: 'Mina Holt\n7 Sample Lane\n3000 Bern',
          fields: [{ name: 'name', value: 'Mina Holt' }],
        },
      },
    },
    'call-answer': {
      'call allowed': { content: { kind: 'call-answer', accepted: true, until: '2026-02-01T12:00:00.000Z' } },
      'call declined': { content: { kind: 'call-answer', accepted: false } },
    },
    template: {
      'template with text': {
        content: {
          kind: 'template',
          name: 'appointment_reminder',
          language: 'en_US',
          parameters: [{ text: 'John' }, { text: 'June 10, 2026' }],
          header: 'See you soon',
          body: 'Hello *John*, this is a reminder of your appointment on June 10, 2026.',
          footer: 'Marigold Home & Garden',
          buttons: [
            { kind: 'reply', text: 'Confirm' },
            { kind: 'link', text: 'Change the date', url: 'https://example.com/visits/42' },
            { kind: 'call', text: 'Call us', phone: '+12025550100' },
          ],
        },
      },
      'template with many buttons': {
        content: {
          kind: 'template',
          name: 'feedback',
          language: 'en_US',
          parameters: [],
          media: { kind: 'video', url: film },
          body: 'How was the delivery?',
          buttons: ['Great', 'Fine', 'Late', 'Damaged', 'Not there'].map((text) => ({ kind: 'reply', text })),
        },
      },
      'template with a document': {
        content: {
          kind: 'template',
          name: 'invoice',
          language: 'en_US',
          parameters: [],
          media: { kind: 'document', url: 'https://example.com/files/invoice.pdf', filename: 'invoice.pdf' },
          body: 'Here is your invoice.',
        },
      },
      'template with a place': {
        content: {
          kind: 'template',
          name: 'van_arrived',
          language: 'en_US',
          parameters: [],
          media: { kind: 'location', latitude: 46.94, longitude: 7.44, name: 'The van' },
          body: 'We are in front of your door.',
        },
      },
      'limited-time offer': {
        content: {
          kind: 'template',
          name: 'flash_sale',
          language: 'en_US',
          parameters: [],
          media: { kind: 'image', url: green },
          offer: { endsAt: '2026-01-17T22:00:00.000Z' },
          body: 'Ten percent off every green sofa.',
          buttons: [
            { kind: 'copy', text: 'Copy code', code: 'GREEN10' },
            { kind: 'link', text: 'To the sofas', url: 'https://example.com/green' },
          ],
        },
      },
      'one-time code': {
        content: {
          kind: 'template',
          name: 'login_code',
          language: 'en_US',
          parameters: [{ text: '481920' }],
          body: '*481920* is your verification code.',
          footer: 'Expires in 10 minutes.',
          code: '481920',
          buttons: [{ kind: 'copy', text: 'Copy code' }],
        },
      },
      'template with cards': {
        content: {
          kind: 'template',
          name: 'sofa_cards',
          language: 'en_US',
          parameters: [],
          body: 'Hello Mina, these just came in.',
          cards: [gold, plum].map((url, index) => ({
            header: { kind: 'image', url },
            body: `Sofa number ${index + 1}`,
            buttons: [
              { kind: 'reply', text: 'Tell me more' },
              { kind: 'link', text: 'See it', url: `https://example.com/sofas/${index}` },
            ],
          })),
        },
      },
      'template without its text': {
        content: {
          kind: 'template',
          name: 'order_update',
          language: 'en_US',
          parameters: [{ text: 'Mina' }, { text: 'MG-10482' }],
        },
      },
    },
  };
}
