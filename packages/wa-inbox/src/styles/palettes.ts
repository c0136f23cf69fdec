import { css, unsafeCSS } from 'lit';
import type { Color, colors } from './tokens.ts';

type Palette = Readonly<Record<keyof typeof colors, Color>>;

/** Grays and a blue, for pages in which green means something else. */
const neutral: Palette = {
  surface: '#fff, #17181a',
  'surface-raised': '#fff, #25272a',
  'surface-sunken': '#f2f3f5, #212326',
  'surface-selected': '#e7eefa, #24324a',
  'surface-hover': '#f5f6f8, #1f2124',
  border: '#dcdfe4, #34373c',
  text: '#14161a, #e8eaed',
  'text-muted': '#555b66, #a9afb9',
  accent: '#2456c7, #7fa8ff',
  'accent-strong': '#1b429b, #9dbcff',
  'on-accent': '#fff, #0a1430',
  link: '#0b57a4, #86c1ff',
  wallpaper: '#eef0f3, #101113',
  'wallpaper-ink': '#e6e9ee, #17191b',
  'bubble-in': '#fff, #25272a',
  'bubble-out': '#dce8ff, #213a66',
  'bubble-text': '#14161a, #e8eaed',
  'bubble-meta': '#4d5461, #b8c2d3',
  inset: '#0000000f, #00000038',
  'tick-read': '#0b57a4, #86c1ff',
  chip: '#ffffffe6, #25272af2',
  'chip-text': '#4a505b, #b5bbc4',
  unread: '#2456c7, #7fa8ff',
  'on-unread': '#fff, #0a1430',
  mark: '#ffe58a, #7a5c00',
  danger: '#b3261e, #ff9d94',
  'danger-surface': '#fdecea, #3b1e1c',
  warning: '#7a4b00, #f2c078',
  'warning-surface': '#fdf1dc, #33270f',
  focus: '#1b429b, #9dbcff',
};

/** Text of at least 7 to 1 on everything it stands on, and edges that are seen. */
const highContrast: Palette = {
  surface: '#fff, #000',
  'surface-raised': '#fff, #000',
  'surface-sunken': '#f2f2f2, #1a1a1a',
  'surface-selected': '#dff0e6, #06301d',
  'surface-hover': '#f2f2f2, #1a1a1a',
  border: '#595959, #a6a6a6',
  text: '#000, #fff',
  'text-muted': '#333, #d9d9d9',
  accent: '#0b5234, #6ee7a8',
  'accent-strong': '#07402a, #8df0bc',
  'on-accent': '#fff, #000',
  link: '#003e7a, #a5d8ff',
  wallpaper: '#fff, #000',
  'wallpaper-ink': '#fff, #000',
  'bubble-in': '#f5f5f5, #1c1c1c',
  'bubble-out': '#d9fdd3, #05391f',
  'bubble-text': '#000, #fff',
  'bubble-meta': '#262626, #e0e0e0',
  inset: '#0000000f, #00000038',
  'tick-read': '#003e7a, #a5d8ff',
  chip: '#fff, #000',
  'chip-text': '#000, #fff',
  unread: '#07402a, #8df0bc',
  'on-unread': '#fff, #000',
  mark: '#ffe14d, #5c4500',
  danger: '#8c0f0a, #ffb4ad',
  'danger-surface': '#fff0ee, #330a08',
  warning: '#5c3600, #ffd08a',
  'warning-surface': '#fff4e0, #2b1d00',
  focus: '#003e7a, #ffe14d',
};

const EDGE = `light-dark(${highContrast.border})`;

/** The ready palettes, by the value of the attribute `palette`; without one the WhatsApp-style defaults of the tokens show. */
export const palettes = { neutral, 'high-contrast': highContrast } as const;
/** What a palette sets besides colors. */
export const paletteSizes = {
  neutral: { 'bubble-radius': '10px' },
  'high-contrast': {
    'bubble-shadow': `0 0 0 1px ${EDGE}`,
    'tail-filter': `drop-shadow(0 -1px 0 ${EDGE}) drop-shadow(0 1.8px 0 ${EDGE})`,
    'field-shadow': `inset 0 0 0 1px ${EDGE}`,
  },
} as const satisfies Record<keyof typeof palettes, Record<string, string>>;

/** The declarations of a palette, of public tokens. */
export function paletteText(name: keyof typeof palettes): string {
  const rows = [...Object.entries(palettes[name]), ...Object.entries(paletteSizes[name])];
  return rows
    .map(([token, value]) => `  --wa-inbox-${token}: ${value.startsWith('#') ? `light-dark(${value})` : value};`)
    .join('\n');
}

/** What an inbox adopts when it is given a palette or a density; what a host says about a token goes before it. */
export const paletteStyles = css`
  :host([density='compact']) {
    --wa-inbox-font-size: 0.875rem;
    --wa-inbox-row-height: 56px;
    --wa-inbox-avatar-size: 36px;
    --wa-inbox-header-height: 3rem;
    --wa-inbox-field-height: 2.25rem;
    --wa-inbox-turn-gap: 6px;
    --wa-inbox-gap: 0.75rem;
  }
  ${unsafeCSS(
    (Object.keys(palettes) as (keyof typeof palettes)[])
      .map((name) => `:host([palette='${name}']) {\n${paletteText(name)}\n}`)
      .join('\n'),
  )}
`;
