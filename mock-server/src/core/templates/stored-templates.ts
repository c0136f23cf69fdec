import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { isoOf } from '../iso.ts';
import { refuse } from '../refusal.ts';
import type { TemplateComponent, TemplateRow } from '../template-shelf.ts';
import type { World } from '../world.ts';
import { textIn } from '@wa-inbox/protocol/cloud/template-parts';
import { freshTemplateId } from './template-id.ts';

/** Instants that a snapshot writes as ISO text. */
const INSTANTS = ['createdAt', 'editedAt', 'dueAt'] as const;
type Stored = { readonly name: string; readonly [member: string]: unknown };

/** Templates and held names as a snapshot has them. */
export function templatesOut(world: World): Pick<Fixture, 'templates' | 'templateHolds' | 'isVerified'> {
  const holds = world.templates.holds(world.clock.now());
  return {
    templates: world.templates.list().map(templateOut),
    ...(holds.length > 0 && { templateHolds: holds.map(({ until, ...hold }) => ({ ...hold, until: isoOf(until) })) }),
    ...(!world.templates.isVerified && { isVerified: false }),
  };
}

function templateOut(row: TemplateRow): Stored {
  const written = Object.entries(row).filter(([, value]) => value !== undefined);
  const instants = INSTANTS.filter((name) => row[name] !== undefined).map((name) => [name, isoOf(row[name]!)]);
  return {
    ...Object.fromEntries(written),
    ...Object.fromEntries(instants),
    ...(row.edits && { edits: row.edits.map(isoOf) }),
    name: row.name,
  };
}

/** What was read of the templates of fixtures, where they have an id. */
const READ = new WeakMap<Stored, TemplateRow>();

/** Puts a fixture's templates on the shelf. What is missing is filled in; what waits goes on waiting. */
export function loadTemplates(world: World, { templates = [], templateHolds = [], isVerified = true }: Fixture): void {
  world.templates.isVerified = isVerified;
  for (const [index, given] of templates.entries()) {
    const row = READ.get(given) ?? readTemplate(world, given, `templates[${index}]`);
    if (row.id === given['id']) READ.set(given, row);
    world.templates.put(row);
    if (row.dueAt !== undefined) world.due.add(row.dueAt, { kind: 'template', id: row.id });
  }
  for (const { name, language, until } of templateHolds) world.templates.hold(name, language, Date.parse(until));
}

function readTemplate(world: World, given: Stored, path: string): TemplateRow {
  const { language = 'en_US', components = [] } = given;
  if (typeof language !== 'string') reject(`${path}.language`, `${JSON.stringify(language)} is no language code such as "en_US"`);
  if (!isComponents(components)) reject(`${path}.components`, 'each component is an object with a "type"');
  const id = textIn(given, 'id') ?? freshTemplateId(world);
  const instants = INSTANTS.filter((name) => given[name] !== undefined).map((name) => [
    name,
    readInstant(given[name], `${path}.${name}`),
  ]);
  const edits = Array.isArray(given['edits']) ? given['edits'].map((at) => readInstant(at, `${path}.edits`)) : undefined;
  return {
    category: 'UTILITY',
    status: 'APPROVED',
    ...given,
    id,
    language,
    components,
    ...Object.fromEntries(instants),
    ...(edits && { edits }),
  };
}

function isComponents(given: unknown): given is readonly TemplateComponent[] {
  return Array.isArray(given) && given.every((component) => typeof component?.type === 'string');
}

function readInstant(given: unknown, path: string): number {
  const at = typeof given === 'string' ? Date.parse(given) : Number.NaN;
  return Number.isNaN(at) ? reject(path, `${JSON.stringify(given)} is no instant such as 2026-01-31T09:00:00.000Z`) : at;
}

function reject(path: string, problem: string): never {
  return refuse({ key: 'fixture_invalid', rule: 'fixture', message: `"${path}": ${problem}.` });
}
