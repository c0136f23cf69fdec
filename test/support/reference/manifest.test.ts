import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Ajv } from 'ajv';
import { compileElement } from '../compiled-element.ts';
import { createManifest, elementPackage, elementsOf } from './manifest.ts';
import { drawnBy } from './parts.ts';

const manifest = await createManifest();
const elements = elementsOf(manifest);
type Class = { observedAttributes: string[]; elementProperties: Map<string, { state?: boolean }>; prototype: object };
const compiled = await compileElement();
after(() => compiled.remove());
const classes = (await compiled.load('.')) as Record<string, Class>;
const names = (items: readonly { name: string }[] = []): string[] => items.map(({ name }) => name).toSorted();
const read = (file: string): string => readFileSync(join(elementPackage, file), 'utf8');

test('the manifest is one by the schema of its format', () => {
  const schema = createRequire(import.meta.url)('custom-elements-manifest') as object;
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  assert.ok(validate(manifest), JSON.stringify(validate.errors?.slice(0, 3)));
});

test('every element that index.ts exports is in it', () => {
  const exported = Object.keys(classes).filter((name) => 'elementProperties' in classes[name]!);
  assert.deepEqual(names(elements), exported.toSorted());
});

test('its attributes are those that the classes observe', () => {
  for (const element of elements) {
    assert.deepEqual(names(element.attributes), classes[element.name]!.observedAttributes.toSorted(), element.tagName);
  }
});

test('its properties are those that the classes have, but for what is marked as internal', () => {
  for (const element of elements) {
    const { elementProperties, prototype } = classes[element.name]!;
    const source = read(
      manifest.modules.find(({ declarations }) => declarations?.includes(element))!.path.replace(/^dist(.*)\.js$/, 'src$1.ts'),
    );
    const internal = new Set(
      [...source.matchAll(/@internal[^]*?\n +@\w+\([^\n]*\) (?:readonly )?(\w+)/g)].map(([, name]) => name),
    );
    const own = [...elementProperties].filter(([name, { state }]) => !state && !internal.has(name)).map(([name]) => name);
    const documented = new Set(names(element.members));
    assert.deepEqual(
      own.filter((name) => !documented.has(name)),
      [],
      element.tagName,
    );
    const unknown = (element.members ?? []).filter(({ name }) => !elementProperties.has(name) && !(name in prototype));
    assert.deepEqual(names(unknown), [], `${element.tagName} has no such members`);
  }
});

test('everything in it says what it is', () => {
  const silent = elements.flatMap((element) =>
    (['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'] as const).flatMap((group) =>
      (element[group] ?? []).filter(({ description }) => !description).map(({ name }) => `${element.tagName} ${group} ${name}`),
    ),
  );
  assert.deepEqual(silent, []);
});

test('every event is told of by an element, and has its class', () => {
  const told = new Map(elements.flatMap(({ events = [] }) => events.map((event) => [event.name, event.type.text])));
  const classesOfEvents = globSync('src/events/*-event.ts', { cwd: elementPackage })
    .map((file) => read(file))
    .map((source) => ({ name: /super\('([^']+)'/.exec(source)![1]!, type: /export class (\w+)/.exec(source)![1]! }));
  assert.deepEqual([...told.keys()].toSorted(), names(classesOfEvents));
  for (const { name, type } of classesOfEvents) {
    assert.equal(told.get(name), type);
    assert.ok(type in classes, `index.ts exports ${type}`);
  }
});

test('its states are those that the inbox sets', () => {
  const source = read('src/components/inbox/inbox.ts');
  const set = [...source.matchAll(/\bstates\[[^\]]*\]\('([\w-]+)'\)/g)].map(([, name]) => ({ name: name! }));
  assert.deepEqual(names(elements.find(({ tagName }) => tagName === 'wa-inbox')!.cssStates), names(set));
});

test('no comment tells of a part or a slot that no template has', () => {
  for (const folder of new Set(globSync('src/components/*/', { cwd: elementPackage }))) {
    const files = globSync(`${folder}/!(*.test).ts`, { cwd: elementPackage }).map((file) => join(elementPackage, file));
    const { own, exported, slots, described } = drawnBy(files);
    const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    assert.deepEqual(
      [...described.keys()].filter((part) => !own.has(part) && !exported.has(part)),
      [],
      folder,
    );
    const told = [...text.matchAll(/^ \* @slot (?:([\w-]+) )?- /gm)].map(([, name = '']) => name);
    assert.deepEqual(
      told.filter((slot) => !slots.has(slot)),
      [],
      folder,
    );
  }
});

test('what the inbox passes on as parts of its pieces, the pieces have', () => {
  const everywhere = globSync('src/components/*/!(*.test).ts', { cwd: elementPackage }).map((file) => join(elementPackage, file));
  const { own, exported } = drawnBy(everywhere);
  assert.deepEqual(
    [...exported].filter((part) => !own.has(part)),
    [],
  );
  const inbox = new Set(names(elements.find(({ tagName }) => tagName === 'wa-inbox')!.cssParts));
  for (const piece of ['wa-inbox-contact-list', 'wa-inbox-thread', 'wa-inbox-composer']) {
    const missing = names(elements.find(({ tagName }) => tagName === piece)!.cssParts).filter((part) => !inbox.has(part));
    assert.deepEqual(missing, [], `a page can style these of ${piece}, and not within the inbox`);
  }
});
