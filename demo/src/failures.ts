import 'wa-inbox/define';
import { coverage, type CoveredError } from '@wa-inbox/protocol/coverage/coverage';
import { CATALOG } from '@wa-inbox/protocol/errors/catalog';
import type { ErrorKey } from '@wa-inbox/protocol';
import type { Failure, Message } from 'wa-inbox';
import { chosenOf, renderControls } from './gallery/controls.ts';

/** Seconds that the example of a limit has to wait. */
const WAIT = 45;
const { errors } = coverage();
const CHOICES = {
  theme: ['auto', 'light', 'dark'],
  dir: ['ltr', 'rtl'],
  dialect: ['all', ...new Set(errors.flatMap(({ dialects }) => dialects))],
  reported: ['all', 'sync', 'async', 'both'],
};
const REPORTED = {
  sync: 'At once, as the answer to the call',
  async: 'Later, by a status',
  both: 'At once, or later by a status',
};

type Row = CoveredError & { key: ErrorKey };

const list = document.getElementById('failures')!;

function render(): void {
  document.documentElement.dataset['theme'] = chosenOf('theme', CHOICES.theme);
  document.documentElement.dir = chosenOf('dir', CHOICES.dir);
  const [dialect, reported] = [chosenOf('dialect', CHOICES.dialect), chosenOf('reported', CHOICES.reported)];
  const rows = (errors as Row[]).filter(
    (row) => (dialect === 'all' || (row.dialects as string[]).includes(dialect)) && ['all', row.delivery].includes(reported),
  );
  list.replaceChildren(...rows.map(story));
}

/** What made it happen, how it is told, how to see it, and what the person at the desk sees. */
function story(row: Row): HTMLElement {
  const article = document.createElement('article');
  article.id = row.key;
  const told = document.createElement('div');
  told.className = 'told';
  told.dir = 'ltr';
  const heading = document.createElement('h2');
  const dialects = document.createElement('small');
  dialects.textContent = row.dialects.join(', ');
  heading.append(`${row.code} ${row.title}`, dialects);
  const { cause, remedy } = CATALOG[row.key];
  told.append(
    heading,
    terms({
      'What happened': cause,
      'How it is told': `${REPORTED[row.delivery]}${row.http === null ? '' : ` (HTTP ${row.http})`}`,
      'For a developer': remedy,
      'To see it': toSee(row),
    }),
  );
  const shown = document.createElement('div');
  shown.className = 'shown';
  shown.append(Object.assign(document.createElement('wa-inbox-message'), { message: failed(row), name: 'Mina' }));
  article.append(told, shown);
  return article;
}

function toSee({ triggers: { own, magic, scenario } }: Row): string {
  const ways = [
    own?.how,
    magic === null ? undefined : `write to ${magic}`,
    `arm {"when": {"op": "send"}, "do": {"refuse": "${scenario}"}}`,
  ].filter((way) => way !== undefined);
  const text = ways.join('; or ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

function terms(all: Record<string, string>): HTMLElement {
  const dl = document.createElement('dl');
  for (const [term, text] of Object.entries(all)) {
    const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
    [dt.textContent, dd.textContent] = [term, text];
    dl.append(dt, dd);
  }
  return dl;
}

function failed({ key, code, dialects, http }: Row): Message {
  const at = new Date().toISOString();
  const { retry } = CATALOG[key];
  const failure: Failure = {
    key,
    dialect: (dialects as Failure['dialect'][])[0] ?? 'whatssync',
    code,
    retry,
    ...(http === null ? {} : { status: http }),
    ...(retry === 'after' ? { retryAfter: WAIT } : {}),
  };
  return {
    key: `failed-${key}`,
    phone: '12025550123',
    direction: 'outbound',
    at,
    content: { kind: 'text', text: 'Your order MG-10482 leaves today.' },
    delivery: { state: 'failed', failure },
    reactions: [],
    attempts: [{ at, failure }],
  };
}

renderControls(document.getElementById('controls')!, CHOICES, render);
render();
document.documentElement.dataset['ready'] = '';
