import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wireMessage } from '@wa-inbox/protocol/whatssync/replies';
import { sendBody } from '@wa-inbox/protocol/whatssync/requests';
import { ANA, BO, CY, sampleMock, tell } from '../../sample-mock.ts';

const to = `+${ANA}`;
const TEMPLATE = {
  name: 'appointment_reminder',
  language: { code: 'en_US' },
  components: [
    {
      type: 'body',
      parameters: [
        { type: 'text', text: 'John' },
        { type: 'date_time', date_time: { fallback_value: 'June 10, 2023' } },
      ],
    },
  ],
};
/** The samples of seeds/003, "Sending Messages". */
const SAMPLES = [
  { to, type: 'text', text: 'Hello from WhatsSync!' },
  { to, type: 'image', image: { url: 'https://example.com/image.jpg', caption: 'Check out this image!' } },
  {
    to,
    type: 'document',
    document: { url: 'https://example.com/document.pdf', filename: 'report.pdf', caption: 'Monthly report' },
  },
  {
    to,
    type: 'location',
    location: { latitude: 37.7749, longitude: -122.4194, name: 'San Francisco', address: 'San Francisco, CA' },
  },
] as const;

/** Ours beside them. */
const ADDED = [
  {
    to,
    type: 'contacts',
    contacts: [{ name: { formatted_name: 'Nora', first_name: 'Nora' }, phones: [{ phone: '+12025550100' }] }],
  },
  {
    to,
    type: 'interactive',
    interactive: {
      type: 'button',
      body: { text: 'Will you come?' },
      action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Yes' } }] },
    },
  },
] as const;

for (const sample of ADDED) {
  test(`${sample.type}, which the document does not name, comes back as it was sent`, async () => {
    const mock = sampleMock();
    const { status } = await tell(mock, 'POST /api/v1/messages', sample);
    const { json: page } = await tell(mock, `GET /api/v1/contacts/${to}/messages`);
    assert.equal(status, 201);
    assert.deepEqual(page.messages.at(-1)[sample.type], (sample as Record<string, unknown>)[sample.type]);
  });
}

test('film and sound are sent by link; sound can be a voice message', async () => {
  const mock = sampleMock();
  await tell(mock, 'POST /api/v1/messages', { to, type: 'video', video: { url: 'https://example.com/a.mp4', caption: 'Us' } });
  await tell(mock, 'POST /api/v1/messages', { to, type: 'audio', audio: { url: 'https://example.com/a.ogg', voice: true } });
  const { json: page } = await tell(mock, `GET /api/v1/contacts/${to}/messages`);
  assert.deepEqual(
    page.messages.slice(-2).map(({ video, audio }: Record<string, unknown>) => video ?? audio),
    [
      { link: 'https://example.com/a.mp4', caption: 'Us' },
      { link: 'https://example.com/a.ogg', voice: true },
    ],
  );
});

for (const sample of SAMPLES) {
  test(`the documented ${sample.type} message is accepted and comes back as it was sent`, async () => {
    const mock = sampleMock();
    assert.ok(sendBody.safeParse(sample).success);
    const { status, json } = await tell(mock, 'POST /api/v1/messages', sample);
    assert.deepEqual(
      [status, json.status, json.direction, json.from, json.to],
      [201, 'accepted', 'outbound', '+12025550100', to],
    );
    const { json: page } = await tell(mock, `GET /api/v1/contacts/${to}/messages`);
    const message = page.messages.at(-1);
    assert.ok(wireMessage.safeParse(message).success);
    assert.equal(message.id, json.id);
    assert.deepEqual(message[sample.type], (sample as Record<string, unknown>)[sample.type]);
  });
}

test('the documented template is accepted outside the window, and read with its parameters', async () => {
  const { status, json } = await tell(sampleMock(), 'POST /api/v1/messages', {
    to: `+${BO}`,
    type: 'template',
    template: TEMPLATE,
  });
  assert.equal(status, 201);
  assert.equal(json.template.body, 'Hi John, see you on June 10, 2023.');
  assert.equal(json.template.footer, 'Reply STOP to opt out');
});

for (const [who, why] of [
  [BO, /more than 24 hours old/],
  [CY, /has never written/],
  ['34600111222', /has never written/],
] as const) {
  test(`free text to ${who} is refused: the window is closed`, async () => {
    const mock = sampleMock();
    const { status, json } = await tell(mock, 'POST /api/v1/messages', { to: `+${who}`, type: 'text', text: 'Hi' });
    assert.deepEqual([status, json.error.code, json.error.providerCode], [400, 'window_closed', 131_047]);
    assert.match(json.error.message, why);
    assert.equal(mock.snapshot().messages.length, 3);
  });
}

test('the code of a closed window can be turned', async () => {
  const { json } = await tell(sampleMock({ windowCode: 131026 }), 'POST /api/v1/messages', {
    to: `+${BO}`,
    type: 'text',
    text: 'Hi',
  });
  assert.deepEqual([json.error.code, json.error.providerCode], ['window_closed', 131_026]);
});

test('the window closes 24 hours after the last message, and opens with the next', async () => {
  const mock = sampleMock();
  const send = async () => (await tell(mock, 'POST /api/v1/messages', { to, type: 'text', text: 'Hi' })).status;
  await mock.clock.set('2026-03-03T10:59:59.999Z');
  assert.equal(await send(), 201);
  await mock.clock.advance(1);
  assert.equal(await send(), 400);
  await mock.inbound({ from: ANA, text: 'Here again' });
  assert.equal(await send(), 201);
});

const filled = (...values: (string | object)[]) => ({
  components: [{ type: 'body', parameters: values.map((text) => (typeof text === 'string' ? { type: 'text', text } : text)) }],
});

const WRONG_TEMPLATES: [change: object, status: number, code: string, providerCode: number, sentence: RegExp][] = [
  [{ name: 'apointment_reminder' }, 404, 'template_not_found', 132_001, /did you mean "appointment_reminder"/],
  [{ language: { code: 'de' } }, 404, 'template_not_found', 132_001, /"template\.language\.code" can be en_US/],
  [{ name: 'old_offer' }, 400, 'template_paused', 132_015, /is PAUSED/],
  [{ name: 'gone_offer' }, 400, 'template_disabled', 132_016, /is DISABLED/],
  [filled('John', 'a\nb'), 400, 'template_validation_error', 132_018, /new-line/],
  [filled('John', 'x'.repeat(1_024)), 400, 'template_text_too_long', 132_005, /at most 1024/],
  [filled('John', { type: 'image', image: {} }), 400, 'template_parameter_format_mismatch', 132_012, /wants TEXT/],
  [
    filled('John', { type: 'currency', currency: { fallback_value: '$1', code: 'dollar' } }),
    400,
    'template_parameter_invalid',
    132_008,
    /"dollar" is no ISO 4217 code/,
  ],
  [{ components: [] }, 400, 'template_parameter_mismatch', 132_000, /has 2 placeholders.*gives 0 body parameters/],
];

for (const [change, status, code, providerCode, sentence] of WRONG_TEMPLATES) {
  test(`a template with ${JSON.stringify(change)} is refused as ${code}`, async () => {
    const { status: seen, json } = await tell(sampleMock(), 'POST /api/v1/messages', {
      to,
      type: 'template',
      template: { ...TEMPLATE, ...change },
    });
    assert.deepEqual([seen, json.error.code, json.error.providerCode], [status, code, providerCode]);
    assert.match(json.error.message, sentence);
  });
}

test('a reply names the message it answers; an unknown one is refused by its field', async () => {
  const mock = sampleMock();
  const { json } = await tell(mock, 'POST /api/v1/messages', { to, type: 'text', text: 'Yes', context: { id: 'msg_ana' } });
  assert.deepEqual(json.context, { id: 'msg_ana' });
  const wrong = await tell(mock, 'POST /api/v1/messages', { to, type: 'text', text: 'Yes', context: { id: 'msg_bo' } });
  assert.deepEqual([wrong.status, wrong.json.error.code], [400, 'message_not_found']);
  assert.match(wrong.json.error.message, /"context\.id" cannot be "msg_bo"/);
});

test('a reaction changes its message, which is announced again under its id; an empty one takes it back', async () => {
  const mock = sampleMock();
  const react = (emoji: string) =>
    tell(mock, 'POST /api/v1/messages', { to, type: 'reaction', reaction: { messageId: 'msg_ana', emoji } });
  const { json } = await react('👍');
  assert.deepEqual([json.id, json.reactions], ['msg_ana', [{ from: '+12025550100', emoji: '👍' }]]);
  const { json: log } = await tell(mock, 'GET /_mock/events');
  assert.deepEqual(
    log.events.map(({ type, message }: { type: string; message: { id: string } }) => [type, message.id]),
    [['message.created', 'msg_ana']],
  );
  assert.equal((await react('')).json.reactions, undefined);
  assert.equal(mock.snapshot().messages.length, 3);
});

test('a message to a new number by template makes a contact', async () => {
  const mock = sampleMock();
  await tell(mock, 'POST /api/v1/messages', { to: '+34600111222', type: 'template', template: TEMPLATE });
  const { json } = await tell(mock, 'GET /api/v1/contacts?limit=1');
  assert.deepEqual(
    [json.contacts[0].phone, json.contacts[0].name, json.contacts[0].window],
    ['+34600111222', '+34600111222', { open: false }],
  );
});
