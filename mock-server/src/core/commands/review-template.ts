import { refuse } from '../refusal.ts';
import type { TemplateRow } from '../template-shelf.ts';
import { knownTemplate } from '../templates/known-template.ts';
import { approve, disable, pause, reject, updateTemplate } from '../templates/lifecycle.ts';
import { endPacing } from '../templates/pacing.ts';
import type { World } from '../world.ts';

export type Verdict = 'approve' | 'reject' | 'pause' | 'disable' | 'pending' | 'pace';

/** What the provider decides of a template. */
export type ReviewTemplateCommand = {
  readonly do: 'review-template';
  readonly id: string;
  readonly verdict: Verdict;
  /** Of a rejection; `RATE_LIMITING_PAUSE` of a pause that lasts until it is ended. */
  readonly reason?: string | undefined;
};
/** The business ends a pause. */
export type UnpauseTemplateCommand = { readonly do: 'unpause-template'; readonly id: string };

export function reviewTemplate(world: World, { id, verdict, reason }: ReviewTemplateCommand): TemplateRow {
  const found = knownTemplate(world, id);
  if (verdict === 'pace') return pace(world, found);
  const row = endPacing(world, found, verdict === 'approve' ? 'released' : 'dropped');
  switch (verdict) {
    case 'approve':
      return approve(world, row);
    case 'reject':
      return reject(world, row, reason ?? 'INVALID_FORMAT');
    case 'pause':
      // what is paused while it is paced waits for the business to end it
      return pause(world, row, reason === 'RATE_LIMITING_PAUSE' || found.held !== undefined);
    case 'disable':
      return disable(world, row);
    case 'pending':
      return updateTemplate(world, row, { status: 'PENDING', rejected_reason: undefined, dueAt: undefined, approved: undefined });
  }
}

/** From now on its messages are held; only what can be sent is paced. */
function pace(world: World, row: TemplateRow): TemplateRow {
  if (row.status === 'APPROVED') return updateTemplate(world, row, { held: row.held ?? [] });
  return refuse({
    key: 'template_status_unchangeable',
    rule: 'template-pacing',
    message: `Template "${row.name}" in ${row.language} is ${row.status}: only an APPROVED template can be paced.`,
  });
}

export function unpauseTemplate(world: World, { id }: UnpauseTemplateCommand): TemplateRow {
  const row = knownTemplate(world, id);
  if (row.status === 'PAUSED') return approve(world, row);
  return refuse({
    key: 'template_status_unchangeable',
    rule: 'template-unpause',
    message: `Template "${row.name}" in ${row.language} is ${row.status}: only a PAUSED template can be unpaused.`,
  });
}
