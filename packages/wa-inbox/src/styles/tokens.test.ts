import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast } from './contrast.ts';
import { palettes } from './palettes.ts';
import { colors, type Color } from './tokens.ts';

type Name = keyof typeof colors;

const PAGES: readonly Name[] = ['surface', 'surface-raised', 'surface-sunken', 'surface-selected', 'surface-hover'];
const NOTICES: readonly Name[] = ['danger-surface', 'warning-surface'];
const BUBBLES: readonly Name[] = ['bubble-in', 'bubble-out'];

/** Text on what it is read on. */
const TEXTS: readonly [front: Name, backs: readonly Name[]][] = [
  ['text', [...PAGES, ...NOTICES, 'mark', 'chip']],
  ['text-muted', [...PAGES, ...NOTICES, 'chip']],
  ['accent-strong', [...PAGES, 'danger-surface', 'chip', ...BUBBLES]],
  ['on-accent', ['accent', 'accent-strong']],
  ['on-unread', ['unread']],
  ['bubble-text', [...BUBBLES, 'inset']],
  ['bubble-meta', [...BUBBLES, 'inset', 'chip']],
  ['link', [...BUBBLES, 'surface', 'surface-raised']],
  ['danger', ['surface', 'surface-raised', 'surface-sunken', 'danger-surface']],
  ['warning', ['surface', 'surface-raised', 'surface-hover', 'warning-surface']],
  ['chip-text', ['chip']],
];

/** Icons, ticks, rings and edges of controls on what they are seen on. */
const SIGNS: readonly [front: Name, backs: readonly Name[]][] = [
  ['tick-read', [...BUBBLES, 'surface', 'surface-selected', 'surface-hover']],
  ['danger', [...BUBBLES, 'surface-selected', 'surface-hover']],
  ['warning', ['surface-selected']],
  ['accent', ['surface', 'surface-raised', ...BUBBLES]],
  ['unread', ['surface', 'surface-hover', 'surface-selected']],
  ['text-muted', ['surface', 'surface-raised']],
  ['focus', [...PAGES, 'wallpaper', ...BUBBLES, 'chip']],
];

/** Colors that nobody has to tell from what is around them. */
const DECORATION: readonly Name[] = ['border', 'wallpaper-ink'];

const THEMES: Readonly<Record<string, Readonly<Record<Name, Color>>>> = { whatsapp: colors, ...palettes };
const SCHEMES = ['light', 'dark'] as const;

/** What is seen through a color that is not opaque. */
const BELOW: Partial<Record<Name, readonly Name[]>> = { inset: BUBBLES, chip: ['wallpaper', 'wallpaper-ink'] };

for (const [theme, palette] of Object.entries(THEMES)) {
  const [text, sign] = theme === 'high-contrast' ? [7, 4.5] : [4.5, 3];
  test(`${theme}: every text has a contrast of at least ${text}, every sign of ${sign}, in light and dark`, () => {
    const misses = [
      ...TEXTS.flatMap((pair) => missed(palette, pair, text)),
      ...SIGNS.flatMap((pair) => missed(palette, pair, sign)),
    ];
    assert.deepEqual(misses, []);
  });
}

test('edges of high contrast are seen', () => {
  for (const scheme of [0, 1] as const) {
    const { border, surface } = palettes['high-contrast'];
    assert.ok(contrast(half(border, scheme), half(surface, scheme)) >= 4.5);
  }
});

test('every color is in a pair', () => {
  const paired = new Set([...TEXTS, ...SIGNS].flatMap(([front, backs]) => [front, ...backs]));
  const alone = (Object.keys(colors) as Name[]).filter((name) => !paired.has(name) && !DECORATION.includes(name));
  assert.deepEqual(alone, [], 'tell what they are read on, or that they decorate');
});

test('contrast is computed as WCAG does, through what is not opaque too', () => {
  assert.equal(contrast('#000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#fff').toFixed(2), '4.48');
  assert.equal(contrast('#000', '#ffffff80', '#000000').toFixed(2), contrast('#000', '#808080').toFixed(2));
});

/** A color in light, 0, or in dark. */
function half(color: Color, at: number): string {
  return color.split(', ')[at]!;
}

function missed(palette: Readonly<Record<Name, Color>>, [front, backs]: (typeof TEXTS)[number], least: number): string[] {
  return SCHEMES.flatMap((scheme, at) =>
    backs.flatMap((back) =>
      (BELOW[back] ?? ['surface']).flatMap((below) => {
        const ratio = contrast(half(palette[front], at), half(palette[back], at), half(palette[below], at));
        return ratio >= least ? [] : [`${front} on ${back} in ${scheme}: ${ratio.toFixed(2)}`];
      }),
    ),
  );
}
