import type { Example, MadeMedia } from './contents.ts';
import { sofas } from './media.ts';

/** Templates, with each header, button and card that they can have. */
export function templateExamples({ film }: MadeMedia): Record<string, Example> {
  const [, , , gold, green, plum] = sofas;
  return {
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
  };
}
