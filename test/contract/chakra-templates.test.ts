import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatMessageReply } from '@wa-inbox/protocol/chakra/replies';
import { CUSTOMER, LEADS, NOW, PHONE_NUMBER_ID, WHATSAPP, ask, errorOf } from './chakra-modes.ts';
import { get, inEveryMode, type Mode } from './modes.ts';

const LEAD_ID = '11111111-2222-4333-8444-555555555555';
const fixture = {
  now: NOW,
  contacts: [],
  messages: [],
  templates: [
    {
      id: '310000000000001',
      name: 'promo',
      language: 'en_US',
      components: [
        { type: 'HEADER', format: 'IMAGE' },
        { type: 'BODY', text: 'Hi {{1}}, {{2}} is waiting.' },
        {
          type: 'BUTTONS',
          buttons: [
            { type: 'QUICK_REPLY', text: 'Stop' },
            { type: 'URL', text: 'See', url: 'https://example.com/{{1}}' },
          ],
        },
      ],
    },
    {
      name: 'visit',
      language: 'de',
      components: [
        { type: 'HEADER', format: 'TEXT', text: 'Termin {{when}}' },
        { type: 'BODY', text: 'Hallo {{name}} aus {{city}}.' },
      ],
    },
    { name: 'visit', language: 'en', components: [{ type: 'BODY', text: 'Hello {{name}} of {{city}}.' }] },
    {
      name: 'code',
      language: 'en_US',
      category: 'AUTHENTICATION',
      components: [
        { type: 'BODY', text: '{{1}} is your code.' },
        { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Copy', url: 'https://example.com/otp?code={{1}}' }] },
      ],
    },
    {
      name: 'place',
      language: 'en_US',
      components: [
        { type: 'HEADER', format: 'LOCATION' },
        { type: 'BODY', text: 'We are here.' },
      ],
    },
    { name: 'swap', language: 'en_US', components: [{ type: 'BODY', text: '{{2}} for {{1}}' }] },
    { name: 'old', language: 'en_US', status: 'PAUSED', components: [{ type: 'BODY', text: 'Old' }] },
  ],
  chakra: {
    processes: [
      {
        id: LEAD_ID,
        procedure: 'lead',
        data: { name: 'Mina Holt', city: 'Oslo', phone_number: CUSTOMER, budget: 1200 },
      },
      { procedure: 'lead', data: { lead_id: 'LEAD-NOBODY', name: 'No Number' } },
    ],
  },
};
const base = { whatsappPhoneNumberId: PHONE_NUMBER_ID };
const TO_PHONE = `POST ${WHATSAPP}/phoneNumber/${CUSTOMER}/send-template-message`;
const TO_LEAD = `POST ${WHATSAPP}/process/lead/LEAD-000001/send-template-message`;
const value = (schemaPropertyName: string, schemaPropertyValue?: string) => ({ schemaPropertyName, schemaPropertyValue });
const PROMO = {
  ...base,
  templateName: 'promo',
  mapping: [value('1', 'John'), value('2', 'the sofa')],
  imageUrl: 'https://example.com/sofa.png',
  buttonMapping: [value('1', 'sofa-7')],
};

async function shown(mode: Mode, phone: string = CUSTOMER) {
  const { messages } = await (await get(mode, `/api/v1/contacts/+${phone}/messages`)).json();
  return messages.at(-1);
}

inEveryMode({ fixture, frozen: true, latency: 0, limits: false }, (mode) => {
  test("the document's mapping fills body, header and button of a template to a number", async () => {
    const { status, json } = await ask(mode, TO_PHONE, PROMO);
    assert.equal(status, 200);
    const { _data: message } = chatMessageReply.parse(json);
    assert.partialDeepStrictEqual(message, {
      dataType: 'template',
      text: 'Hi John, the sofa is waiting.',
      body: { body: 'Hi John, the sofa is waiting.', name: 'promo' },
      direction: 'OUTBOUND',
      deliveryStatus: 'accepted',
      context: { contactIdentifier: CUSTOMER, messageTemplateId: '310000000000001' },
      timestamp: Date.parse(NOW),
    });
    assert.match(message.externalId, /^wamid\./);
    const { id, template } = await shown(mode);
    assert.equal(id, message.externalId);
    assert.deepEqual(template.components, [
      { type: 'header', parameters: [{ type: 'image', image: { link: 'https://example.com/sofa.png' } }] },
      {
        type: 'body',
        parameters: [
          { type: 'text', text: 'John' },
          { type: 'text', text: 'the sofa' },
        ],
      },
      { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'sofa-7' }] },
    ]);
  });

  const FILLED: [what: string, call: string, body: object, text: string][] = [
    [
      'numbers say where a value goes, whatever their order',
      TO_PHONE,
      { mapping: [value('2', 'B'), value('1', 'A')] },
      'Hi A, B is waiting.',
    ],
    [
      'other names are taken in their order',
      TO_PHONE,
      { mapping: [value('first', 'A'), value('what', 'B')] },
      'Hi A, B is waiting.',
    ],
    [
      'a process gives what has no value',
      TO_LEAD,
      { mapping: [value('name'), value('budget')] },
      'Hi Mina Holt, 1200 is waiting.',
    ],
    [
      'a value given comes before that of the process',
      TO_LEAD,
      { mapping: [value('name', 'You'), value('city')] },
      'Hi You, Oslo is waiting.',
    ],
    [
      'the id of a process does as well as its key',
      TO_LEAD.replace('LEAD-000001', LEAD_ID),
      { mapping: [value('city'), value('state')] },
      'Hi Oslo, NEW is waiting.',
    ],
    [
      'named parameters go by name, and English comes before other languages',
      TO_LEAD,
      { templateName: 'visit', mapping: [value('city'), value('name')], imageUrl: undefined, buttonMapping: undefined },
      'Hello Mina Holt of Oslo.',
    ],
    [
      'a language can be asked for, and a text header filled',
      TO_LEAD,
      {
        templateName: 'visit',
        language: 'de',
        mapping: [value('city'), value('name')],
        headerMapping: [value('when', '7')],
        imageUrl: undefined,
        buttonMapping: undefined,
      },
      'Hallo Mina Holt aus Oslo.',
    ],
    [
      'numbers mean the same wherever they stand in the text',
      TO_PHONE,
      {
        ...base,
        templateName: 'swap',
        mapping: [value('1', 'you'), value('2', 'tea')],
        imageUrl: undefined,
        buttonMapping: undefined,
      },
      'tea for you',
    ],
    [
      'a one-time code fills text and button',
      TO_PHONE,
      { templateName: 'code', otpCode: '496093', mapping: undefined, imageUrl: undefined, buttonMapping: undefined },
      '496093 is your code.',
    ],
  ];
  for (const [what, call, body, text] of FILLED) {
    test(what, async () => {
      const { status, json } = await ask(mode, call, { ...PROMO, ...body });
      assert.equal(status, 200, JSON.stringify(json));
      assert.equal(json._data.text, text);
      assert.equal((await shown(mode)).id, json._data.externalId);
    });
  }

  test('a place heads a template, and the process of a message is told', async () => {
    const place = { locationLatitude: 59.9, locationLongitude: '10.7', locationName: 'Showroom' };
    const { json } = await ask(mode, TO_LEAD, { ...base, templateName: 'place', ...place });
    assert.equal(json._data.process, LEAD_ID);
    const { template } = await shown(mode);
    assert.partialDeepStrictEqual(template.components, [{ parameters: [{ location: { latitude: 59.9, name: 'Showroom' } }] }]);
    const half = await ask(mode, TO_LEAD, { ...base, templateName: 'place', locationLatitude: 59.9 });
    assert.match(errorOf(half).message, /"locationLongitude" is missing/);
  });

  const plain = { ...base, templateName: 'visit', mapping: [value('name', 'A'), value('city', 'B')] };
  const REFUSED: [what: string, call: string, body: object, status: number, code: string | number, words: RegExp][] = [
    [
      'an unknown template',
      TO_PHONE,
      { ...base, templateName: 'nope' },
      404,
      132_001,
      /template name \(nope\) does not exist in en_US/,
    ],
    ['a paused template', TO_PHONE, { ...base, templateName: 'old' }, 400, 132_015, /./],
    [
      'too few values',
      TO_PHONE,
      { ...PROMO, mapping: [value('1', 'John')] },
      400,
      132_000,
      /\(1\) does not match the expected number of params \(2\)/,
    ],
    [
      'a stray name',
      TO_PHONE,
      { ...plain, mapping: [value('town', 'B')] },
      400,
      'invalid_request',
      /"mapping\[0\]\.schemaPropertyName" cannot be "town": template "visit" has name, city/,
    ],
    [
      'a value that nobody has',
      TO_PHONE,
      { ...plain, mapping: [value('name'), value('city', 'B')] },
      400,
      'invalid_request',
      /"mapping\[0\]" has no value/,
    ],
    [
      'a property that the process has not',
      TO_LEAD,
      { ...PROMO, mapping: [value('name'), value('shoe')] },
      400,
      'invalid_request',
      /instead of "shoe"/,
    ],
    [
      'a picture for a text header',
      TO_PHONE,
      { ...plain, language: 'de', imageUrl: 'https://example.com/a.png' },
      400,
      132_012,
      /expected TEXT, received IMAGE/,
    ],
    [
      'two headers',
      TO_PHONE,
      { ...PROMO, videoUrl: 'https://example.com/a.mp4' },
      400,
      'invalid_request',
      /"imageUrl" and "videoUrl" cannot come together/,
    ],
    [
      'more button values than buttons',
      TO_PHONE,
      { ...PROMO, buttonMapping: [value('1', 'a'), value('2', 'b')] },
      400,
      'invalid_request',
      /has 2 values: .* has 1 button that takes one/,
    ],
    ['no template name', TO_PHONE, base, 400, 'invalid_request', /"templateName" is missing/],
    ['a number that is none', TO_PHONE.replace(CUSTOMER, '12'), PROMO, 400, 'invalid_phone_number', /has 2 digits/],
    ['an unknown sender', TO_PHONE, { ...PROMO, whatsappPhoneNumberId: '1234' }, 400, 100, /Object with ID '1234'/],
    [
      'an unknown procedure',
      TO_LEAD.replace('/lead/', '/deal/'),
      PROMO,
      404,
      'not_found',
      /There is no procedure "deal": there are lead, ticket/,
    ],
    ['an unknown process', TO_LEAD.replace('LEAD-000001', 'LEAD-9'), PROMO, 404, 'not_found', /There is no lead "LEAD-9"/],
    [
      'a process without a number',
      TO_LEAD.replace('LEAD-000001', 'LEAD-NOBODY'),
      PROMO,
      400,
      'invalid_request',
      /has no "phone_number"/,
    ],
  ];
  for (const [what, call, body, status, code, words] of REFUSED) {
    test(`${what} is refused`, async () => {
      const told = await ask(mode, call, body);
      const error = errorOf(told);
      assert.deepEqual([told.status, error.code], [status, code]);
      assert.match(`${error.message} ${error.details ?? ''}`, words);
    });
  }

  test('an error is that of the version in the path', async () => {
    const template = { name: 'code', language: { code: 'en_US' } };
    const body = { type: 'body', parameters: [{ type: 'text', text: 'a\n\nb' }] };
    const button = { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: 'a' }] };
    const message = {
      messaging_product: 'whatsapp',
      to: CUSTOMER,
      type: 'template',
      template: { ...template, components: [body, button] },
    };
    const codes = await Promise.all(
      ['v22.0', 'v23.0'].map(
        async (version) => errorOf(await ask(mode, `POST ${WHATSAPP}/api/${version}//messages`, message)).code,
      ),
    );
    assert.deepEqual(codes, [132_007, 132_018]);
  });

  test('magic numbers decide on templates too', async () => {
    const call = TO_PHONE.replace(CUSTOMER, '15550131026');
    assert.equal((await ask(mode, call, PROMO)).status, 200);
    await mode.mock.clock.advance('1m');
    assert.partialDeepStrictEqual(await shown(mode, '15550131026'), { status: 'failed', error: { providerCode: 131_026 } });
  });

  test('a lead that was just created gets a template by its key', async () => {
    const lead = await ask(mode, `POST ${LEADS}`, { data: { name: 'Sam Poe', phone_number: '447700900888' } });
    const call = `POST ${WHATSAPP}/process/lead/${lead.json._data.data.lead_id}/send-template-message`;
    assert.equal((await ask(mode, call, { ...PROMO, mapping: [value('name'), value('lead_id')] })).status, 200);
    assert.equal((await shown(mode, '447700900888')).type, 'template');
  });
});
