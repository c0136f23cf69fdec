import { CHAKRA_ENDPOINTS } from '../chakra/endpoints.ts';
import { CHATMITRA_ENDPOINTS } from '../chatmitra/endpoints.ts';
import { CLOUD_ENDPOINTS } from '../cloud/endpoints.ts';
import type { Dialect, Endpoint } from '../endpoint.ts';
import { SOURCES } from '../coverage/sources.ts';
import { CATALOG } from '../errors/catalog.ts';
import type { ErrorRow } from '../errors/row.ts';
import { WHATSSYNC_ENDPOINTS } from '../whatssync/endpoints.ts';
import type { Scenario } from './schemas.ts';
import { STORIES, type Preset } from './stories.ts';

const ENDPOINTS: Readonly<Record<Dialect, readonly Endpoint[]>> = {
  whatssync: WHATSSYNC_ENDPOINTS,
  chatmitra: CHATMITRA_ENDPOINTS,
  chakra: CHAKRA_ENDPOINTS,
  cloud: CLOUD_ENDPOINTS,
};
/** Whose documents read as if every failure were told at once. */
const AT_ONCE: ReadonlySet<Dialect> = new Set(['whatssync']);

/** Calls that a preset names one by one. */
const MOST = 5;

/** Everything that can be armed by name: the stories, and each row of the catalogue in each dialect that documents it. Ours. */
export const PRESETS: readonly Preset[] = [
  ...STORIES,
  ...Object.values(CATALOG).flatMap((row: ErrorRow) => row.dialects.map((dialect) => presetOf(row, dialect))),
];

/** `cloud.reengagement_required`: by the channel that the row is documented for, where the dialect has both, by its usual one. */
function presetOf(row: ErrorRow, dialect: Dialect): Preset {
  const isRefused = row.delivery === 'sync' || AT_ONCE.has(dialect);
  const scenarios: Scenario[] = isRefused
    ? carriers(row, dialect).map((op) => ({ when: { op, dialect }, do: { refuse: row.key } }))
    : [{ when: { op: 'send', dialect }, do: { failAs: row.key } }];
  const document = row.source.map((name) => SOURCES[name] ?? name).join('; ');
  return { name: `${dialect}.${row.key}`, title: `${row.title} (${row.code})`, document, scenarios };
}

/** The calls that list an error; "send" where a sending one does, or none; "call" where it is nearly all of them. */
function carriers({ key }: ErrorRow, dialect: Dialect): string[] {
  const named = ENDPOINTS[dialect].filter(({ errors }) => (errors as readonly string[]).includes(key)).map(({ id }) => id);
  if (named.length === 0 || named.some(isSending)) return ['send'];
  return named.length > MOST ? ['call'] : named;
}

/** Whether an endpoint's id is of a call that sends a message; an upload sends a file. */
export function isSending(id: string): boolean {
  return /(?<!\.uploads)\.send(-|$)/.test(id);
}
