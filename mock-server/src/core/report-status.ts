import type { ErrorKey } from '@wa-inbox/protocol';
import { replaceMessage } from './changes.ts';
import { hopAfter, hopLatency, isBlocked } from './delivery.ts';
import type { LateStatus, StatusWork } from './due-queue.ts';
import { wakePersona } from './personas/wake.ts';
import { fire } from './scenarios/fire.ts';
import { spanOf } from './span.ts';
import { templateOf } from './template-content.ts';
import type { MessageRow, MessageStatus } from './values.ts';
import type { World } from './world.ts';

const RANK: Partial<Record<MessageStatus, number>> = { accepted: 0, sent: 1, delivered: 2, read: 3, played: 4, failed: 5 };
/** Milliseconds after which a status that lets others pass is told anyway. Ours. */
const LONGEST_HOLD = 60_000;

/** What became of a status: nothing new, told, lost on the way, put off until later, or kept back until others have passed. */
type Report = 'known' | 'told' | 'lost' | 'put off' | LateStatus;
type Told = Pick<StatusWork, 'status' | 'error'>;

/** Moves a message on, never back; false when it was there already, or a scenario keeps the status from being told now. */
export function reportStatus(world: World, id: string, status: MessageStatus, at: number, error?: ErrorKey): boolean {
  const before = world.messages.get(id)?.status;
  const report = moveOn(world, { kind: 'status', id, status, ...(error !== undefined && { error }) }, at);
  if (typeof report === 'object' && before !== undefined)
    world.due.add(at + LONGEST_HOLD, { kind: 'status', id, status: before, late: [{ ...report, behind: 1 }] });
  return report === 'told';
}

/** A status is due by the delivery of its message; what follows is scheduled. False when it meant nothing any more. */
export function statusIsDue(world: World, work: StatusWork, at: number): boolean {
  const { id, status, late = [] } = work;
  const isStopped = status === 'delivered' && isBlocked(world, id);
  const report = isStopped ? 'known' : moveOn(world, work, at);
  const message = world.messages.get(id);
  if (!message || report === 'put off') return false;
  const isSilent = report === 'lost' || typeof report === 'object';
  const next = isStopped ? undefined : hopAfter(world, isSilent ? { ...message, status } : message);
  const kept = [...(isSilent ? late : letPass(late)), ...(typeof report === 'object' ? [report] : [])];
  const waiting = next === undefined ? [] : kept.filter(({ behind }) => behind > 0);
  for (const each of kept) if (!waiting.includes(each)) tellLate(world, id, each, at);
  if (next !== undefined)
    world.due.add(at + hopLatency(world), { kind: 'status', id, status: next, ...(waiting.length > 0 && { late: waiting }) });
  return report === 'told' || kept.length > waiting.length;
}

function letPass(late: readonly LateStatus[]): LateStatus[] {
  return late.map((each) => ({ ...each, behind: each.behind - 1 }));
}

function moveOn(world: World, work: StatusWork, at: number): Report {
  const { id, status, error } = work;
  const message = world.messages.get(id);
  if (!message || isPast(message, status)) return 'known';
  const { drop, delay, reorder, duplicate = 1 } = (work.isSettled ? undefined : deedOn(world, message, status)) ?? {};
  if (drop === 'status') return 'lost';
  if (reorder !== undefined) return { status, ...(error !== undefined && { error }), behind: reorder };
  if (delay !== undefined) {
    world.due.add(at + spanOf(delay, 'do.delay'), { ...work, isSettled: true });
    return 'put off';
  }
  for (let copy = 0; copy < duplicate; copy++) tell(world, message, work, at);
  return 'told';
}

function isPast(message: MessageRow, status: MessageStatus): boolean {
  return (RANK[status] ?? 0) <= (RANK[message.status] ?? 0);
}

/** What an armed scenario does to a status. */
function deedOn(world: World, { id, phone, content }: MessageRow, status: MessageStatus) {
  const template = templateOf(content)?.name;
  return fire(world, { op: 'status', isSend: false, to: phone, type: status, template, message: id })?.scenario.do;
}

/** `message` as it was before. A second copy says the same again. */
function tell(world: World, message: MessageRow, { status, error }: Told, at: number): void {
  const isFirst = world.messages.get(message.id)!.status !== status;
  const next = replaceMessage(world, message, { status, error });
  world.log.append(at, { type: 'message.status', message: next, previous: message.status });
  if (isFirst && !hasArrived(message) && hasArrived(next)) wakePersona(world, next, at);
}

/** The message stays what it has become meanwhile. */
function tellLate(world: World, id: string, { status, error }: Told, at: number): void {
  const message = world.messages.get(id)!;
  if (!isPast(message, status)) return tell(world, message, { status, ...(error !== undefined && { error }) }, at);
  world.log.append(at, { type: 'message.status', message: { ...message, status, error }, previous: message.status });
}

function hasArrived({ status }: MessageRow): boolean {
  return status === 'delivered' || status === 'read' || status === 'played';
}
