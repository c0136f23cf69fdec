import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type {
  Attribute,
  ClassField,
  ClassMethod,
  CustomElementDeclaration,
  JavaScriptModule,
  Package,
} from 'custom-elements-manifest';
import { repository } from '../repository.ts';
import { drawnBy } from './parts.ts';
import { tokens } from './tokens.ts';

/** The folder of the package; paths in the manifest begin here. */
export const elementPackage = join(repository, 'packages', 'wa-inbox');

/** An element of the manifest with all that a page can set, call, hear and style. */
export type ElementDoc = CustomElementDeclaration & { readonly tagName: string; readonly name: string };

type Analyzer = {
  create(options: { modules: unknown[]; plugins: unknown[]; context: { dev: boolean } }): { modules: JavaScriptModule[] };
};

/** The manifest of the published elements, read from their sources: what index.ts exports and is an element. */
export async function createManifest(): Promise<Package> {
  const exported = exportedModules();
  const modules = await analyze(exported.map(({ file }) => file));
  const events = eventClasses();
  const kept = modules.map((module, index) => finish(module, exported[index]!.name, events));
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [...kept, definitions(kept)],
  };
}

const ANALYZER = '@custom-elements-manifest/analyzer';

/** The elements of a manifest, in its order. */
export function elementsOf({ modules }: Package): ElementDoc[] {
  return modules.flatMap(({ declarations = [] }) =>
    declarations.filter((one): one is ElementDoc => 'customElement' in one && one.customElement && one.tagName !== undefined),
  );
}

/** Name and source of every class that index.ts exports: elements and events. */
function exportedModules(): { name: string; file: string }[] {
  const index = readFileSync(join(elementPackage, 'src', 'index.ts'), 'utf8');
  return [...index.matchAll(/^export \{ (WaInbox\w*)[^}]*\} from '\.\/((?:components|events)\/[^']+)'/gm)].map(
    ([, name, file]) => ({
      name: name!,
      file: `src/${file}`,
    }),
  );
}

/** Event name → class. */
function eventClasses(): Map<string, string> {
  const files = globSync('src/events/*-event.ts', { cwd: elementPackage });
  return new Map(
    files.map((file) => {
      const source = readFileSync(join(elementPackage, file), 'utf8');
      return [/super\('([^']+)'/.exec(source)![1]!, /export class (\w+)/.exec(source)![1]!];
    }),
  );
}

async function analyze(files: readonly string[]): Promise<JavaScriptModule[]> {
  const [{ create }, { litPlugin }] = (await Promise.all([
    // the package names its parts by path only
    import(`${ANALYZER}/src/create.js`),
    import(`${ANALYZER}/src/features/framework-plugins/lit/lit.js`),
  ])) as [Analyzer, { litPlugin(): unknown[] }];
  // it reads the syntax tree of its own compiler
  const compiler = createRequire(createRequire(import.meta.url).resolve(ANALYZER))('typescript') as {
    createSourceFile(name: string, text: string, target: number, parents: boolean): unknown;
    ScriptTarget: { ES2022: number };
  };
  const modules = files.map((file) =>
    compiler.createSourceFile(file, readFileSync(join(elementPackage, file), 'utf8'), compiler.ScriptTarget.ES2022, true),
  );
  return create({ modules, plugins: litPlugin(), context: { dev: false } }).modules;
}

/** Only what is public, at the path where it is published. */
function finish(module: JavaScriptModule, name: string, events: ReadonlyMap<string, string>): JavaScriptModule {
  const path = published(module.path);
  const declared = module.declarations?.filter((one) => one.name === name) ?? [];
  return {
    kind: 'javascript-module',
    path,
    declarations: declared.map((one) =>
      'customElement' in one && one.customElement ? finishElement(one as ElementDoc, module.path, events) : ({ ...one } as never),
    ),
    exports: [{ kind: 'js', name, declaration: { name, module: path } }],
  };
}

function finishElement(element: ElementDoc, file: string, events: ReadonlyMap<string, string>): ElementDoc {
  const drawn = drawnBy(
    globSync(`${dirname(file)}/!(*.test).ts`, { cwd: elementPackage }).map((each) => join(elementPackage, each)),
  );
  const slots = new Map((element.slots ?? []).map(({ name, description }) => [name, description]));
  const parts = new Map([
    ...describedAnywhere(),
    ...drawn.described,
    ...(element.cssParts ?? []).map((part) => [part.name, part.description] as const),
  ]);
  const members = (element.members ?? []).filter(isPublic);
  return {
    ...element,
    superclass: { name: 'LitElement', package: 'lit' },
    members,
    attributes: (element.attributes ?? []).map((attribute) => ({ ...documentedBy(attribute.name, members), ...attribute })),
    // one that it makes itself, from its class, was found without a name
    events: (element.events ?? [])
      .filter(({ name }) => events.has(name))
      .map((event) => ({ ...event, type: { text: events.get(event.name)! } })),
    slots: [...drawn.slots].map((name) => ({ name, description: slots.get(name) ?? '' })),
    cssParts: [...new Set([...drawn.own, ...drawn.exported])]
      .toSorted()
      .map((name) => ({ name, description: parts.get(name) ?? '' })),
    cssProperties: tokens(),
  };
}

/** An attribute that is read where it is needed has a property of its name, which says what it is. */
function documentedBy(name: string, members: readonly (ClassField | ClassMethod)[]): Partial<Attribute> {
  const field = members.find((member): member is ClassField => member.kind === 'field' && member.name === name);
  return field ? { type: field.type!, description: field.description ?? '', fieldName: name } : {};
}

/** A part that comes from an element within is described where that element is. */
function describedAnywhere(): ReadonlyMap<string, string> {
  return drawnBy(globSync('src/components/*/!(*.test).ts', { cwd: elementPackage }).map((each) => join(elementPackage, each)))
    .described;
}

function isPublic(member: ClassField | ClassMethod): boolean {
  return (member.privacy ?? 'public') === 'public' && member.static !== true && !member.name.startsWith('#');
}

/** define.js registers each of them, some once they are needed. */
function definitions(modules: readonly JavaScriptModule[]): JavaScriptModule {
  const elements = elementsOf({ schemaVersion: '', modules: [...modules] });
  return {
    kind: 'javascript-module',
    path: 'dist/define.js',
    declarations: [],
    exports: elements.map(({ tagName, name }) => ({
      kind: 'custom-element-definition',
      name: tagName,
      declaration: { name, module: modules.find(({ declarations }) => declarations?.some((one) => one.name === name))!.path },
    })),
  };
}

/** "src/components/inbox/inbox.ts" → "dist/components/inbox/inbox.js" */
function published(source: string): string {
  return source.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
}
