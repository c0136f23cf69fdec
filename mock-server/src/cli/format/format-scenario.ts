import type { Paint } from '../output.ts';

/** A scenario as `GET /_mock/scenarios` has it. */
export type ArmedScenario = {
  readonly id: string;
  readonly name?: string;
  readonly when: object;
  readonly do: object;
  readonly times?: number;
  readonly seen: number;
  readonly fired: number;
};
/** As `GET /_mock/scenarios/presets` has it. */
export type Preset = { readonly name: string; readonly title: string };

/** `scn_1  slow  when op=send to=12025550123, do failAs=131026; fired 1 of 2` */
export function formatScenario({ id, name, when, do: deed, times, fired }: ArmedScenario, paint: Paint): string {
  const often = times === undefined ? `fired ${fired}` : `fired ${fired} of ${times}`;
  const named = name === undefined ? '' : `  ${name}`;
  return `${paint('bold', id)}${named}  when ${pairs(when)}, do ${pairs(deed)}; ${often}`;
}

/** `accepted-then-failed     Accepted, then failed by status` */
export function formatPreset({ name, title }: Preset, paint: Paint): string {
  return `${paint('bold', name.padEnd(32))} ${title}`;
}

function pairs(members: object): string {
  return Object.entries(members)
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
}
