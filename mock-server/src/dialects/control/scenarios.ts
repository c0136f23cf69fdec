import { PRESETS } from '@wa-inbox/protocol/control/presets';
import { execute } from '../../core/commands/execute.ts';
import { checkRoom } from '../../core/commands/arm-scenario.ts';
import { isoOf } from '../../core/iso.ts';
import type { ArmedScenario } from '../../core/scenarios/scenario-book.ts';
import { readScenarios } from '../../core/scenarios/read-scenarios.ts';
import { scenarioOut } from '../../core/scenarios/stored-scenarios.ts';
import { readJson } from '../read-body.ts';
import { ok, type Handler } from './handler.ts';

export const listScenarios: Handler = ({ world }) => ok({ scenarios: world.scenarios.list().map(encodeScenario) });

/** Answers with the ids in the order of what was given; all of it is armed, or nothing. */
export const addScenario: Handler = ({ world, exchange }) => {
  const { scenarios, notes, isList } = readScenarios(readJson(exchange, { allowsUntyped: false }), world);
  checkRoom(world, scenarios.length);
  const ids = scenarios.map((scenario) => execute(world, { do: 'arm-scenario', scenario }).id);
  return { status: 201, json: { ...(!isList && { id: ids[0] }), ids, ...(notes.length > 0 && { notes }) } };
};

export const listPresets: Handler = () => ok({ presets: PRESETS });

export const clearScenarios: Handler = ({ world }) => ok({ removed: execute(world, { do: 'disarm-scenario' }) });

export const removeScenario: Handler = ({ world, params }) =>
  ok({ removed: execute(world, { do: 'disarm-scenario', id: params['id'] ?? '' }) });

/** `seen`: what met its conditions; `fired`: what it happened to; `firings`: the last of them, newest first. */
export function encodeScenario(armed: ArmedScenario) {
  return {
    ...scenarioOut(armed),
    firings: armed.firings.toReversed().map(({ at, ...firing }) => ({ at: isoOf(at), ...firing })),
  };
}
