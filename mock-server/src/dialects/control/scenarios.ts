import { execute } from '../../core/commands/execute.ts';
import type { ArmedScenario } from '../../core/scenarios/scenario-book.ts';
import { readScenario } from '../../core/scenarios/read-scenario.ts';
import { readJson } from '../read-body.ts';
import { ok, type Handler } from './handler.ts';

export const listScenarios: Handler = ({ world }) => ok({ scenarios: world.scenarios.list().map(encodeScenario) });

export const addScenario: Handler = ({ world, exchange }) => {
  const scenario = readScenario(readJson(exchange, { allowsUntyped: false }), world.settings);
  return { status: 201, json: { id: execute(world, { do: 'arm-scenario', scenario }).id } };
};

export const clearScenarios: Handler = ({ world }) => ok({ removed: execute(world, { do: 'disarm-scenario' }) });

export const removeScenario: Handler = ({ world, params }) =>
  ok({ removed: execute(world, { do: 'disarm-scenario', id: params['id'] ?? '' }) });

/** `seen`: calls that met its conditions; `fired`: those it decided. */
export function encodeScenario({ id, scenario, seen, fired }: ArmedScenario) {
  return { id, ...scenario, seen, fired };
}
