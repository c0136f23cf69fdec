import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesReply, wireError } from '@wa-inbox/protocol/whatssync/replies';
import { get, inEveryMode, post } from './modes.ts';

const PHONE = '12025550123';
const templates = [
  { name: 'appointment_reminder', language: 'en_US', components: [{ type: 'BODY', text: 'Dear {{1}}, see you on {{2}}.' }] },
  { name: 'receipt', language: 'en_US', components: [{ type: 'BODY', text: 'We got {{1}}, thank you.' }] },
];
const use = (name: string, parameters: unknown) => ({
  to: `+${PHONE}`,
  type: 'template',
  template: { name, language: { code: 'en_US' }, components: [{ type: 'body', parameters }] },
});
const john = { type: 'text', text: 'John' };
const day = { type: 'date_time', date_time: { fallback_value: 'June 10, 2023' } };
const price = { type: 'currency', currency: { fallback_value: '$100.99', code: 'USD', amount_1000: 100_990 } };

inEveryMode({ fixture: { contacts: [], messages: [], templates }, frozen: true, latency: 0, limits: false }, (mode) => {
  for (const [what, body, words] of [
    ["the document's template, with a date", use('appointment_reminder', [john, day]), 'Dear John, see you on June 10, 2023.'],
    ['an amount', use('receipt', [price]), 'We got $100.99, thank you.'],
    [
      'an amount by its fallback alone',
      use('receipt', [{ type: 'currency', currency: { fallback_value: '€5' } }]),
      'We got €5, thank you.',
    ],
  ] as const) {
    test(`${what} is taken, comes back as it was sent, and reads as the customer has it`, async () => {
      const sent = await post(mode, '/api/v1/messages', body);
      assert.equal(sent.status, 201, await sent.clone().text());
      const { id } = (await sent.json()) as { id: string };
      const page = messagesReply.parse(await (await get(mode, `/api/v1/contacts/+${PHONE}/messages`)).json());
      const { template } = page.messages.find((message) => message.id === id)!;
      assert.partialDeepStrictEqual(template, body.template);
      assert.equal(template!['body'], words);
    });
  }

  for (const [what, parameters, field] of [
    ['a text without its text', [{ type: 'text' }], 'parameters[0].text'],
    ['a date without its date', [{ type: 'date_time', text: 'June 10' }], 'parameters[0].date_time'],
    ['a date without a fallback', [{ type: 'date_time', date_time: {} }], 'parameters[0].date_time.fallback_value'],
    ['an amount as a text', [{ type: 'currency', currency: '$5' }], 'parameters[0].currency'],
    ['a parameter without a type', [{ text: 'John' }], 'parameters[0].type'],
    ['parameters that are no list', john, 'parameters'],
  ] as const) {
    test(`${what} is refused by name`, async () => {
      const refused = await post(mode, '/api/v1/messages', use('receipt', parameters));
      const { error } = wireError.parse(await refused.json());
      assert.deepEqual([refused.status, error.code], [400, 'invalid_request']);
      assert.ok(error.message.startsWith(`"template.components[0].${field}" `), error.message);
    });
  }
});
