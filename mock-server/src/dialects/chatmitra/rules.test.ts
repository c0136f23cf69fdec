import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { LIMITS } from '@wa-inbox/protocol';
import { ANA, SAMPLE, sampleMock, tell } from '../../sample-mock.ts';

const KB = 1_024;
const MB = KB * KB;
const x = (length: number) => 'x'.repeat(length);
const many = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));

const approved = (name: string, placeholders = 0) => {
  const body = many(placeholders, (index) => `{{${index + 1}}}`).join(' ');
  return { name, language: 'en_US', status: 'APPROVED', components: [{ type: 'BODY', text: `Hello ${body}` }] };
};
const reply = { name: 'reply', components: [{ type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Yes' }] }] };
const templates = [reply, approved(x(60)), approved('a_b'), approved('a'), approved('one', 1), approved('ten', 10)];
const mock = sampleMock({ limits: false, fixture: { ...SAMPLE, templates } });
after(() => mock.close());

const text = (message: string) => ({ message });
const raw = (type: string, part: unknown) => ({ messages: [{ kind: 'raw', payload: { type, [type]: part } }] });
const sized = (type: string, file_size: number) => raw(type, { link: 'https://files.example.com/1', file_size });
const linked = (link: string) => raw('image', { link });
const named = (type: string, name: string) => raw(type, { link: `https://files.example.com/a.${name}` });
const place = (latitude: number, longitude: number) => raw('location', { latitude, longitude });
const interactive = (type: string, action: unknown) => raw('interactive', { type, body: { text: 'Choose' }, action });
const buttons = (replies: { id: string; title: string }[]) =>
  interactive('button', { buttons: replies.map((reply) => ({ type: 'reply', reply })) });
const list = (...sections: { id: string; title: string }[][]) =>
  interactive('list', { button: 'Open', sections: sections.map((rows) => ({ title: 'Some', rows })) });
const choice = (index: number) => ({ id: `id-${index}`, title: `No. ${index}` });
const template = (name: string, components: unknown = []) => ({
  messages: [{ kind: 'template', payload: { name, language: { code: 'en_US' }, components } }],
});
const filled = (name: string, type: string, parameters: unknown[]) => template(name, [{ type, parameters }]);
const replied = (payload: string) =>
  template('reply', [{ type: 'button', sub_type: 'quick_reply', index: 0, parameters: [{ type: 'payload', payload }] }]);
const values = (count: number) => many(count, () => ({ type: 'text', text: 'x' }));

/** Each limit of seeds/001, "Validation Rules & Limits": what it allows, what lies one past it, what the refusal says. */
const LIMITED: [rule: string, at: object, past: object, says: RegExp][] = [
  ['4,096 characters', text(x(4_096)), text(x(4_097)), /"message" has 4097 characters: at most 4096/],
  ['10 emojis', text(`Yes ${'📦'.repeat(10)}`), text(`Yes ${'📦'.repeat(11)}`), /has 11 emojis: at most 10/],
  ['a family is one emoji', text(`Us ${'👨‍👩‍👧‍👦'.repeat(10)}`), text(`Us ${'👨‍👩‍👧‍👦'.repeat(11)}`), /11 emojis/],
  ['no emoji-only message', text('👍 ok'), text('👍 🎉'), /emoji-only/],
  ['no HTML', text('3 < 5 and 7 > 6'), text('Hello <b>there</b>'), /HTML \("<b>"\)/],
  ['no Markdown emphasis', text('2*3*4 is snake_case_name'), text('This is **bold**'), /Markdown \("\*\*bold\*\*"\)/],
  ['no Markdown headings', text('Your order #12345'), text('# Your order'), /Markdown/],
  ['no Markdown links', text('[1] see https://example.com'), text('[see](https://example.com)'), /Markdown/],
  ['no Devanagari with Latin', text('नमस्ते, १२ 34'), text('नमस्ते Ana'), /mixes Devanagari and Latin/],
  ['60 characters of a template name', template(x(60)), template(x(61)), /name" has 61 characters: at most 60/],
  ['lower case and underscore', template('a_b'), template('a_B'), /name" cannot be "a_B": .* lower-case/],
  ['no digits in a template name', template('a'), template('a1'), /cannot be "a1"/],
  ['10 parameters', filled('ten', 'body', values(10)), filled('ten', 'body', values(11)), /has 11 parameters: at most 10/],
  [
    '1,024 characters of a parameter',
    filled('one', 'body', [{ type: 'text', text: x(1_024) }]),
    filled('one', 'body', [{ type: 'text', text: x(1_025) }]),
    /text" has 1025 characters: at most 1024/,
  ],
  ['256 characters of a payload', replied(x(256)), replied(x(257)), /payload" has 257 characters: at most 256/],
  ['3 buttons', buttons(many(3, choice)), buttons(many(4, choice)), /has 4 buttons: at most 3/],
  [
    '20 characters of a button',
    buttons([{ id: '1', title: x(20) }]),
    buttons([{ id: '1', title: x(21) }]),
    /reply\.title" has 21 characters: at most 20/,
  ],
  [
    '256 characters of a button id',
    buttons([{ id: x(256), title: 'a' }]),
    buttons([{ id: x(257), title: 'a' }]),
    /reply\.id" has 257 characters: at most 256/,
  ],
  [
    '10 rows over all sections',
    list(many(4, choice), many(6, choice)),
    list(many(5, choice), many(6, choice)),
    /has 11 rows: at most 10/,
  ],
  [
    '20 characters of a row',
    list([{ id: '1', title: x(20) }]),
    list([{ id: '1', title: x(21) }]),
    /rows\[0\]\.title" has 21 characters: at most 20/,
  ],
  [
    '256 characters of a row id',
    list([{ id: x(256), title: 'a' }]),
    list([{ id: x(257), title: 'a' }]),
    /rows\[0\]\.id" has 257/,
  ],
  ['an image of 5 MB', sized('image', 5 * MB), sized('image', 5 * MB + 1), /kind image has at most 5 MB/],
  ['a video of 16 MB', sized('video', 16 * MB), sized('video', 16 * MB + 1), /kind video has at most 16 MB/],
  ['an audio file of 16 MB', sized('audio', 16 * MB), sized('audio', 16 * MB + 1), /kind audio has at most 16 MB/],
  ['a document of 100 MB', sized('document', 100 * MB), sized('document', 100 * MB + 1), /kind document has at most 100 MB/],
  ['a sticker of 500 KB', sized('sticker', 500 * KB), sized('sticker', 500 * KB + 1), /kind sticker has at most 500 KB/],
  ['image formats', named('image', 'WEBP'), named('image', 'gif'), /format "gif": a file of kind image can be JPG/],
  ['video formats', named('video', '3gp'), named('video', 'avi'), /kind video can be MP4, 3GP/],
  ['audio formats', named('audio', 'opus'), named('audio', 'wav'), /kind audio can be MP3, OGG, OPUS/],
  ['document formats', named('document', 'docx'), named('document', 'exe'), /kind document can be PDF/],
  ['sticker formats', named('sticker', 'webp'), named('sticker', 'png'), /kind sticker can be WEBP/],
  [
    'a declared type before an ending',
    raw('image', { link: 'https://a.example/x.gif', mime_type: 'image/jpeg' }),
    raw('image', { link: 'https://a.example/x.jpg', mime_type: 'image/gif' }),
    /format "gif"/,
  ],
  ['HTTPS only', linked('https://example.com/a.jpg'), linked('http://example.com/a.jpg'), /HTTPS only/],
  ['a link at all', linked('https://example.com/a.jpg'), linked('a.jpg'), /cannot be "a\.jpg"/],
  ['latitude to 90', place(90, 0), place(90.000_1, 0), /latitude" cannot be 90\.0001: give -90 to 90/],
  ['latitude from -90', place(-90, 0), place(-90.000_1, 0), /latitude/],
  ['longitude to 180', place(0, 180), place(0, 180.000_1), /longitude" cannot be 180\.0001: give -180 to 180/],
  ['longitude from -180', place(0, -180), place(0, -180.000_1), /longitude/],
];

for (const [rule, at, past, says] of LIMITED) {
  test(`${rule}: accepted at the limit, refused one past it with its own sentence`, async () => {
    const to = { recipient_mobile_number: ANA };
    const accepted = await tell(mock, 'POST /developer/api/send_message', { ...to, ...at });
    assert.equal(accepted.status, 200, JSON.stringify(accepted.json));
    const refused = await tell(mock, 'POST /developer/api/send_message', { ...to, ...past });
    assert.equal(refused.status, 400);
    assert.equal(refused.json.status, 'error');
    assert.match(refused.json.message, says);
  });
}

const BLOCKED = [
  'localhost',
  'LOCALHOST:8080',
  'api.localhost',
  'printer.local',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '10.0.0.1',
  '192.168.1.20',
  '172.16.0.1',
  '172.31.255.255',
  '169.254.169.254',
  '0.0.0.0',
  '[::1]',
  '[fd00::1]',
  '[fe80::1]',
  '[::ffff:10.0.0.1]',
];
for (const host of BLOCKED) {
  test(`a link to ${host} is blocked`, async () => {
    const body = { recipient_mobile_number: ANA, ...linked(`https://${host}/a.jpg`) };
    const { status, json } = await tell(mock, 'POST /developer/api/send_message', body);
    assert.equal(status, 400);
    assert.match(json.message, /localhost and private addresses are blocked/);
  });
}

test('links to public addresses that look like private ones are accepted', async () => {
  for (const host of ['172.32.0.1', '11.0.0.1', '192.169.0.1', 'localhost.example.com', '10.example.com', '[2001:db8::1]']) {
    const body = { recipient_mobile_number: ANA, ...linked(`https://${host}/a.jpg`) };
    assert.equal((await tell(mock, 'POST /developer/api/send_message', body)).status, 200, host);
  }
});

test('files in headers of interactive messages and of templates have the rules of their kind', async () => {
  const header = { type: 'image', image: { link: 'http://example.com/a.jpg' } };
  const withHeader = raw('interactive', {
    type: 'button',
    header,
    body: { text: 'Choose' },
    action: { buttons: [{ type: 'reply', reply: choice(1) }] },
  });
  for (const body of [withHeader, filled('a', 'header', [header])]) {
    const { status, json } = await tell(mock, 'POST /developer/api/send_message', { recipient_mobile_number: ANA, ...body });
    assert.equal(status, 400);
    assert.match(json.message, /image\.link" begins with "http:"/);
  }
});

test('a template must be approved before it is sent', async () => {
  const sample = sampleMock();
  for (const [name, says] of [
    ['old_offer', /is PAUSED: only an APPROVED template/],
    ['gone_offer', /is DISABLED: only an APPROVED template/],
    ['appointment_remindr', /did you mean "appointment_reminder"/],
  ] as const) {
    const { status, json } = await tell(sample, 'POST /developer/api/send_message', {
      recipient_mobile_number: ANA,
      ...template(name),
    });
    assert.equal(status, 400);
    assert.match(json.message, says);
  }
});

test('every limit of the protocol is one of the document', () => {
  const {
    emojis,
    templateName,
    bodyParameters,
    parameterText,
    buttons: most,
    buttonTitle,
    listRows,
    rowTitle,
    id,
  } = LIMITS.chatmitra;
  assert.deepEqual(
    [LIMITS.textBody, emojis, templateName, bodyParameters, parameterText, most, buttonTitle, listRows, rowTitle, id],
    [4_096, 10, 60, 10, 1_024, 3, 20, 10, 20, 256],
  );
});
