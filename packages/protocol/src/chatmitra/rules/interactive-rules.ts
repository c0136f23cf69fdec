import { LIMITS } from '../../limits.ts';
import type { RawPayload } from '../requests.ts';
import { MEDIA_KINDS, mediaProblem, type DeclaredFile } from './media-rules.ts';
import { atMost, firstOfEach } from './rule.ts';

type Interactive = Extract<RawPayload, { type: 'interactive' }>['interactive'];
type Buttons = Extract<Interactive, { type: 'button' }>;
type List = Extract<Interactive, { type: 'list' }>;
type Titled = { readonly id: string; readonly title: string };

const { buttons: mostButtons, buttonTitle, listRows: mostRows, rowTitle, id: idLength } = LIMITS.chatmitra;

/** Why an interactive message is refused. seeds/001, "Interactive Messages". */
export function interactiveProblem(interactive: Interactive, field: string): string | undefined {
  const header = interactive.header as Record<string, unknown> | undefined;
  const kind = MEDIA_KINDS.find((candidate) => candidate === header?.['type']);
  const file = kind && (header?.[kind] as DeclaredFile | null | undefined);
  const broken = kind && file ? headerProblem(kind, file, `${field}.header.${kind}`) : undefined;
  if (broken !== undefined) return broken;
  return interactive.type === 'button' ? buttonsProblem(interactive, field) : listProblem(interactive, field);
}

/** Headers are open in the schema: what is no link is named, not followed. */
function headerProblem(kind: (typeof MEDIA_KINDS)[number], { link }: DeclaredFile, field: string): string | undefined {
  if (typeof link !== 'string') return `"${field}.link" is missing: give a public HTTPS link.`;
  return mediaProblem(kind, { link }, field);
}

function buttonsProblem({ action }: Buttons, field: string): string | undefined {
  const place = `${field}.action.buttons`;
  const count = action.buttons.length;
  if (count > mostButtons) return `"${place}" has ${count} buttons: at most ${mostButtons} in a message.`;
  return firstOfEach(action.buttons, place, ({ reply }, at) => titledProblem(reply, `${at}.reply`, buttonTitle));
}

function listProblem({ action }: List, field: string): string | undefined {
  const place = `${field}.action.sections`;
  const count = action.sections.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count > mostRows) return `"${place}" has ${count} rows: at most ${mostRows} in a list.`;
  return firstOfEach(action.sections, place, ({ rows }, section) =>
    firstOfEach(rows, `${section}.rows`, (row, at) => titledProblem(row, at, rowTitle)),
  );
}

function titledProblem({ id, title }: Titled, field: string, most: number): string | undefined {
  return atMost(most)(title, `${field}.title`) ?? atMost(idLength)(id, `${field}.id`);
}
