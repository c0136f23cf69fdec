import type { Fixture } from '@wa-inbox/protocol/control/schemas';

const CONTACTS = 1_000;
const START = Date.UTC(2026, 0, 1);

/** 1,000 contacts and so many messages, spread evenly. */
export function fixtureOf(messages: number): Fixture {
  const phone = (index: number): string => `1202555${String(index % CONTACTS).padStart(4, '0')}`;
  return {
    contacts: Array.from({ length: CONTACTS }, (_, index) => ({
      phone: phone(index),
      name: `Customer ${index}`,
      tags: ['customer'],
    })),
    messages: Array.from({ length: messages }, (_, index) => ({
      phone: phone(index),
      direction: index % 2 ? 'inbound' : 'outbound',
      at: new Date(START + index * 1_000).toISOString(),
      content: {
        type: 'text',
        text: { body: `Message ${index}: is the blue one still available, and when could you deliver it?` },
      },
      status: index % 2 ? 'received' : 'read',
    })),
  };
}
