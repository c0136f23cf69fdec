import { spanOf } from '../span.ts';
import type { World } from '../world.ts';
import type { ReplyEffect } from './answering.ts';
import type { ArmedScenario } from './scenario-book.ts';

/** What a scenario does to the reply of the call that it fired on; undefined when that comes as it is. */
export function replyEffect(world: World, { id, scenario }: ArmedScenario): ReplyEffect | undefined {
  const { delay, hang, drop, corrupt } = scenario.do;
  const who = `The scenario ${JSON.stringify(scenario.name ?? id)}`;
  if (hang !== undefined) {
    const note = `${who} leaves this call without an answer for ${hang}, and then ends the connection.`;
    return { until: dueReply(world, id, spanOf(hang, 'do.hang')), reset: 'before', note };
  }
  const deeds: string[] = [];
  if (delay !== undefined) deeds.push(`holds this reply back for ${delay}`);
  if (drop === 'reply') deeds.push('breaks the connection inside this reply');
  if (drop === 'body') deeds.push('leaves the body out of this reply');
  if (corrupt === 'body') deeds.push('cuts the body of this reply in half');
  if (deeds.length === 0) return undefined;
  return {
    ...(delay !== undefined && { until: dueReply(world, id, spanOf(delay, 'do.delay')) }),
    ...(drop === 'reply' && { reset: 'inside' as const }),
    ...(drop === 'body' && { body: 'none' as const }),
    ...(corrupt === 'body' && { body: 'half' as const }),
    note: `${who} ${deeds.join(' and ')}.`,
  };
}

/** Told among what is due: who looks at a clock that stands still sees what a call waits for. */
function dueReply(world: World, id: string, span: number): number {
  const at = world.clock.now() + span;
  world.due.add(at, { kind: 'scenario', id, phase: 'reply' });
  return at;
}
