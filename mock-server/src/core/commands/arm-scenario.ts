import type { Scenario } from '@wa-inbox/protocol/control/schemas';
import { arm } from '../scenarios/fire.ts';
import { refuse } from '../refusal.ts';
import type { ArmedScenario } from '../scenarios/scenario-book.ts';
import type { World } from '../world.ts';

const MOST = 1_000;

export type ArmScenarioCommand = { readonly do: 'arm-scenario'; readonly scenario: Scenario };
export type DisarmScenarioCommand = { readonly do: 'disarm-scenario'; /** All without it. */ readonly id?: string | undefined };

/** Arms a scenario that `readScenario` accepted. */
export function armScenario(world: World, command: ArmScenarioCommand): ArmedScenario {
  checkRoom(world, 1);
  return arm(world, { id: world.ids.next('scn'), scenario: command.scenario, armedAt: world.clock.now() });
}

/** Refuses more than a world keeps. */
export function checkRoom(world: World, more: number): void {
  if (world.scenarios.size + more <= MOST) return;
  refuse({
    key: 'scenario_invalid',
    rule: 'scenario',
    message: `There are ${world.scenarios.size} scenarios already, of at most ${MOST}: remove some with DELETE /_mock/scenarios.`,
  });
}

/** Answers with how many were disarmed. */
export function disarmScenario(world: World, command: DisarmScenarioCommand): number {
  const before = world.scenarios.size;
  if (command.id === undefined) world.scenarios.clear();
  else if (!world.scenarios.remove(command.id)) {
    refuse({
      key: 'scenario_not_found',
      rule: 'scenario',
      message: `There is no scenario ${JSON.stringify(command.id)}: GET /_mock/scenarios lists those there are.`,
    });
  }
  return before - world.scenarios.size;
}
