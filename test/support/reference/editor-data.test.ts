import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cssCustomData, htmlCustomData, webTypes } from './editor-data.ts';
import { createManifest, elementsOf } from './manifest.ts';

const manifest = await createManifest();
const inbox = elementsOf(manifest).find(({ tagName }) => tagName === 'wa-inbox')!;

test('VS Code offers every tag, attribute and value', () => {
  const { tags } = htmlCustomData(manifest) as {
    tags: { name: string; attributes: { name: string; values?: object[]; valueSet?: string }[] }[];
  };
  assert.deepEqual(
    tags.map(({ name }) => name),
    elementsOf(manifest).map(({ tagName }) => tagName),
  );
  const attributes = new Map(
    tags.find(({ name }) => name === 'wa-inbox')!.attributes.map((attribute) => [attribute.name, attribute]),
  );
  assert.deepEqual(
    [...attributes.keys()],
    inbox.attributes!.map(({ name }) => name),
  );
  assert.deepEqual(attributes.get('theme')!.values, [{ name: 'auto' }, { name: 'light' }, { name: 'dark' }]);
  assert.equal(attributes.get('readonly')!.valueSet, 'v');
});

test('VS Code offers each token, part and state of a style sheet once', () => {
  const data = cssCustomData(manifest) as Record<
    'properties' | 'pseudoElements' | 'pseudoClasses',
    { name: string; description: string }[]
  >;
  const names = [data.properties, data.pseudoElements, data.pseudoClasses].map((group) => group.map(({ name }) => name));
  for (const group of names) assert.equal(new Set(group).size, group.length);
  assert.ok(
    names[0]!.includes('--wa-inbox-accent') && names[1]!.includes('::part(bubble)') && names[2]!.includes(':state(offline)'),
  );
});

test('JetBrains gets the package by its name, with events and their types', () => {
  const types = webTypes(manifest, { name: 'wa-inbox', version: '1.2.3' }) as {
    name: string;
    contributions: { html: { elements: { name: string; js: { events: { name: string; type: string }[] } }[] } };
  };
  assert.equal(types.name, 'wa-inbox');
  const { events } = types.contributions.html.elements.find(({ name }) => name === 'wa-inbox')!.js;
  assert.deepEqual(
    events.map(({ name, type }) => `${name} ${type}`),
    inbox.events!.map(({ name, type }) => `${name} ${type.text}`),
  );
});
