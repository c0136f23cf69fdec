import { CATALOG, explainIssues, findErrorKey } from '@wa-inbox/protocol';
import { scenario as schema, type Scenario } from '@wa-inbox/protocol/control/schemas';
import type { Settings } from '../settings.ts';
import { spanOf } from '../span.ts';
import { checkConditions } from './check-conditions.ts';
import { checkDeeds } from './check-deeds.ts';
import { at, reject, suggestion, type Place } from './problem.ts';

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(schema.shape),
  when: Object.keys(schema.shape.when.shape),
  do: Object.keys(schema.shape.do.shape),
  'do.failAs': ['code', 'after'],
};

/** What a scenario can name: calls, and whom the mock answers as. */
export type Known = Pick<Settings, 'ops' | 'providers'>;

/** A scenario as it was given, or a refusal that names the path and what was probably meant; also of one that can never fire. */
export function readScenario(given: unknown, known: Known, place: Place = []): Scenario {
  const parsed = schema.safeParse(given);
  if (!parsed.success) return reject(unknownKey(parsed.error.issues, place) ?? explained(parsed.error.issues, given, place));
  const scenario = parsed.data;
  checkConditions(scenario, known, place);
  checkDeeds(scenario, place);
  const { refuse, failAs, delay, hang, disconnect } = scenario.do;
  checkCode(at(place, 'do.refuse'), refuse);
  checkCode(at(place, 'do.failAs'), typeof failAs === 'object' ? failAs.code : failAs);
  const spans = {
    'do.failAs.after': typeof failAs === 'object' ? failAs.after : undefined,
    'do.delay': delay,
    'do.hang': hang,
    'do.disconnect': disconnect,
    'when.after': scenario.when.after,
    for: scenario.for,
  };
  for (const [name, span] of Object.entries(spans)) if (span !== undefined) checkSpan(span, name, place);
  return scenario;
}

/** Of what has an effect only while it lasts. */
function checkSpan(span: string | number, name: string, place: Place): void {
  const length = spanOf(span, at(place, name).slice(1, -1));
  if (length > 0 || name.endsWith('after')) return;
  reject(`${at(place, name)} cannot be ${JSON.stringify(span)}: it would be over before it began; write "30s".`);
}

function checkCode(path: string, code: string | number | undefined): void {
  if (code === undefined || findErrorKey(code) !== undefined) return;
  const known = Object.values(CATALOG).flatMap((row) => [row.key, String(row.code)]);
  reject(`${path} cannot be ${JSON.stringify(code)}: no such key or code; ${suggestion(String(code), known)}.`);
}

type Issues = Parameters<typeof explainIssues>[0];

/** The first fault in the words of every other body, with the place in front. */
function explained(issues: Issues, given: unknown, place: Place): string {
  const placed = issues.map((issue) => ({ ...issue, path: [...place, ...issue.path] }));
  const whole = place.toReversed().reduce<unknown>((inner, part) => ({ [part]: inner }), given);
  return explainIssues(placed, whole).message;
}

function unknownKey(issues: Issues, place: Place): string | undefined {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') as { path: PropertyKey[]; keys: string[] } | undefined;
  const key = issue?.keys[0];
  if (!issue || key === undefined) return undefined;
  const within = issue.path.join('.');
  const words = [...(MEMBERS[within] ?? []), ...Object.values(MEMBERS).flat()];
  return `${at(place, [...issue.path, key].join('.'))} is not known: ${suggestion(key, words, `give one of ${(MEMBERS[within] ?? []).join(', ')}`)}.`;
}
