import { CATALOG, explainIssues, findErrorKey } from '@wa-inbox/protocol';
import { scenario as schema, type Scenario } from '@wa-inbox/protocol/control/schemas';
import type { Settings } from '../settings.ts';
import { nearest } from '../nearest.ts';
import { refuse } from '../refusal.ts';
import { spanOf } from '../span.ts';

/** The words a scenario can be written with, for suggestions. */
const WORDS = [
  'name',
  'when',
  'do',
  'times',
  'op',
  'dialect',
  'to',
  'from',
  'type',
  'template',
  'nth',
  'probability',
  'refuse',
  'http',
  'failAs',
  'code',
  'after',
  'drop',
  'delay',
  'duplicate',
  'reorder',
  'corrupt',
];
const SEND = 'send';
const WEBHOOK = 'webhook';
/** What happens to a webhook, and to nothing else. */
const MISHAPS = ['drop', 'delay', 'duplicate', 'reorder', 'corrupt'] as const;
/** A customer's file can fail on its way. */
const INBOUND = 'control.inbound';

/** A scenario as it was given, or a refusal that names the path and what was probably meant. `known`: whom the mock answers as, and to which calls. */
export function readScenario(given: unknown, known: Pick<Settings, 'ops' | 'providers'>): Scenario {
  const parsed = schema.safeParse(given);
  if (!parsed.success) return reject(unknownKey(parsed.error.issues) ?? explainIssues(parsed.error.issues, given).message);
  const { when, do: deed } = parsed.data;
  if (![SEND, INBOUND, WEBHOOK].includes(when.op) && !known.ops.includes(when.op)) {
    const words = [SEND, WEBHOOK, INBOUND, ...known.ops];
    return reject(`"when.op" cannot be ${JSON.stringify(when.op)}: ${suggestion(when.op, words)}.`);
  }
  const { dialect } = when;
  if (dialect !== undefined && !Object.hasOwn(known.providers, dialect)) {
    return reject(`"when.dialect" cannot be ${JSON.stringify(dialect)}: ${suggestion(dialect, Object.keys(known.providers))}.`);
  }
  if (when.op === WEBHOOK) return ofWebhook(parsed.data);
  const mishap = MISHAPS.find((name) => deed[name] !== undefined);
  if (mishap !== undefined) return reject(`"do.${mishap}" happens to webhooks: use "when.op": "webhook" with it.`);
  if (deed.refuse === undefined && deed.http === undefined && deed.failAs === undefined) {
    return reject('"do" is empty: give "refuse", "http" or "failAs".');
  }
  const fails = deed.failAs !== undefined;
  if (fails && (deed.refuse !== undefined || deed.http !== undefined)) {
    return reject('"do.failAs" accepts the call, "do.refuse" and "do.http" answer it with an error: give one of the two.');
  }
  if (fails && when.op !== SEND && when.op !== INBOUND && !when.op.endsWith('.send')) {
    return reject(
      `"do.failAs" fails a message later, and ${JSON.stringify(when.op)} sends none: use "do.refuse", or "when.op": "send".`,
    );
  }
  checkCode('do.refuse', deed.refuse);
  if (typeof deed.failAs === 'object') spanOf(deed.failAs.after, 'do.failAs.after');
  checkCode('do.failAs', typeof deed.failAs === 'object' ? deed.failAs.code : deed.failAs);
  return parsed.data;
}

/** A webhook is lost, late, repeated, overtaken or spoiled; nothing answers it. */
function ofWebhook(scenario: Scenario): Scenario {
  const given = MISHAPS.filter((name) => scenario.do[name] !== undefined);
  if (given.length === 0)
    return reject(`"do" has nothing that happens to webhooks: give ${MISHAPS.map((name) => `"${name}"`).join(', ')}.`);
  const answer = (['refuse', 'http', 'failAs'] as const).find((name) => scenario.do[name] !== undefined);
  if (answer !== undefined) return reject(`"do.${answer}" answers a call, and a webhook is none: leave it out.`);
  if (scenario.do.drop !== undefined && given.length > 1)
    return reject('"do.drop" loses the webhook: nothing else can happen to it.');
  if (scenario.do.delay !== undefined) spanOf(scenario.do.delay, 'do.delay');
  return scenario;
}

function checkCode(path: string, code: string | number | undefined): void {
  if (code === undefined || findErrorKey(code) !== undefined) return;
  const known = Object.values(CATALOG).flatMap((row) => [row.key, String(row.code)]);
  reject(`"${path}" cannot be ${JSON.stringify(code)}: no such key or code; ${suggestion(String(code), known)}.`);
}

function unknownKey(issues: readonly { code: string; path: PropertyKey[]; keys?: string[] }[]): string | undefined {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys');
  const key = issue?.keys?.[0];
  if (!issue || key === undefined) return undefined;
  return `"${[...issue.path, key].join('.')}" is not known: ${suggestion(key, WORDS)}.`;
}

function suggestion(word: string, words: readonly string[]): string {
  const meant = nearest(word, words);
  if (meant !== undefined) return `did you mean "${meant}"?`.replace(/\?$/, '');
  return words.length <= 24 ? `give one of ${words.join(', ')}` : 'see the catalogue of errors';
}

function reject(message: string): never {
  return refuse({ key: 'scenario_invalid', rule: 'scenario', message });
}
