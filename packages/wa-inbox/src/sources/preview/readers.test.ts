import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Reading } from '../../model/preview.ts';
import type { Template } from '../../model/template.ts';
import type { Dialect } from '../../model/values.ts';
import { payloadReader, PREVIEW_DIALECTS } from './payload-reader.ts';
import { payloadsOf, type Sample } from './sample-payloads.ts';

const file = new URL('../../../../../test/contract/cloud-samples.fixture.json', import.meta.url);
const SAMPLES = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Sample>);

const readers = new Map(
  await Promise.all(PREVIEW_DIALECTS.map(async (dialect) => [dialect, await payloadReader(dialect)] as const)),
);
const read = (dialect: Dialect, body: unknown, templates: readonly Template[] = []): Reading =>
  readers.get(dialect)!.read(body, templates);
const places = ({ problems }: Reading) => problems.map(({ field, meant }) => (meant ? `${field} → ${meant}` : field));

test('there is a reader for each dialect', () => {
  assert.deepEqual(
    [...readers.values()].map(({ dialect }) => dialect),
    ['whatssync', 'chatmitra', 'chakra', 'cloud'],
  );
});

for (const [name, sample] of SAMPLES) {
  test(`${name} is read in every dialect that takes it, without a problem and whole`, () => {
    for (const [dialect, body] of payloadsOf(sample, read)) {
      const reading = read(dialect, body);
      assert.deepEqual(reading.problems, [], dialect);
      assert.equal(reading.messages.length, reading.act ? 0 : 1, dialect);
    }
  });
}

test('each dialect takes the kinds that its documents name', () => {
  const taken = (wanted: Dialect) =>
    SAMPLES.filter(([, sample]) => payloadsOf(sample, read).some(([dialect]) => dialect === wanted)).map(([name]) => name);
  assert.equal(taken('cloud').length, 46);
  assert.equal(taken('chakra').length, 46);
  assert.equal(taken('whatssync').length, 31);
  assert.equal(taken('chatmitra').length, 27);
});

const wrong: [what: string, dialect: Dialect, body: unknown, fields: string[]][] = [
  ['a type that is nearly one', 'whatssync', { to: '+12025550123', type: 'txt', text: 'Hi' }, ['type → text']],
  ['no object', 'whatssync', [], ['body']],
  ['no object', 'cloud', 'Hi', ['body']],
  ['a link that is none', 'whatssync', { to: '+12025550123', type: 'image', image: { url: 'a.jpg' } }, ['image.url']],
  ['a slip', 'whatssync', { to: '+12025550123', type: 'text', text: 'Hi', contxt: { id: '1' } }, ['contxt → context']],
  ['no product', 'cloud', { to: '12025550123', type: 'text', text: { body: 'Hi' } }, ['messaging_product']],
  ['no recipient', 'cloud', { messaging_product: 'whatsapp', text: { body: 'Hi' } }, ['to']],
  ['letters', 'cloud', { messaging_product: 'whatsapp', to: 'Mina', text: { body: 'Hi' } }, ['to']],
  ['an unknown type', 'chakra', { messaging_product: 'whatsapp', to: '12025550123', type: 'picture' }, ['type']],
  ['a missing id', 'cloud', { messaging_product: 'whatsapp', status: 'read' }, ['message_id']],
  ['too many digits', 'chatmitra', { recipient_mobile_number: '+91 99999', message: 'Hi' }, ['recipient_mobile_number']],
  ['both', 'chatmitra', { recipient_mobile_number: '919999999999', message: 'Hi', messages: [] }, ['messages', 'messages']],
  ['no template', 'chakra', { whatsappPhoneNumberId: '1' }, ['templateName']],
];
for (const [what, dialect, body, fields] of wrong) {
  test(`${dialect}: ${what} is told at ${fields.join()}`, () => assert.deepEqual(places(read(dialect, body)), fields));
}

test('each message of a call to Chat Mitra is held against its rules, with the place and the sentence of the document', () => {
  const raw = (payload: object) => ({ kind: 'raw', payload });
  const messages = [
    raw({ type: 'text', text: { body: '🎉' } }),
    raw({ type: 'text', text: { body: 'Hi' } }),
    raw({ type: 'image', image: { link: 'http://example.com/a.png' } }),
    { kind: 'template', payload: { name: 'Big-Sale', language: 'en' } },
  ];
  const { problems } = read('chatmitra', { recipient_mobile_number: '919999999999', messages });
  assert.deepEqual(
    problems.map(({ path }) => path.join('.')),
    ['messages.0.payload.text.body', 'messages.2.payload.image.link', 'messages.3.payload.name'],
  );
  assert.match(problems[0]!.message, /nothing but emojis/);
});

const ORDER: Template = {
  id: '1',
  name: 'order',
  language: 'en',
  category: 'UTILITY',
  status: 'APPROVED',
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}' },
    { type: 'BODY', text: 'Hi {{1}}, {{2}} is on its way.' },
    { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Track', url: 'https://example.com/{{1}}' }] },
  ],
};
const NAMED: Template = { ...ORDER, name: 'named', components: [{ type: 'BODY', text: 'Hi {{first}}, {{item}} is here.' }] };
const text = (value: string, parameter_name?: string) => ({
  type: 'text',
  text: value,
  ...(parameter_name ? { parameter_name } : {}),
});
const using = ({ name }: Template, ...components: object[]) => ({
  to: '+12025550123',
  type: 'template',
  template: { name, language: { code: 'en' }, components },
});

test('values that do not fit the template are told where they stand', () => {
  const found = (...components: object[]) => places(read('whatssync', using(ORDER, ...components), [ORDER]));
  const header = { type: 'header', parameters: [text('7')] };
  const button = { type: 'button', sub_type: 'url', index: '0', parameters: [text('7')] };
  const body = (...parameters: object[]) => ({ type: 'body', parameters });
  assert.deepEqual(found(header, body(text('Mina'), text('The lamp')), button), []);
  assert.deepEqual(found(header, body(text('Mina')), button), ['template.components[1].parameters']);
  assert.deepEqual(found(body(text('Mina'), text('The lamp'))), ['template.components', 'template.components']);
  const named = (...parameters: object[]) => places(read('whatssync', using(NAMED, body(...parameters)), [NAMED]));
  assert.deepEqual(named(text('Mina', 'first'), text('The lamp', 'itm')), [
    'template.components[0].parameters[1].parameter_name → item',
  ]);
  assert.deepEqual(named(text('Mina', 'first')), ['template.components[0].parameters']);
});

test('a template is shown in its words, filled by components, by mapping, by placeholder', () => {
  const bodyOf = ({ messages }: Reading) => (messages[0]?.content.kind === 'template' ? messages[0].content.body : undefined);
  const filled = [{ type: 'body', parameters: [text('Mina'), text('The lamp')] }];
  assert.equal(bodyOf(read('whatssync', using(ORDER, ...filled), [ORDER])), 'Hi Mina, The lamp is on its way.');
  const values = ['Mina', 'The lamp'].map((schemaPropertyValue) => ({ schemaPropertyName: 'any', schemaPropertyValue }));
  const mapped = { whatsappPhoneNumberId: '1', templateName: 'order', mapping: [values[0], { schemaPropertyName: 'item' }] };
  assert.equal(bodyOf(read('chakra', { ...mapped, mapping: values }, [ORDER])), 'Hi Mina, The lamp is on its way.');
  assert.equal(bodyOf(read('chakra', mapped, [ORDER])), 'Hi Mina, {{item}} is on its way.');
  const items = { item: 'The lamp', first: 'Mina' };
  const named = Object.entries(items).map(([schemaPropertyName, schemaPropertyValue]) => ({
    schemaPropertyName,
    schemaPropertyValue,
  }));
  const byName = { whatsappPhoneNumberId: '1', templateName: 'named', mapping: named };
  assert.equal(bodyOf(read('chakra', byName, [NAMED])), 'Hi Mina, The lamp is here.');
  const payload = { name: 'order', language: 'en', components: [{ type: 'body', parameters: [text('$name'), text('$item')] }] };
  const queued = { recipient_mobile_number: '12025550123', customer_name: 'Mina', altTexts: { $item: 'The lamp' } };
  const sent = { ...queued, messages: [{ kind: 'template', payload }] };
  assert.equal(bodyOf(read('chatmitra', sent, [ORDER])), 'Hi Mina, The lamp is on its way.');
});

test('the call goes where the documents say, with placeholders for what only the caller knows', () => {
  const callOf = (dialect: Dialect, body: unknown, values = {}) => readers.get(dialect)!.call(body, { values });
  assert.deepEqual(callOf('chatmitra', { message: 'Hi' }), {
    method: 'POST',
    url: 'https://backend.chatmitra.com/developer/api/send_message',
    headers: { Authorization: 'Bearer YOUR_TOKEN', 'Content-Type': 'application/json' },
    body: { message: 'Hi' },
  });
  assert.equal(callOf('cloud', {}).url, 'https://graph.facebook.com/v23.0/YOUR_PHONE_NUMBER_ID/messages');
  assert.equal(
    callOf('chakra', {}, { pluginId: 'p', version: 'v24.0' }).url,
    'https://api.chakrahq.com/v1/ext/plugin/whatsapp/p/api/v24.0/YOUR_PHONE_NUMBER_ID/messages',
  );
  assert.equal(
    callOf('chakra', { templateName: 'order' }, { phone: '12025550123' }).url,
    'https://api.chakrahq.com/v1/ext/plugin/whatsapp/YOUR_PLUGIN_ID/phoneNumber/12025550123/send-template-message',
  );
});
