import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens } from './tokens.ts';

type Rgb = [number, number, number];

/** The default of a token in light and in dark. */
function colors(name: string): [light: Rgb, dark: Rgb] {
  const match = new RegExp(`--_${name}: var\\(--wa-inbox-${name}, light-dark\\((#[0-9a-f]+), (#[0-9a-f]+)\\)\\)`).exec(
    tokens.cssText,
  );
  assert.ok(match, `there is no color token "${name}"`);
  return [rgb(match[1]!), rgb(match[2]!)];
}

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}

/** WCAG 2 contrast ratio. */
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** What is read on what. Text needs 4.5, icons and edges of controls 3. */
const PAIRS: [foreground: string, backgrounds: string[], least: number][] = [
  [
    'text',
    ['surface', 'surface-raised', 'surface-sunken', 'surface-selected', 'surface-hover', 'danger-surface', 'warning-surface'],
    4.5,
  ],
  [
    'text-muted',
    ['surface', 'surface-raised', 'surface-sunken', 'surface-selected', 'surface-hover', 'danger-surface', 'warning-surface'],
    4.5,
  ],
  ['accent-strong', ['surface', 'surface-selected', 'surface-hover', 'danger-surface', 'bubble-in', 'bubble-out'], 4.5],
  ['on-accent', ['accent', 'accent-strong'], 4.5],
  ['on-unread', ['unread'], 4.5],
  ['bubble-text', ['bubble-in', 'bubble-out'], 4.5],
  ['bubble-meta', ['bubble-in', 'bubble-out'], 4.5],
  ['link', ['bubble-in', 'bubble-out'], 4.5],
  ['danger', ['surface', 'danger-surface', 'surface-raised'], 4.5],
  ['warning', ['warning-surface', 'surface'], 4.5],
  ['chip-text', ['chip'], 4.5],
  ['tick-read', ['bubble-in', 'bubble-out', 'surface', 'surface-selected', 'surface-hover'], 3],
  ['danger', ['bubble-out'], 3],
  ['focus', ['surface', 'wallpaper', 'bubble-in', 'bubble-out'], 3],
];

for (const [foreground, backgrounds, least] of PAIRS) {
  for (const background of backgrounds) {
    test(`${foreground} on ${background} has a contrast of at least ${least}, in light and dark`, () => {
      const [front, back] = [colors(foreground), colors(background)];
      for (const scheme of [0, 1] as const) {
        const ratio = contrast(front[scheme], back[scheme]);
        assert.ok(ratio >= least, `${ratio.toFixed(2)} in ${scheme ? 'dark' : 'light'}`);
      }
    });
  }
}
