import type { InteractiveLimits } from '../../model/source.ts';
import type { Built } from './built.ts';

/** What is wrong with a field. What is `late` is not said before a person wants to send. */
export type FieldProblem =
  | { key: 'builder.missing' | 'builder.untitled' | 'builder.url.wrong'; late: true }
  | { key: 'builder.twice'; late: false }
  | { key: 'builder.long'; late: false; over: number; limit: number };

/** A field of the form: its id, what stands in it, what it may have at most. */
export type BuiltField = { id: string; value: string; limit: number | undefined; isNeeded: boolean };

/** The fields of the kind that is built, in the order of the form. */
export function fieldsOf(built: Built, limits: InteractiveLimits): BuiltField[] {
  const field = (id: string, value: string, limit: number | undefined, isNeeded = true): BuiltField => ({
    id,
    value,
    limit,
    isNeeded,
  });
  const bodyLimit = built.kind === 'list' ? (limits.listBody ?? limits.body) : limits.body;
  const shared = [field('header', built.header, limits.header, false), field('body', built.body, bodyLimit)];
  const footer = field('footer', built.footer, limits.footer, false);
  if (built.kind === 'buttons') {
    return [...shared, footer, ...built.buttons.map((text, at) => field(`button.${at}`, text, limits.buttonTitle))];
  }
  if (built.kind === 'link') {
    return [...shared, footer, field('label', built.label, limits.label), field('url', built.url, undefined)];
  }
  const sections = built.sections.flatMap(({ title, rows }, at) => [
    field(`section.${at}`, title, limits.sectionTitle, built.sections.length > 1),
    ...rows.flatMap((row, place) => [
      field(`row.${at}.${place}.title`, row.title, limits.rowTitle),
      field(`row.${at}.${place}.description`, row.description, limits.rowDescription, false),
    ]),
  ]);
  return [...shared, footer, field('opener', built.opener, limits.label), ...sections];
}

/** What keeps a message from being sent, by the id of the field. */
export function problemsOf(built: Built, limits: InteractiveLimits): ReadonlyMap<string, FieldProblem> {
  const problems = new Map<string, FieldProblem>();
  for (const field of fieldsOf(built, limits)) {
    const problem = problemOf(field, built);
    if (problem) problems.set(field.id, problem);
  }
  return problems;
}

function problemOf({ id, value, limit, isNeeded }: BuiltField, built: Built): FieldProblem | undefined {
  const text = value.trim();
  // providers count UTF-16 units here, as `length` does
  if (limit !== undefined && text.length > limit) return { key: 'builder.long', late: false, over: text.length - limit, limit };
  if (text === '' && isNeeded) return { key: id.startsWith('section.') ? 'builder.untitled' : 'builder.missing', late: true };
  if (id === 'url' && !isLink(text)) return { key: 'builder.url.wrong', late: true };
  const at = id.startsWith('button.') ? Number(id.slice('button.'.length)) : 0;
  const isTwice = at > 0 && text !== '' && built.buttons.slice(0, at).some((other) => other.trim() === text);
  return isTwice ? { key: 'builder.twice', late: false } : undefined;
}

function isLink(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);
}
