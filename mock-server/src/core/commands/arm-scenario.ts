import type { Scenario } from '@wa-inbox/protocol/control/schemas';
import { refuse } from '../refusal.ts';
import type { ArmedScenario } from '../scenarios/scenario-book.ts';
import type { World } from '../world.ts';

const MOST = 1_000;

export type ArmScenarioCommand = { readonly do: 'arm-scenario'; readonly scenario: Scenario };
export type DisarmScenarioCommand = { readonly do: 'disarm-scenario'; /** All without it. */ readonly id?: string | undefined };

/** Arms a scenario that `readScenario` accepted. */
export function armScenario(world: World, command: ArmScenarioCommand): ArmedScenario {
  if (world.scenarios.size >= MOST) {
    refuse({
      key: 'scenario_invalid',
      rule: 'scenario',
      message: `There are ${MOST} scenarios already: remove some with DELETE /_mock/scenarios.`,
    });
  }
  const armed = { id: world.ids.next('scn'), scenario: command.scenario, seen: 0, fired: 0 };
  world.scenarios.add(armed);
  return armed;
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
