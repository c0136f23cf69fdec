import type { ClassField, Package } from 'custom-elements-manifest';
import { type ElementDoc, elementsOf } from './manifest.ts';

/** Path below `src` → text: what the typings and wrappers for frameworks are made of. */
export function frameworkSources(manifest: Package): Record<string, string> {
  return { 'types/tags.ts': tags(manifest), 'react/react.ts': reactComponents(manifest) };
}

const NOTE = 'Written by `npm run reference` from the elements.';

/** One type that knows every tag; each framework's typings are a view of it. */
function tags(manifest: Package): string {
  return `${imports(manifest, 'import type { $ }')}

/** Properties of an element, as a template may set them. */
type Settable<Element, Name extends keyof Element> = { [Each in Name]?: Element[Each] | undefined };

/**
 * What each tag takes and tells: attributes as they are written, properties, events by name.
 * ${NOTE}
 */
export type Tags = {
${elementsOf(manifest).map(tag).join('\n')}
};
`;
}

function tag(element: ElementDoc): string {
  const { name } = element;
  const fields = (element.members ?? []).filter(
    (member): member is ClassField => member.kind === 'field' && !('readonly' in member && member.readonly),
  );
  return `  /** ${element.description!.replaceAll('\n', ' ')} */
  '${element.tagName}': {
    element: ${name};
    attributes: {
${(element.attributes ?? []).map((one) => `      /** ${one.description} */\n      '${one.name}'?: ${name}['${one.fieldName}'] | undefined;`).join('\n')}
    };
    properties: Settable<${name}, ${fields.map((field) => `'${field.name}'`).join(' | ')}>;
    events: {
${(element.events ?? []).map((event) => `      /** ${event.description} */\n      '${event.name}': ${event.type.text};`).join('\n')}
    };
  };`;
}

/** Components of React: properties are set as properties, events are props with their types. */
function reactComponents(manifest: Package): string {
  const elements = elementsOf(manifest);
  return `import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import { define } from '../define.ts';
${imports(manifest, 'import { $ }', 'Element').replaceAll(/import (\{ WaInbox\w+Event \})/g, 'import type $1')}
${elements.map(reactComponent).join('\n')}`;
}

function reactComponent({ tagName, name, description, events = [] }: ElementDoc): string {
  const props = events.map(
    (event) => `on${camel(event.name.replace('wa-inbox-', ''))}: '${event.name}' as EventName<${event.type.text}>,`,
  );
  return `
/** ${description!.replaceAll('\n', ' ')} ${NOTE} */
export const ${name} = /* @__PURE__ */ createComponent({
  react: React,
  tagName: '${tagName}',
  elementClass: define('${tagName}', ${name}Element),
  events: { ${props.join(' ')} },
});`;
}

/** Imports of every element, and of every event that one of them tells. */
function imports(manifest: Package, statement: string, suffix = ''): string {
  const elements = elementsOf(manifest);
  const told = new Set(elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text)));
  return manifest.modules
    .flatMap(({ path, declarations = [] }) => declarations.map(({ name }) => ({ name, path })))
    .filter(({ name }) => told.has(name) || elements.some((element) => element.name === name))
    .map(({ name, path }) => {
      const named = told.has(name) || suffix === '' ? name : `${name} as ${name}${suffix}`;
      return `${statement.replace('$', named)} from '${path.replace(/^dist(.*)\.js$/, '..$1.ts')}';`;
    })
    .toSorted((a, b) => (a.split(' from ')[1]! < b.split(' from ')[1]! ? -1 : 1))
    .join('\n');
}

/** "before-send" → "BeforeSend" */
function camel(name: string): string {
  return name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
