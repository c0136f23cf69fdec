import { css, unsafeCSS } from 'lit';

/** A color in light and in dark, as `light-dark()` takes it. */
export type Color = `#${string}, #${string}`;

/** Public as `--wa-inbox-*`; what each is for stands in `token-descriptions.ts`. */
export const colors = {
  surface: '#fff, #161717',
  'surface-raised': '#fff, #242626',
  'surface-sunken': '#f4f2ef, #202222',
  'surface-selected': '#e9f3ed, #263630',
  'surface-hover': '#f6f4f1, #1f2121',
  border: '#e2ded8, #303333',
  text: '#0a1014, #e9edef',
  'text-muted': '#535d62, #a7b0b4',
  accent: '#1a7a4c, #2fb673',
  'accent-strong': '#15603e, #4cc98a',
  'on-accent': '#fff, #06140d',
  link: '#04608c, #6cc5f0',
  wallpaper: '#efe9e0, #111313',
  'wallpaper-ink': '#e4dccf, #1a1d1d',
  'bubble-in': '#fff, #242626',
  'bubble-out': '#d9fdd3, #144d37',
  'bubble-text': '#0a1014, #e9edef',
  'bubble-meta': '#4f5b5f, #b4c0bc',
  inset: '#0000000f, #00000038',
  'tick-read': '#04618f, #6cc9f5',
  chip: '#ffffffe6, #242626f2',
  'chip-text': '#4a5357, #b4bcbf',
  unread: '#177245, #2fb673',
  'on-unread': '#fff, #06140d',
  mark: '#ffe58a, #7a5c00',
  danger: '#b3261e, #ff9d94',
  'danger-surface': '#fdecea, #3b1e1c',
  warning: '#7a4b00, #f2c078',
  'warning-surface': '#fdf1dc, #33270f',
  focus: '#04618f, #8ad3fa',
} as const satisfies Record<string, Color>;

/** The same for all that is not a color. */
export const sizes = {
  font: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif, 'Noto Color Emoji'",
  'font-size': '.9375rem',
  'bubble-shadow': '0 1px .5px light-dark(#0b141a24, #0006)',
  'tail-filter': 'none',
  'field-shadow': 'none',
  radius: '12px',
  'bubble-radius': '7.5px',
  'bubble-max': '65%',
  'turn-gap': '12px',
  'list-width': '22rem',
  'row-height': '72px',
  'header-height': '4rem',
  'field-height': '2.75rem',
  'avatar-size': '48px',
  gap: '1rem',
} as const;

const declarations = Object.entries({ ...colors, ...sizes }).map(
  ([name, value]) => `--_${name}:var(--wa-inbox-${name},${value[0] === '#' ? `light-dark(${value})` : value});`,
);

/**
 * The design tokens. Each is a public `--wa-inbox-*` property with a light and a dark default; inside, components use
 * the private twin `--_*`. `color-scheme` decides, so a host's `theme` attribute or the system does.
 */
export const tokens = css`
  :host {
    ${unsafeCSS(declarations.join(''))}
    color: var(--_text);
    font: 400 var(--_font-size) / 1.4 var(--_font);
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
`;

/** What every component shares: box model, buttons, focus ring, text for screen readers only. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button {
    border: 0;
    margin: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    flex: none;
    border-radius: 50%;
    color: var(--_text-muted);
  }
  .icon-button:hover:not(:disabled) {
    background: var(--_surface-sunken);
    color: var(--_text);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-block-size: 2.5rem;
    padding: 0.375rem 1.125rem;
    border-radius: 1.25rem;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .button:hover:not(:disabled) {
    background: var(--_accent-strong);
  }
  .button:disabled {
    opacity: 0.55;
  }
  .button.quiet {
    background: none;
    color: var(--_accent-strong);
  }
  .button.quiet:hover:not(:disabled) {
    background: var(--_surface-sunken);
  }
  svg.icon {
    display: block;
    inline-size: 1.375em;
    block-size: 1.375em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :host(:dir(rtl)) .flip {
    transform: scaleX(-1);
    transform-origin: center;
    transform-box: view-box;
  }
  .sr-only {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .notice {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 0.5rem;
    padding: 2rem 1.5rem;
    text-align: center;
    color: var(--_text-muted);
  }
  .notice h2,
  .notice h3 {
    margin: 0;
    font-size: 1.0625rem;
    font-weight: 600;
    color: var(--_text);
  }
  .notice p {
    margin: 0;
    max-inline-size: 32ch;
    text-wrap: balance;
  }
  .spinner {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border-radius: 50%;
    border: 2.5px solid var(--_border);
    border-block-start-color: var(--_accent);
    animation: spin 0.9s linear infinite;
  }
  @keyframes spin {
    to {
      transform: rotate(1turn);
    }
  }
  @media (forced-colors: active) {
    .search,
    .field,
    .count,
    .chip,
    .avatar,
    .button {
      border: 1px solid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 2.4s !important;
      transition-duration: 0s !important;
      scroll-behavior: auto !important;
    }
  }
`;
