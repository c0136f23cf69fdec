import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import { refuse, type Refusal } from '../refusal.ts';
import type { TemplateCategory, TemplateComponent, TemplateRow } from '../template-shelf.ts';
import { definitionProblem } from '../templates/definition/definition-problem.ts';
import { knownTemplate } from '../templates/known-template.ts';
import { announceTemplate, submitForReview } from '../templates/lifecycle.ts';
import { storedComponents } from '../templates/stored-components.ts';
import type { World } from '../world.ts';

const DAY = 86_400_000;
const MONTH = 30 * DAY;
const EDITABLE = new Set(['APPROVED', 'REJECTED', 'PAUSED']);

export type EditTemplateCommand = {
  readonly do: 'edit-template';
  readonly id: string;
  readonly category?: TemplateCategory | undefined;
  /** They replace the old ones as a whole. */
  readonly components?: readonly TemplateComponent[] | undefined;
  readonly ttl?: number | undefined;
  readonly untracked?: boolean | undefined;
};

/** Changes a template and has it reviewed again; an approved one is sent as it was until then. */
export function editTemplate(world: World, command: EditTemplateCommand): TemplateRow {
  const row = knownTemplate(world, command.id);
  const now = world.clock.now();
  const { name, language, parameter_format: format } = row;
  const category = command.category ?? row.category;
  const components = command.components ?? row.components;
  const ttl = command.ttl ?? row.message_send_ttl_seconds;
  const changed = command.components && { name, language, category, components, format, ttl };
  const problem = statusProblem(row, command, now) ?? (changed && definitionProblem(changed));
  if (problem) refuse(problem);
  const isApproved = row.status === 'APPROVED';
  const next = submitForReview(world, row, {
    category,
    components: changed ? storedComponents(changed) : components,
    message_send_ttl_seconds: ttl,
    cta_url_link_tracking_opted_out: command.untracked ?? row.cta_url_link_tracking_opted_out,
    previous_category: category === row.category ? row.previous_category : row.category,
    editedAt: now,
    edits: isApproved ? [...editsSince(row, now - MONTH), now] : row.edits,
    approved: isApproved ? row.components : undefined,
  });
  announceTemplate(world, next, { previous: row });
  return next;
}

/** Only what is approved, rejected or paused; approved once a day, ten times in 30 days, and never its category. */
function statusProblem(row: TemplateRow, { category }: EditTemplateCommand, now: number): Refusal | undefined {
  if (!EDITABLE.has(row.status)) return unchangeable(`a template that is ${row.status} cannot be edited.`);
  if (row.status !== 'APPROVED') return undefined;
  if (category !== undefined && category !== row.category)
    return unchangeable(`the category of an approved template stays ${row.category}.`);
  const { editsPerDay, editsPerMonth } = TEMPLATE_LIMITS;
  if (editsSince(row, now - DAY).length >= editsPerDay)
    return unchangeable('an approved template can be edited once in 24 hours.');
  if (editsSince(row, now - MONTH).length >= editsPerMonth)
    return unchangeable(`an approved template can be edited ${editsPerMonth} times in 30 days.`);
  return undefined;
}

function editsSince({ edits = [] }: TemplateRow, instant: number): readonly number[] {
  return edits.filter((at) => at > instant);
}

function unchangeable(why: string): Refusal {
  return { key: 'template_status_unchangeable', rule: 'template-edit', message: `The template was not changed: ${why}` };
}
