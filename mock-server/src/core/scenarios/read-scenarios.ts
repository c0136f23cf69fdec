import { explainIssues } from '@wa-inbox/protocol';
import { PRESETS } from '@wa-inbox/protocol/control/presets';
import { presetUse, type Scenario } from '@wa-inbox/protocol/control/schemas';
import { nearest } from '@wa-inbox/protocol/nearest';
import type { World } from '../world.ts';
import { kindOf, type Kind } from './places.ts';
import { at, reject, suggestion, type Place } from './problem.ts';
import { readScenario, type Known } from './read-scenario.ts';

/** Those of a request or a file, and what they say to who armed them. */
export type Read = { readonly scenarios: readonly Scenario[]; readonly notes: readonly string[]; readonly isList: boolean };

/** A scenario, a preset, a list of them, or a file: all of it is read before any of it is armed. */
export function readScenarios(given: unknown, world: World): Read {
  const [items, place] = itemsOf(given);
  if (!items) {
    const scenarios = readItem(given, world.settings, []);
    return { scenarios, notes: scenarios.flatMap((scenario) => noteOnTemplate(scenario, world, [])), isList: false };
  }
  const notes: string[] = [];
  const scenarios = items.flatMap((item, index) => {
    const own = [...place, index];
    const read = readItem(item, world.settings, own);
    notes.push(...read.flatMap((scenario) => noteOnTemplate(scenario, world, own)));
    return read;
  });
  return { scenarios, notes, isList: true };
}

function itemsOf(given: unknown): [items: readonly unknown[] | undefined, place: Place] {
  if (Array.isArray(given)) return [given, []];
  const listed = (given as { scenarios?: unknown } | null)?.scenarios;
  if (listed === undefined) return [undefined, []];
  if (!Array.isArray(listed)) reject('"scenarios" is not a list: give an array of scenarios and presets.');
  const extra = Object.keys(given as object).find((name) => name !== 'scenarios');
  if (extra !== undefined) reject(`"${extra}" does not belong beside "scenarios": leave it out.`);
  return [listed, ['scenarios']];
}

/** One scenario, or those of one preset. */
export function readItem(given: unknown, known: Known, place: Place): Scenario[] {
  if (typeof given !== 'object' || given === null || !('preset' in given)) return [readScenario(given, known, place)];
  const parsed = presetUse.safeParse(given);
  if (!parsed.success) {
    const { field, message } = explainIssues(parsed.error.issues, given);
    return reject(place.length === 0 ? message : message.replace(`"${field}"`, at(place, field)));
  }
  return presetScenarios(parsed.data, known, place);
}

/** They are called after the preset. */
function presetScenarios(
  { preset: name, to, times }: { preset: string; to?: string | undefined; times?: number | undefined },
  known: Known,
  place: Place,
): Scenario[] {
  const preset = PRESETS.find((each) => each.name === name);
  if (!preset) {
    const names = PRESETS.map((each) => each.name);
    return reject(
      `${at(place, 'preset')} cannot be ${JSON.stringify(name)}: ${suggestion(name, names, `GET /_mock/scenarios/presets lists ${names.length}`)}.`,
    );
  }
  if (to !== undefined && !preset.scenarios.some(({ when }) => ADDRESSED.has(kindOf(when.op))))
    reject(`${at(place, 'to')} has no meaning for the preset "${name}": it happens to nobody in particular; leave it out.`);
  return preset.scenarios.map((scenario) => readScenario(addressed({ ...scenario, name }, { to, times }), known, place));
}

const ADDRESSED: ReadonlySet<Kind> = new Set<Kind>(['send', 'webhook', 'status']);

function addressed(scenario: Scenario, { to, times }: { to?: string | undefined; times?: number | undefined }): Scenario {
  const { when } = scenario;
  const isOfCustomer = ADDRESSED.has(kindOf(when.op)) || scenario.do.window !== undefined;
  return {
    ...scenario,
    when: to !== undefined && isOfCustomer ? { ...when, to } : when,
    ...(times !== undefined && when.op !== 'clock' && { times }),
  };
}

/** A name that is nearly one of this world is a slip; any other may be created yet, and is named. */
function noteOnTemplate({ when: { template } }: Scenario, world: World, place: Place): string[] {
  if (template === undefined || world.templates.named(template).length > 0) return [];
  const path = at(place, 'when.template');
  const meant = nearest(template, world.templates.names());
  const absent = `${path}: there is no template ${JSON.stringify(template)} in this world`;
  if (meant !== undefined) reject(`${absent}; did you mean "${meant}"? Create it first, if it is to be another.`);
  return [`${absent} yet: it matches calls that name it all the same.`];
}
