import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Coverage, CoveredEndpoint, CoveredError } from '@wa-inbox/protocol/coverage/coverage';
import { coverage } from '@wa-inbox/protocol/coverage/coverage';
import { repository } from './repository.ts';

export const readme = join(repository, 'README.md');
export const limits = join(repository, 'LIMITS.md');
const START = '<!-- coverage: written by npm run coverage -->';
const END = '<!-- /coverage -->';

const NAMES = {
  whatssync: 'Contacts/Messages API',
  chatmitra: 'Chat Mitra',
  chakra: 'ChakraHQ',
  cloud: 'WhatsApp Cloud API',
  control: 'Control API of the mock',
} as const;
type Api = keyof typeof NAMES;
const APIS = Object.keys(NAMES) as Api[];
type Part = { readonly api: Api; readonly endpoints: readonly CoveredEndpoint[]; readonly errors: readonly CoveredError[] };

const LEAD = `Of each API: the calls that are answered, in part or not yet, and its errors. Every error can be had on demand, by scenario and
key, and by magic number where it is the one of its numeric code; those of the last column also come of what causes them.
\`GET /_mock/coverage\` tells the document and the test of each, [LIMITS.md](LIMITS.md) every call and every code.`;

/** The README with the table as the coverage has it. Throws where the two comments that hold it are missing. */
export function withTable(text: string, data: Coverage = coverage()): string {
  const [before, rest] = text.split(START);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`Cannot write the table of coverage: README.md needs "${START}" and then "${END}".`);
  return `${before}${START}\n${coverageTable(data)}\n${END}${after}`;
}

function partsOf({ endpoints, errors }: Coverage): Part[] {
  return APIS.map((api): Part => {
    const calls = endpoints.filter(({ dialect }) => dialect === api);
    const isAnswered = calls.some(({ state }) => state !== 'absent');
    return { api, endpoints: calls, errors: isAnswered ? errors.filter((error) => apiOf(error, api)) : [] };
  });
}

function coverageTable(data: Coverage): string {
  const summary = [
    '| | calls | in part | not yet | errors | with a cause of their own |',
    '|---|---|---|---|---|---|',
    ...partsOf(data).map(summaryRow),
  ];
  return [LEAD, summary.join('\n')].join('\n\n');
}

const LIMITS_LEAD = `# What the mock answers, and what it does not

The mock answers the calls below, with the errors that stand under them. A call that is marked "in part" says what is missing; one that
is marked "not yet" is answered like an object that nobody knows. "ours" is what no document describes. An error "with a cause of its own"
comes of what causes it at the provider; one "on demand only" comes of a scenario or a magic number and of nothing else: a client that
never arms one never meets it. Written by \`npm run coverage\` out of the tables that route and test the calls.`;

/** LIMITS.md as the coverage has it. */
export function limitsText(data: Coverage = coverage()): string {
  return `${[LIMITS_LEAD, ...partsOf(data).map(detailsOf)].join('\n\n')}\n`;
}

/** What the control API says is in the shape of the Contacts/Messages API, and its own all the same. */
function apiOf({ category, dialects }: CoveredError, api: Api): boolean {
  return category === 'control' ? api === 'control' : dialects.some((dialect) => dialect === api);
}

function summaryRow({ api, endpoints, errors }: Part): string {
  const count = (state: CoveredEndpoint['state']) => endpoints.filter((endpoint) => endpoint.state === state).length;
  const cells = [
    count('supported'),
    count('partial'),
    count('absent'),
    errors.length,
    errors.filter((error) => isOwn(error, api)).length,
  ];
  return `| ${NAMES[api]} | ${cells.join(' | ')} |`;
}

function detailsOf({ api, endpoints, errors }: Part): string {
  const table = ['| call | what it does | |', '|---|---|---|', ...callRows(endpoints)].join('\n');
  const own = errors.filter((error) => isOwn(error, api));
  const onDemand = errors.filter((error) => !isOwn(error, api));
  const lines = [
    ...(own.length > 0 ? [`Errors with a cause of their own: ${codes(own)}`] : []),
    ...(onDemand.length > 0 ? [`Errors on demand only: ${codes(onDemand)}`] : []),
  ];
  return [`## ${NAMES[api]}`, table, ...lines].join('\n\n');
}

/** Methods of one path stand together as long as the same is to be said of them. */
function callRows(endpoints: readonly CoveredEndpoint[]): string[] {
  const rows = new Map<string, { methods: string[]; titles: string[]; path: string; remark: string }>();
  for (const endpoint of endpoints) {
    const { method, path, title } = endpoint;
    const remark = remarkOn(endpoint);
    const row = rows.get(path + remark) ?? { methods: [], titles: [], path, remark };
    row.methods.push(method);
    row.titles.push(title);
    rows.set(path + remark, row);
  }
  return [...rows.values()].map(
    ({ methods, titles, path, remark }) => `| \`${methods.join(' ')} ${written(path)}\` | ${titles.join('; ')} | ${remark} |`,
  );
}

function remarkOn({ state, note, document, dialect }: CoveredEndpoint): string {
  if (state === 'absent') return 'not yet';
  if (state === 'partial') return `in part: ${note}`;
  return note ?? (document === 'ours' && dialect !== 'control' ? 'ours' : '');
}

function isOwn({ triggers, category }: CoveredError, api: Api): boolean {
  return triggers.own !== null && (category === 'control' || triggers.own.in.some((dialect) => dialect === api));
}

function codes(errors: readonly CoveredError[]): string {
  return errors.map(({ code, subcode }) => `\`${code}${subcode === undefined ? '' : `/${subcode}`}\``).join(' ');
}

/** Parameters as documents write them. */
function written(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

if (import.meta.main) {
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8')));
  writeFileSync(limits, limitsText());
}
