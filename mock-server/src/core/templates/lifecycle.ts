import { REJECTION_REASONS } from '@wa-inbox/protocol/cloud/template-definition';
import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import type { TemplateRow } from '../template-shelf.ts';
import type { World } from '../world.ts';
import { endPacing } from './pacing.ts';
import { nextArrival } from './undelivered.ts';

/** Milliseconds that a review takes, from and to. Ours: the document says up to 24 hours. */
const REVIEW = [60_000, 15 * 60_000] as const;
/** Ours: who wants a rejection asks for it in the name or the body. */
const ASKED = /reject[_ ]me/i;
const { pauses: PAUSES, nameHold } = TEMPLATE_LIMITS;

/** Titles of the status webhook's `other_info`. Cloud API, message_template_status_update. */
export type PauseTitle = 'FIRST_PAUSE' | 'SECOND_PAUSE' | 'RATE_LIMITING_PAUSE' | 'UNPAUSE' | 'DISABLED';

/** Replaces a template's row, and tells of its status. */
export function updateTemplate(
  world: World,
  row: TemplateRow,
  change: Partial<TemplateRow>,
  news: { readonly title?: PauseTitle } = {},
): TemplateRow {
  const next = { ...row, ...change };
  world.templates.put(next);
  announceTemplate(world, next, { ...news, previous: row });
  return next;
}

/** `previous` is the row before: what else of it has changed can be told from there. */
export function announceTemplate(
  world: World,
  template: TemplateRow,
  news: { readonly title?: PauseTitle; readonly previous?: TemplateRow } = {},
): void {
  world.log.append(world.clock.now(), { type: 'template.updated', template, ...news });
}

/** Has the template reviewed after a while; `change` is what is new about it. */
export function submitForReview(world: World, row: TemplateRow, change: Partial<TemplateRow> = {}): TemplateRow {
  const dueAt = world.clock.now() + world.random.between(...REVIEW);
  world.due.add(dueAt, { kind: 'template', id: row.id });
  const next: TemplateRow = { ...row, ...change, status: 'PENDING', rejected_reason: undefined, dueAt };
  world.templates.put(next);
  return next;
}

/** A review, a pause or a deletion is over. False when the template has moved on since. */
export function templateIsDue(world: World, id: string): boolean {
  const row = world.templates.byId(id);
  if (!row || row.dueAt !== world.clock.now()) return false;
  if (row.status === 'PENDING') return review(world, row);
  if (row.status === 'PAUSED') updateTemplate(world, row, { status: 'APPROVED', dueAt: undefined }, { title: 'UNPAUSE' });
  else if (row.status === 'PENDING_DELETION') waitOrRemove(world, row);
  else return false;
  return true;
}

function review(world: World, row: TemplateRow): boolean {
  const reason = rejectionOf(row);
  if (reason === undefined) approve(world, row);
  else reject(world, row, reason);
  return true;
}

/** Why a review rejects: `reject_me`, with a reason such as `scam` beside it. Ours. */
export function rejectionOf({ name, components }: Pick<TemplateRow, 'name' | 'components'>): string | undefined {
  const body = components.find(({ type }) => type.toUpperCase() === 'BODY')?.text ?? '';
  const text = `${name} ${body}`;
  if (!ASKED.test(text)) return undefined;
  const written = text.toUpperCase().replaceAll(' ', '_');
  return REJECTION_REASONS.find((reason) => written.includes(reason)) ?? 'INVALID_FORMAT';
}

export function approve(world: World, row: TemplateRow): TemplateRow {
  const isUnpaused = row.status === 'PAUSED';
  const change = { status: 'APPROVED', rejected_reason: undefined, dueAt: undefined, approved: undefined };
  return updateTemplate(world, row, change, isUnpaused ? { title: 'UNPAUSE' } : {});
}

export function reject(world: World, row: TemplateRow, reason: string): TemplateRow {
  return updateTemplate(world, row, { status: 'REJECTED', rejected_reason: reason, dueAt: undefined, approved: undefined });
}

/** For low quality 3 hours, then 6, then for good; a pause of pacing lasts until it is ended. */
export function pause(world: World, row: TemplateRow, isPacing: boolean): TemplateRow {
  if (isPacing) return updateTemplate(world, row, { status: 'PAUSED', dueAt: undefined }, { title: 'RATE_LIMITING_PAUSE' });
  const pauses = (row.pauses ?? 0) + 1;
  const span = PAUSES[pauses - 1];
  const worse = { pauses, quality: 'RED' } as const;
  if (span === undefined) return disable(world, { ...row, ...worse });
  const dueAt = world.clock.now() + span;
  world.due.add(dueAt, { kind: 'template', id: row.id });
  const title = pauses === 1 ? 'FIRST_PAUSE' : 'SECOND_PAUSE';
  return updateTemplate(world, row, { ...worse, status: 'PAUSED', dueAt }, { title });
}

export function disable(world: World, row: TemplateRow): TemplateRow {
  return updateTemplate(world, row, { status: 'DISABLED', dueAt: undefined, approved: undefined }, { title: 'DISABLED' });
}

/** Gone at once, or when the messages that use it have arrived; the name of an approved one is held for 30 days. */
export function removeTemplate(world: World, given: TemplateRow): void {
  const now = world.clock.now();
  const row = endPacing(world, given, 'released');
  if (row.status === 'APPROVED' || row.approved !== undefined) world.templates.hold(row.name, row.language, now + nameHold);
  waitOrRemove(world, { ...row, status: 'PENDING_DELETION', approved: undefined });
}

function waitOrRemove(world: World, row: TemplateRow): void {
  const dueAt = nextArrival(world, row);
  if (dueAt === undefined) {
    world.templates.remove(row);
    announceTemplate(world, { ...row, status: 'DELETED', dueAt: undefined });
    return;
  }
  world.due.add(dueAt, { kind: 'template', id: row.id });
  const next = { ...row, dueAt };
  world.templates.put(next);
  announceTemplate(world, next);
}
