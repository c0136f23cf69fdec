import { FLOOR } from './contenders.ts';

/** What the element is to reach. `of: 'floor'` compares with the bare list of the same run. */
export type Target = {
  metric: string;
  what: string;
  most?: number;
  least?: number;
  of?: typeof FLOOR;
  unit?: string;
  /** Holds for each sample, not for their median. */
  always?: true;
};

const times = (metric: string, what: string, most: number): Target => ({ metric, what, most, of: FLOOR });
const never = (metric: string, what: string, most: number): Target => ({ metric, what, most, always: true });

/** What is measured of the element alone: its adapter is no part of the core. */
export const CORE = 'gzip of the core';

export function targetsOf(sizes: readonly number[]): Target[] {
  const labels = sizes.map((size) => size.toLocaleString('en-US'));
  return [
    { metric: CORE, what: 'JavaScript of the core, gzip', most: 60, unit: 'kB' },
    ...labels.map((label) => times(`open ${label}`, `navigation to painted thread, ${label} messages`, 1.5)),
    { metric: 'switch', what: 'switch of conversation', most: 20, unit: 'ms' },
    ...labels.map((label) => times(`append ${label}`, `append to visible, ${label} messages`, 1.2)),
    { metric: 'burst', what: 'burst of 1,000', most: 60, unit: 'ms' },
    { metric: 'bump', what: 'a row to the top of 10,000', most: 10, unit: 'ms' },
    ...labels.map((label) => never(`nodes ${label}`, `DOM nodes, ${label} messages`, 1_000)),
    never('nodes list', 'DOM nodes, 10,000 conversations', 1_000),
    never('nodes scrolled', 'DOM nodes, scrolled through 10,000', 1_000),
    { metric: 'fps', what: 'frames a second, scrolling 10,000', least: 60 },
    never('frames over 50 ms', 'frames over 50 ms, scrolling 10,000', 0),
    { ...never('worst drift', 'drift when older messages come', 1), unit: 'px' },
  ];
}
