import { perform } from '../journal/journal.ts';
import { spanOf } from '../span.ts';
import type { World } from '../world.ts';
import { count, type ArmedScenario, type NewScenario, type ScenarioCall } from './scenario-book.ts';
import { replyEffect } from './reply-effect.ts';
import { changeState } from './state-deeds.ts';

/** The scenario that fires on something, if one does; it is counted and told, and what it changes in the world is changed. */
export function fire(world: World, call: ScenarioCall): ArmedScenario | undefined {
  if (world.scenarios.size === 0) return undefined;
  return perform(world, { do: 'meet-scenarios', call }, () => {
    const armed = world.scenarios.draw(call, { random: world.random, now: world.clock.now() });
    if (armed) happen(world, armed, call);
    return armed;
  });
}

/** Has a scenario count from now on, and stand among what is due where it waits for an instant. */
export function arm(world: World, given: NewScenario): ArmedScenario {
  const armed = world.scenarios.add(given);
  const { op, after } = armed.scenario.when;
  if ((after === undefined && op !== 'clock') || armed.fired > 0) return armed;
  const span = after === undefined ? 0 : spanOf(after, 'when.after');
  world.due.add(armed.armedAt + span, { kind: 'scenario', id: armed.id, phase: 'begins' });
  return armed;
}

/** What a scenario waits for: its beginning, its end, and the replies that it holds back. */
export type ScenarioPhase = 'begins' | 'ends' | 'reply';

/** False when that means nothing any more, e.g. because the scenario was disarmed. */
export function scenarioIsDue(world: World, { id, phase }: { id: string; phase: ScenarioPhase }, at: number): boolean {
  const armed = world.scenarios.get(id);
  if (phase === 'reply' || !armed) return phase === 'reply';
  if (phase === 'ends') return armed.until === at;
  if (armed.scenario.when.op !== 'clock') return true;
  if (armed.fired > 0) return false;
  armed.seen += 1;
  const call: ScenarioCall = { op: 'clock', isSend: false };
  count(armed, call, at);
  happen(world, armed, call);
  return true;
}

/** The firing is told before what follows from it. */
function happen(world: World, armed: ArmedScenario, call: ScenarioCall): void {
  const { id, scenario, fired, until } = armed;
  const now = world.clock.now();
  const { disconnect } = scenario.do;
  if (disconnect !== undefined) cutSockets(world, now + spanOf(disconnect, 'do.disconnect'));
  world.log.append(now, { type: 'scenario.fired', id, name: scenario.name, count: fired });
  if (fired === 1 && until !== undefined) world.due.add(until, { kind: 'scenario', id, phase: 'ends' });
  if (isAnswered(call)) world.answering.note(armed.firings.at(-1), replyEffect(world, armed));
  changeState(world, scenario, call);
}

/** Whether somebody waits for a reply: of webhooks, statuses and events nobody does, nor of the tries of a queue. */
function isAnswered({ op, isRetry }: ScenarioCall): boolean {
  return op.includes('.') && !isRetry;
}

function cutSockets(world: World, until: number): void {
  world.sockets.cut(until);
  world.due.add(until, { kind: 'sockets' });
}
