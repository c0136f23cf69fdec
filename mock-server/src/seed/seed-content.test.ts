import assert from 'node:assert/strict';
import test from 'node:test';
import { LIMITS } from '@wa-inbox/protocol';
import { PICTURE_NAMES } from './images.ts';
import { sampleFixture } from './sample-fixture.ts';

type Parameter = { text?: string };
type Component = {
  type: string;
  format?: string;
  text?: string;
  example?: object;
  parameters?: Parameter[];
  buttons?: { text: string; url?: string }[];
};
type Template = { id: string; name: string; language: string; status: string; category: string; components: Component[] };

const world = sampleFixture({ now: Date.parse('2026-03-04T15:20:00.000Z'), seed: 1 });
const templates = world.templates as unknown as Template[];
const part = (template: { components?: Component[] }, type: string) =>
  template.components?.find((each) => each.type.toLowerCase() === type);
const placeholders = (text = '') => new Set(text.match(/\{\{\d+\}\}/g)).size;

test('texts and captions are within the documented limits', () => {
  for (const { content, at } of world.messages) {
    const { body, caption } = (content[content.type] ?? {}) as { body?: unknown; caption?: string };
    if (content.type === 'text') assert.ok(typeof body === 'string' && body.trim() !== '' && body.length <= LIMITS.textBody, at);
    assert.ok((caption?.length ?? 0) <= LIMITS.caption, at);
  }
});

test('every file is there, is used, and has an id of its own; each drawing is one of them', () => {
  const text = JSON.stringify(world.messages);
  assert.doesNotMatch(text, /"picture:|"link":/);
  for (const [link] of text.matchAll(/https?:\/\/[\w.-]+/g)) assert.equal(link, 'https://example.com');
  const used = new Set(Array.from(text.matchAll(/"id":"(\d{16})"/g), ([, id]) => id));
  const files = world.media!;
  assert.deepEqual(used, new Set(files.map(({ id }) => id)));
  assert.equal(new Set(files.map(({ id }) => id)).size, files.length);
  const drawings = files.filter(({ mimeType }) => mimeType === 'image/svg+xml');
  assert.deepEqual(new Set(drawings.map(({ filename }) => filename!.slice(0, -4))), new Set(PICTURE_NAMES));
});

test('about two thirds of the contacts have a profile image of their own', () => {
  const images = world.contacts.flatMap(({ profileImage }) => profileImage ?? []);
  assert.ok(images.length / world.contacts.length > 0.6 && images.length / world.contacts.length < 0.8);
  assert.equal(new Set(images).size, images.length);
});

test('each template is whole: ids, categories, lengths, and an example where it has variables', () => {
  assert.equal(new Set(templates.map(({ id }) => id)).size, templates.length);
  assert.equal(new Set(templates.map(({ name, language }) => `${name} ${language}`)).size, templates.length);
  for (const template of templates) {
    assert.match(template.id, /^\d{15,16}$/);
    assert.match(template.name, /^[a-z0-9_]{1,512}$/);
    assert.match(template.category, /^(?:MARKETING|UTILITY|AUTHENTICATION)$/);
    const body = part(template, 'body');
    assert.ok(body?.text && body.text.length <= 1_024, template.name);
    assert.ok((part(template, 'footer')?.text?.length ?? 0) <= 60, template.name);
    assert.ok((part(template, 'header')?.text?.length ?? 0) <= 60, template.name);
    for (const button of part(template, 'buttons')?.buttons ?? []) assert.ok(button.text.length <= 25, button.text);
    for (const component of template.components)
      assert.ok(placeholders(component.text) === 0 || component.example, template.name);
  }
});

test('body variables are counted from one and neither open nor close the text', () => {
  for (const template of templates.filter(({ category }) => category !== 'AUTHENTICATION')) {
    const text = part(template, 'body')?.text ?? '';
    const numbers = (text.match(/\{\{\d+\}\}/g) ?? []).map((placeholder) => Number(placeholder.slice(2, -2)));
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => index + 1),
      template.name,
    );
    assert.doesNotMatch(text, /^\{\{|\}\}$/, template.name);
  }
});

test("the document's sample fits: appointment_reminder in en_US takes two body parameters and no others", () => {
  const reminder = templates.find(({ name, language }) => name === 'appointment_reminder' && language === 'en_US');
  assert.equal(reminder?.status, 'APPROVED');
  assert.deepEqual(
    reminder?.components.map(({ text }) => placeholders(text)),
    [2, 0, 0],
  );
});

test('templates are approved, paused and rejected, in several languages', () => {
  assert.ok(templates.filter(({ status }) => status === 'APPROVED').length >= 10);
  for (const status of ['PAUSED', 'REJECTED'])
    assert.ok(
      templates.some((template) => template.status === status),
      status,
    );
  for (const language of ['en_US', 'es', 'hi'])
    assert.ok(
      templates.some((template) => template.language === language),
      language,
    );
});

test('each template message names an approved template and fills its variables', () => {
  for (const { content, at } of world.messages) {
    if (content.type !== 'template') continue;
    const use = content['template'] as { name: string; language: { code: string }; components: Component[] };
    const template = templates.find(({ name, language }) => name === use.name && language === use.language.code);
    assert.equal(template?.status, 'APPROVED', `${use.name} at ${at}`);
    for (const type of ['header', 'body', 'button'])
      assert.equal(given(use, type), wanted(template, type), `${type} of ${use.name} at ${at}`);
  }
});

function given(use: { components: Component[] }, type: string): number {
  return part(use, type)?.parameters?.length ?? 0;
}

function wanted(template: Template, type: string): number {
  if (type === 'button')
    return placeholders(
      part(template, 'buttons')
        ?.buttons?.map(({ url }) => url)
        .join(' '),
    );
  const component = part(template, type);
  return component?.format === 'IMAGE' ? 1 : placeholders(component?.text);
}
