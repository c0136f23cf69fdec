import type { Template } from '../../model/template.ts';
import { fillTemplate } from './fill.ts';
import { slotsOf, type Slot, type SlotValues } from './slots.ts';

/** What is wrong with a value. What is `late` is not said before a person wants to send. */
export type SlotProblem =
  | { key: 'template.missing'; late: true }
  | { key: 'template.link.wrong' | 'template.link.blank' | 'template.code.wrong'; late: false }
  | { key: 'template.long'; late: false; over: number; limit: number };

/** Characters that a code to copy has at most. */
const CODE = 20;
/** Of a header with its value. */
const HEADER = 60;

/** What keeps a template from being sent, by slot. `bodyLimit` counts the text with its values. */
export function slotProblems(template: Template, values: SlotValues, bodyLimit?: number): ReadonlyMap<string, SlotProblem> {
  const problems = new Map<string, SlotProblem>();
  const slots = slotsOf(template);
  for (const slot of slots) {
    const problem = problemOf(slot, values);
    if (problem) problems.set(slot.id, problem);
  }
  const { header = '', body = '' } = fillTemplate(template, values);
  const tell = (part: Slot['part'], text: string, limit: number | undefined): void => {
    const last = slots.findLast((slot) => slot.part === part && slot.kind === 'text');
    if (last && limit !== undefined && text.length > limit) {
      problems.set(last.id, { key: 'template.long', late: false, over: text.length - limit, limit });
    }
  };
  tell('header', header, HEADER);
  tell('body', body, bodyLimit);
  return problems;
}

function problemOf({ id, kind }: Slot, values: SlotValues): SlotProblem | undefined {
  const { text = '', media } = values.get(id) ?? {};
  const given = text.trim();
  if (given === '' && !media) return { key: 'template.missing', late: true };
  if (kind === 'link' && /\s/.test(given)) return { key: 'template.link.blank', late: false };
  if (kind === 'code' && !(/^[\w-]+$/.test(given) && given.length <= CODE)) return { key: 'template.code.wrong', late: false };
  const isFile = kind === 'image' || kind === 'video' || kind === 'document';
  return isFile && !media && !/^https?:\/\/[^\s/]/i.test(given) ? { key: 'template.link.wrong', late: false } : undefined;
}
