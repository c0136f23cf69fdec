import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { isoOf } from '../iso.ts';
import type { World } from '../world.ts';
import { arm } from './fire.ts';
import { readItem } from './read-scenarios.ts';
import type { ArmedScenario } from './scenario-book.ts';

type Stored = { id?: string; seen?: number; fired?: number; armedAt?: string; until?: string };

/** A scenario as snapshots hold it: what it is, and how far it has come. */
export function scenarioOut({ id, scenario, armedAt, until, seen, fired }: ArmedScenario) {
  return { id, armedAt: isoOf(armedAt), ...(until !== undefined && { until: isoOf(until) }), seen, fired, ...scenario };
}

/** Those of a fixture, presets among them, count from its beginning. */
export function loadScenarios(world: World, { scenarios = [] }: Fixture): void {
  for (const [index, given] of scenarios.entries()) {
    const { id, seen = 0, fired = 0, armedAt, until, ...rest } = given as Stored;
    const read = readItem(rest, world.settings, ['scenarios', index]);
    for (const scenario of read) {
      arm(world, {
        id: (read.length === 1 ? id : undefined) ?? world.ids.next('scn'),
        scenario,
        armedAt: instantOf(armedAt) ?? world.clock.now(),
        until: instantOf(until),
        seen,
        fired,
      });
    }
  }
}

function instantOf(text: string | undefined): number | undefined {
  const at = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}
