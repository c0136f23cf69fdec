import { FLOOR } from './contenders.ts';

/** What the element is to reach. `of: 'floor'` compares with the bare list of the same run. */
export type Target = { metric: string; what: string; most?: number; least?: number; of?: typeof FLOOR; unit?: string };

const times = (metric: string, what: string, most: number): Target => ({ metric, what, most, of: FLOOR });

export function targetsOf(sizes: readonly number[]): Target[] {
  const labels = sizes.map((size) => size.toLocaleString('en-US'));
  return [
    { metric: 'gzip', what: 'JavaScript of the core, gzip', most: 60, unit: 'kB' },
    ...labels.map((label) => times(`open ${label}`, `navigation to painted thread, ${label} messages`, 1.5)),
    { metric: 'switch', what: 'switch of conversation', most: 20, unit: 'ms' },
    ...labels.map((label) => times(`append ${label}`, `append to visible, ${label} messages`, 1.2)),
    { metric: 'burst', what: 'burst of 1,000', most: 60, unit: 'ms' },
    { metric: 'bump', what: 'a row to the top of 10,000', most: 10, unit: 'ms' },
    ...labels.map((label) => ({ metric: `nodes ${label}`, what: `DOM nodes, ${label} messages`, most: 1_000 })),
    { metric: 'nodes list', what: 'DOM nodes, 10,000 conversations', most: 1_000 },
    { metric: 'fps', what: 'frames a second, scrolling 10,000', least: 58 },
    { metric: 'frames over 50 ms', what: 'frames over 50 ms, scrolling 10,000', most: 0 },
    { metric: 'worst drift', what: 'drift when older messages come', most: 1, unit: 'px' },
  ];
}
